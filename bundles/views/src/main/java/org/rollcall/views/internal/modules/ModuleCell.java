package org.rollcall.views.internal.modules;

import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.kit.table.CellHint;
import org.rollcall.views.internal.Words;

/** A module in two lines. */
final class ModuleCell extends ListCell<ModuleInfo> {
    private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");

    private final Predicate<ModuleInfo> sample;
    private final Presentation presentation;
    private final Label title = new Label();
    private final Label year = new Label();
    private final Label badge = new Label(Words.get("modules.sample"));
    private final Label counts = new Label();
    private final Label newest = new Label();
    private final VBox lines;

    /**
     * @param sample tells modules of invented data
     * @param presentation tells each module's newest event, and whether that is long ago
     */
    ModuleCell(Predicate<ModuleInfo> sample, Presentation presentation) {
        this.sample = sample;
        this.presentation = presentation;
        title.getStyleClass().add("module-title");
        badge.getStyleClass().add("sample-badge");
        counts.getStyleClass().add("quiet");
        newest.getStyleClass().addAll("quiet", "module-newest");
        year.getStyleClass().add("quiet");
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        lines =
                new VBox(
                        1,
                        new HBox(6, title, spring, year),
                        counts,
                        new HBox(6, newest, room, badge));
        // As wide as the list, not as the longest line.
        setPrefWidth(0);
        CellHint.on(this, () -> getItem() == null ? "" : ModuleText.tooltip(getItem()));
    }

    @Override
    protected void updateItem(ModuleInfo info, boolean empty) {
        super.updateItem(info, empty);
        if (empty || info == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(ModuleText.title(info));
        year.setText(ModuleText.year(info));
        counts.setText(ModuleText.counts(info));
        boolean old = presentation.stale(info);
        String day = ModuleText.newest(info, presentation.newest(info));
        newest.setText(day + (old ? "  " + Words.get("modules.old") : ""));
        newest.pseudoClassStateChanged(OLD, old);
        badge.setVisible(sample.test(info));
        badge.setManaged(badge.isVisible());
        setAccessibleText(
                String.join(
                        ", ", title.getText(), year.getText(), counts.getText(), newest.getText()));
        setGraphic(lines);
    }
}
