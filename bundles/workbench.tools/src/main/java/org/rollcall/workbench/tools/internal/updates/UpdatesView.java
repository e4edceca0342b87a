package org.rollcall.workbench.tools.internal.updates;

import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.update.PreparedChange;
import org.rollcall.workbench.api.DateStyle;
import org.rollcall.workbench.api.Docked;
import org.rollcall.workbench.api.Sheets;
import org.rollcall.workbench.api.StyleSheet;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.api.ViewState;
import org.rollcall.workbench.tools.internal.Messages;

/** What runs, what is new, what was changed, and the way back. */
@Component(service = View.class)
@Docked(id = UpdatesView.ID, open = false, order = 910)
public final class UpdatesView implements View {
    private static final String SHEET =
            StyleSheet.of(UpdatesView.class, "/org/rollcall/workbench/tools/internal/updates.css");

    static final String ID = "updates";

    private final UpdatesModel model;
    private final Sheets sheets;
    private final Executor fx;
    private final ChangeListener<UpdatesState> changes = (property, was, now) -> refresh(now);
    private final ChangeListener<DateStyle> dates = (property, was, now) -> redate();
    private FoundPane found;
    private InstalledPane installed;
    private HistoryPane history;
    private ScrollPane root;
    private ChangeSheet sheet;

    @Activate
    public UpdatesView(
            @Reference UpdatesModel model,
            @Reference Sheets sheets,
            @Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.model = model;
        this.sheets = sheets;
        this.fx = fx;
    }

    @Deactivate
    void close() {
        fx.execute(
                () -> {
                    model.setActive(false);
                    model.stateProperty().removeListener(changes);
                    DateStyle.currentProperty().removeListener(dates);
                    if (sheet != null) {
                        sheet.close();
                        sheet = null;
                    }
                });
    }

    /** Gives a part of the window the looks of this view. */
    static void dress(Parent part) {
        part.getStylesheets().add(SHEET);
    }

    @Override
    public String title() {
        return Messages.get("updates.title");
    }

    @Override
    public Node node() {
        if (root == null) {
            build();
            model.stateProperty().addListener(changes);
            DateStyle.currentProperty().addListener(dates);
            model.setActive(true);
            refresh(model.stateProperty().get());
        }
        return root;
    }

    @Override
    public void seen(boolean now) {
        model.setActive(now);
    }

    @Override
    public ViewState save() {
        return new ViewState(
                Map.of(
                        "ticked", String.join(",", found.ticked()),
                        "change", Long.toString(history.selected()),
                        "scroll", Double.toString(root.getVvalue())));
    }

    @Override
    public void restore(ViewState state) {
        found.tick(
                Stream.of(state.get("ticked", "").split(","))
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.toSet()));
        history.select((long) state.number("change", 0));
        refresh(model.stateProperty().get());
        root.setVvalue(state.number("scroll", 0));
    }

    private void build() {
        found =
                new FoundPane(
                        () -> holdingStill(model::check),
                        features -> holdingStill(() -> model.prepare(features, this::ask)));
        installed = new InstalledPane();
        history =
                new HistoryPane(
                        number -> holdingStill(() -> model.prepareReturn(number, this::ask)));
        var body = UpdateControls.group("updates", found.node(), installed.node(), history.node());
        root = new ScrollPane(body);
        root.setId("updates-view");
        root.setFitToWidth(true);
        root.getStyleClass().add("updates-scroll");
        dress(root);
    }

    /**
     * Begins something while which buttons are disabled. One that had the focus would hand it on to
     * whatever comes next, and the view would scroll there.
     */
    private void holdingStill(Runnable begin) {
        root.requestFocus();
        begin.run();
    }

    private void ask(PreparedChange change) {
        sheet = new ChangeSheet(sheets, change, model.ongoing(), work -> model.apply(change, work));
    }

    private void redate() {
        refresh(model.stateProperty().get());
        history.datesChanged();
    }

    private void refresh(UpdatesState now) {
        found.show(now);
        installed.show(now.installed());
        history.show(now);
    }
}
