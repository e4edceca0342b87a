package org.rollcall.workbench.internal.updates;

import static org.rollcall.workbench.internal.Words.T;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.rollcall.api.update.FeatureId;
import org.rollcall.api.update.Offer;
import org.rollcall.api.update.SiteState;
import org.rollcall.api.update.UpdateCheck;
import org.rollcall.workbench.internal.updates.UpdatesModel.Snapshot;

/** The nodes of the view: offers, what is installed, and the history. */
final class UpdatesPage {
    private final UpdatesModel model;
    private final ChangeSheet sheet;
    private final Label status = new Label();
    private final VBox sites = new VBox();
    private final VBox offers = new VBox();
    private final Button look = new Button(T.get("updates.look"));
    private final Button install = new Button(T.get("updates.install"));
    private final InstalledList installed = new InstalledList();
    private final HistoryPane history;
    private final Set<FeatureId> unticked = new HashSet<>();
    private ScrollPane root;
    private Snapshot shown = Snapshot.NONE;

    UpdatesPage(UpdatesModel model, ChangeSheet sheet) {
        this.model = model;
        this.sheet = sheet;
        history = new HistoryPane(sheet::returnTo);
    }

    boolean isBuilt() {
        return root != null;
    }

    Node node() {
        return root;
    }

    void build() {
        status.setId("updates-status");
        status.setWrapText(true);
        look.setId("updates-look");
        look.setOnAction(event -> model.look().exceptionally(sheet::failed));
        install.setId("updates-install");
        install.getStyleClass().add("accent");
        install.setOnAction(event -> sheet.install(ticked()));
        offers.setId("updates-offers");
        offers.getStyleClass().add("updates-offers");
        sites.getStyleClass().add("updates-sites");
        var buttons = new HBox(look, install);
        buttons.getStyleClass().add("updates-buttons");
        var all =
                new VBox(
                        status,
                        sites,
                        offers,
                        buttons,
                        heading("updates.installed"),
                        installed.node(),
                        heading("updates.history"),
                        history.node());
        all.getStyleClass().add("updates");
        root = new ScrollPane(all);
        root.setFitToWidth(true);
        root.getStyleClass().add("updates-scroll");
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        getClass()
                                                .getResource(
                                                        "/org/rollcall/workbench/internal/updates.css"))
                                .toExternalForm());
    }

    private static Label heading(String key) {
        var heading = new Label(T.get(key));
        heading.getStyleClass().add("updates-heading");
        return heading;
    }

    void show(Snapshot now) {
        shown = now;
        status.setText(statusText(now));
        boolean idle = now.available() && now.doing().isEmpty();
        look.setDisable(!idle);
        List<Offer> found = now.check().map(UpdateCheck::offers).orElse(List.of());
        List<Node> cards = found.stream().map(this::card).toList();
        offers.getChildren().setAll(cards);
        sites.getChildren()
                .setAll(
                        now.check().map(UpdateCheck::sites).orElse(List.of()).stream()
                                .filter(site -> site.answer() != SiteState.Answer.TRUSTED)
                                .map(UpdatesPage::problem)
                                .toList());
        install.setVisible(!found.isEmpty());
        install.setManaged(!found.isEmpty());
        install.setDisable(!idle || ticked().isEmpty());
        installed.show(now.installed());
        history.show(now.history(), idle);
    }

    private static String statusText(Snapshot now) {
        if (!now.available()) {
            return T.get("updates.none");
        }
        if (!now.doing().isEmpty()) {
            return now.doing() + " …";
        }
        if (now.check().isEmpty()) {
            return T.get("updates.never");
        }
        UpdateCheck check = now.check().get();
        String when = UpdateText.time(check.at(), LocalDate.now());
        if (check.sites().isEmpty()) {
            return T.get("updates.no-sites");
        }
        boolean all = check.sites().stream().allMatch(s -> s.answer() == SiteState.Answer.TRUSTED);
        boolean none =
                check.sites().stream().noneMatch(s -> s.answer() == SiteState.Answer.TRUSTED);
        if (!check.offers().isEmpty()) {
            return T.get("updates.found", check.offers().size(), when);
        }
        return T.get(all ? "updates.nothing" : none ? "updates.unknown" : "updates.partly", when);
    }

    /** A site that is of no use now: quiet where it only does not answer. */
    private static Node problem(SiteState site) {
        boolean refused = site.answer() == SiteState.Answer.REFUSED;
        var label = new Label((refused ? "⚠ " : "") + site.message());
        label.setWrapText(true);
        label.getStyleClass().add(refused ? "updates-refused" : "updates-unreachable");
        return label;
    }

    private Node card(Offer offer) {
        var tick = new CheckBox(offer.title());
        tick.setId("updates-offer-" + offer.id().name());
        tick.getStyleClass().add("updates-offer-title");
        tick.setDisable(!offer.held().isEmpty());
        tick.setSelected(offer.held().isEmpty() && !unticked.contains(offer.id()));
        tick.selectedProperty()
                .addListener(
                        (property, was, now) -> {
                            if (now) {
                                unticked.remove(offer.id());
                            } else {
                                unticked.add(offer.id());
                            }
                            install.setDisable(ticked().isEmpty());
                        });
        var facts = text(UpdateText.facts(offer), "quiet");
        tick.setAccessibleText(offer.title() + ", " + facts.getText());
        var card = new VBox(tick, facts);
        for (String change : offer.changes()) {
            card.getChildren().add(text("• " + change, "updates-change"));
        }
        if (!offer.held().isEmpty()) {
            card.getChildren().add(text("⚠ " + offer.held(), "updates-refused"));
        }
        card.getStyleClass().add("updates-offer");
        return card;
    }

    private static Label text(String words, String style) {
        var label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private List<FeatureId> ticked() {
        return shown.check().map(UpdateCheck::offers).orElse(List.of()).stream()
                .filter(offer -> offer.held().isEmpty())
                .map(Offer::id)
                .filter(id -> !unticked.contains(id))
                .toList();
    }

    String selectedChange() {
        return history.selected();
    }

    void selectChange(String number) {
        history.select(number);
    }
}
