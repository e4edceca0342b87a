package org.rollcall.charts.internal.frame;

import java.io.File;
import java.util.Locale;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import org.rollcall.charts.internal.Words;
import org.rollcall.charts.internal.picture.PictureType;
import org.rollcall.workbench.api.Notifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves and copies pictures of a chart, and tells the user how that went. */
final class PictureActions {
    private static final Logger LOG = LoggerFactory.getLogger(PictureActions.class);

    private final ChartFrame<?> frame;
    private final String kind;
    private final Notifier notifier;

    /** Where the last picture of the chart went; null for none. */
    private File folder;

    PictureActions(ChartFrame<?> frame, String kind, Notifier notifier) {
        this.frame = frame;
        this.kind = kind;
        this.notifier = notifier;
    }

    /** Asks where to, and writes what is in sight. */
    void save() {
        var chooser = new FileChooser();
        chooser.setTitle(Words.T.get("picture.choose"));
        chooser.setInitialFileName(Words.T.get(kind + ".file") + PictureType.PNG.ending());
        for (PictureType type : PictureType.values()) {
            chooser.getExtensionFilters()
                    .add(
                            new FileChooser.ExtensionFilter(
                                    Words.T.get("picture." + type.name().toLowerCase(Locale.ROOT)),
                                    "*" + type.ending()));
        }
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File chosen = chooser.showSaveDialog(frame.node().getScene().getWindow());
        if (chosen == null) {
            return;
        }
        FileChooser.ExtensionFilter filter = chooser.getSelectedExtensionFilter();
        File file =
                withEnding(
                        chosen,
                        filter == null
                                ? PictureType.PNG.ending()
                                : filter.getExtensions().get(0).substring(1));
        folder = file.getParentFile();
        if (!file.equals(chosen) && file.exists()) {
            // The dialog asked about another name.
            notifier.notify(
                    Notifier.Severity.WARNING,
                    Words.T.get("picture.failed"),
                    Words.T.get("picture.exists"));
            return;
        }
        frame.savePicture(file.toPath())
                .whenComplete(
                        (path, failure) -> {
                            if (failure == null) {
                                // The name may tell of a student, and texts are logged.
                                notifier.written(
                                        Words.T.get("picture.saved"),
                                        Words.T.get(
                                                "picture.saved.as", PictureType.of(path).name()),
                                        path);
                            } else {
                                LOG.warn("A picture was not saved: {}", failure.getClass());
                                notifier.notify(
                                        Notifier.Severity.ERROR,
                                        Words.T.get("picture.failed"),
                                        Words.T.get("picture.failed.why"));
                            }
                        });
    }

    void copy() {
        frame.picture()
                .ifPresent(
                        image -> {
                            var content = new ClipboardContent();
                            content.putImage(image);
                            Clipboard.getSystemClipboard().setContent(content);
                            notifier.notify(
                                    Notifier.Severity.INFO,
                                    Words.T.get("picture.copied"),
                                    Words.T.get("picture.copied.paste"));
                        });
    }

    /**
     * The file with the ending of a type that there is, once: not every platform's dialog adds that
     * of the chosen filter, and where the dialog marks the name before the ending to be typed over,
     * who types the ending too has it twice.
     */
    static File withEnding(File chosen, String ending) {
        String name = chosen.getName().toLowerCase(Locale.ROOT);
        for (PictureType type : PictureType.values()) {
            if (name.endsWith(type.ending() + type.ending())) {
                int end = chosen.getPath().length() - type.ending().length();
                return withEnding(new File(chosen.getPath().substring(0, end)), ending);
            }
            if (name.endsWith(type.ending())) {
                return chosen;
            }
        }
        return new File(chosen.getPath() + ending);
    }
}
