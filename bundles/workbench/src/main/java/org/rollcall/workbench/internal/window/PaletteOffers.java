package org.rollcall.workbench.internal.window;

import java.util.List;
import java.util.function.Consumer;
import org.rollcall.workbench.internal.Messages;
import org.rollcall.workbench.internal.commands.CommandBars;
import org.rollcall.workbench.internal.commands.Contribution;
import org.rollcall.workbench.internal.palette.Entry;
import org.rollcall.workbench.internal.palette.Section;
import org.rollcall.workbench.internal.perspectives.NamedPerspective;
import org.rollcall.workbench.internal.perspectives.Perspectives;
import org.rollcall.workbench.internal.regions.Place;
import org.rollcall.workbench.internal.regions.Regions;

/** What of the window the palette offers: commands, views, perspectives. */
record PaletteOffers(
        CommandBars commands,
        Regions regions,
        Perspectives perspectives,
        Consumer<String> choosePerspective) {

    List<Section> sections() {
        return List.of(
                new Section(
                        Messages.get("palette.commands"),
                        commands.all().stream()
                                .filter(Contribution::enabled)
                                .filter(command -> !command.id().equals("palette"))
                                .map(PaletteOffers::entry)
                                .toList()),
                new Section(
                        Messages.get("palette.views"),
                        regions.places().stream().map(this::entry).toList()),
                new Section(
                        Messages.get("palette.perspectives"),
                        perspectives.all().stream().map(this::entry).toList()));
    }

    private static Entry entry(Contribution contribution) {
        return new Entry(
                "command:" + contribution.id(),
                contribution.command().label(),
                contribution.command().description(),
                contribution.keyText(),
                () -> contribution.command().run());
    }

    private Entry entry(Place place) {
        return new Entry(
                "view:" + place.id(),
                Messages.get("palette.view", place.title()),
                "",
                "",
                () -> regions.show(place.id()));
    }

    private Entry entry(NamedPerspective perspective) {
        return new Entry(
                "perspective:" + perspective.id(),
                Messages.get("palette.perspective", perspective.title()),
                "",
                Contribution.keys(perspective.id(), perspective.shortcut()).stream()
                        .findFirst()
                        .map(key -> key.getDisplayText())
                        .orElse(""),
                () -> choosePerspective.accept(perspective.id()));
    }
}
