package org.rollcall.workbench.internal.window;

import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.rollcall.api.update.UnsignedBundle;
import org.rollcall.workbench.internal.Messages;

/** Says at the foot of the window that unsigned bundles run, as long as any does. */
final class UnsignedMark {
    private final ObservableList<UnsignedBundle> bundles;
    private final Button button = new Button();
    private final Tooltip files = new Tooltip();
    private final ListChangeListener<UnsignedBundle> changes = change -> show();

    /**
     * @param open shows which they are
     */
    UnsignedMark(ObservableList<UnsignedBundle> bundles, Runnable open) {
        this.bundles = bundles;
        var sign = new Region();
        sign.getStyleClass().add("unsigned-sign");
        button.setId("unsigned-mark");
        button.setGraphic(sign);
        button.getStyleClass().addAll("small", "flat", "unsigned-mark");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(files);
        button.setOnAction(event -> open.run());
        bundles.addListener(changes);
        show();
    }

    Button node() {
        return button;
    }

    void close() {
        bundles.removeListener(changes);
    }

    private void show() {
        button.setVisible(!bundles.isEmpty());
        button.setManaged(!bundles.isEmpty());
        button.setText(Messages.get("status.unsigned", bundles.size()));
        String names =
                bundles.stream()
                        .map(UnsignedBundle::file)
                        .sorted()
                        .collect(Collectors.joining("\n"));
        files.setText(Messages.get("status.unsigned.help", names));
        button.setAccessibleText(Messages.get("status.unsigned.name", bundles.size()));
        button.setAccessibleHelp(files.getText());
    }
}
