package org.rollcall.workbench.tools.internal.updates;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.rollcall.api.update.FeatureId;
import org.rollcall.api.update.Offer;
import org.rollcall.api.update.SiteState;
import org.rollcall.api.update.UpdateCheck;
import org.rollcall.workbench.tools.internal.Messages;

/** What a look at the sites found, and what can be done about it. */
final class FoundPane {
    private final Label status = UpdateControls.text("", "updates-status");
    private final Label said = UpdateControls.text("");
    private final HBox failed = UpdateControls.warning(UpdateControls.text(""));
    private final VBox sites = UpdateControls.group("updates-list");
    private final VBox offers = UpdateControls.group("updates-list");
    private final Button look;
    private final Button install;
    private final VBox root;

    /** Features as {@code name version} that are ticked. */
    private final Set<String> ticked = new LinkedHashSet<>();

    private List<Offer> shown = List.of();
    private List<SiteState> asked = List.of();
    private boolean ready;

    FoundPane(Runnable check, Consumer<List<FeatureId>> onInstall) {
        status.setId("updates-status");
        said.setId("updates-said");
        failed.setId("updates-failed");
        look = UpdateControls.button("updates-look", Messages.get("updates.look"), check);
        install =
                UpdateControls.button(
                        "updates-install",
                        Messages.get("updates.install"),
                        () -> onInstall.accept(chosen()));
        install.getStyleClass().add("accent");
        var buttons = new HBox(look, install);
        buttons.getStyleClass().add("updates-buttons");
        root = UpdateControls.group("updates-part", status, said, failed, sites, offers, buttons);
    }

    Node node() {
        return root;
    }

    Set<String> ticked() {
        return ticked;
    }

    void tick(Set<String> features) {
        ticked.clear();
        ticked.addAll(features);
        shown = List.of();
    }

    void show(UpdatesState state) {
        status.setText(UpdateWords.status(state, LocalDate.now(ZoneId.systemDefault()), zone()));
        said.setText(state.failed() ? "" : state.said());
        UpdateControls.show(said, !said.getText().isEmpty());
        ((Label) failed.getChildren().get(1)).setText(state.failed() ? state.said() : "");
        UpdateControls.show(failed, state.failed());
        ready = state.ready();
        List<SiteState> troubled =
                state.check().map(UpdateCheck::sites).orElse(List.of()).stream()
                        .filter(site -> site.answer() != SiteState.Answer.TRUSTED)
                        .toList();
        if (!troubled.equals(asked)) {
            asked = troubled;
            sites.getChildren().setAll(troubled.stream().map(FoundPane::site).toList());
        }
        UpdateControls.show(sites, !troubled.isEmpty());
        List<Offer> now = state.check().map(UpdateCheck::offers).orElse(List.of());
        if (!now.equals(shown)) {
            shown = now;
            if (state.check().isPresent()) {
                // What was installed meanwhile is not chosen again, should it be offered later.
                ticked.retainAll(now.stream().map(offer -> offer.id().toString()).toList());
            }
            offers.getChildren().setAll(now.stream().map(this::offer).toList());
        }
        UpdateControls.show(offers, !now.isEmpty());
        offers.setDisable(!ready);
        UpdateControls.show(install, !now.isEmpty());
        look.setDisable(!ready);
        enable();
    }

    private static ZoneId zone() {
        return ZoneId.systemDefault();
    }

    private static Node site(SiteState site) {
        Label words = UpdateControls.text(UpdateWords.site(site));
        if (site.answer() == SiteState.Answer.REFUSED) {
            return UpdateControls.warning(words);
        }
        words.getStyleClass().add("updates-muted");
        return words;
    }

    private Node offer(Offer offer) {
        String key = offer.id().toString();
        var tick = new CheckBox(UpdateWords.title(offer));
        tick.setId("updates-offer-" + offer.id().name());
        tick.getStyleClass().add("updates-name");
        tick.setSelected(offer.held().isEmpty() && ticked.contains(key));
        tick.setDisable(!offer.held().isEmpty());
        tick.selectedProperty()
                .addListener(
                        (property, was, now) -> {
                            if (now) {
                                ticked.add(key);
                            } else {
                                ticked.remove(key);
                            }
                            enable();
                        });
        Label facts = UpdateControls.text(UpdateWords.facts(offer), "updates-muted");
        tick.setAccessibleHelp(
                String.join(" ", facts.getText(), String.join(" ", offer.changes()), offer.held()));
        var body = UpdateControls.group("updates-offer-body", facts);
        if (!offer.held().isEmpty()) {
            body.getChildren()
                    .add(
                            UpdateControls.warning(
                                    UpdateControls.text(
                                            Messages.get("updates.offer.held", offer.held()))));
        }
        if (!offer.changes().isEmpty()) {
            body.getChildren().add(UpdateControls.text(Messages.get("updates.offer.changes")));
            body.getChildren().add(UpdateControls.bullets(offer.changes()));
        }
        return UpdateControls.group("updates-offer", tick, body);
    }

    private void enable() {
        install.setDisable(!ready || chosen().isEmpty());
    }

    private List<FeatureId> chosen() {
        var chosen = new ArrayList<FeatureId>();
        for (Offer offer : shown) {
            if (offer.held().isEmpty() && ticked.contains(offer.id().toString())) {
                chosen.add(offer.id());
            }
        }
        return chosen;
    }
}
