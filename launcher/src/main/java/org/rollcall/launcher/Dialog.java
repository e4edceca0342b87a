package org.rollcall.launcher;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;

/** Says why no window opens, to whoever clicked on an icon and sees no console. */
final class Dialog {
    private static final double WIDTH = 460;

    private Dialog() {}

    /** Waits until it was read; returns at once where no dialog can be shown. */
    static void show(String header, String text) {
        if (!Toolkit.hasDisplay()) {
            return;
        }
        var read = new CountDownLatch(1);
        try {
            startToolkit();
            // Nothing is painted before the toolkit has ended its own start.
            Platform.runLater(() -> show(header, text, read));
            read.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError e) {
            // There is no dialog then; the console has the words.
            return;
        }
    }

    /** Whether it had to be started. */
    private static boolean startToolkit() {
        try {
            Platform.startup(() -> {});
            return true;
        } catch (IllegalStateException e) {
            return false; // it was started before
        }
    }

    private static void show(String header, String text, CountDownLatch read) {
        try {
            var words = new Label(text);
            words.setWrapText(true);
            words.setPrefWidth(WIDTH);
            var alert = new Alert(Alert.AlertType.ERROR, "", ButtonType.OK);
            alert.setTitle("Rollcall");
            alert.setHeaderText(header);
            alert.getDialogPane().setContent(words);
            alert.showAndWait();
        } finally {
            read.countDown();
        }
    }
}
