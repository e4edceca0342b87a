package org.rollcall.workbench.api;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Tells the user something without stealing the focus. May be called from any thread. */
@ProviderType
public interface Notifier {

    /** How serious a notice is; shown as a word and a shape, not by colour alone. */
    enum Severity {
        INFO,
        WARNING,
        ERROR
    }

    /**
     * @param title a few words
     * @param text what happened and what the user can do; no student data, as notices are logged
     */
    void notify(Severity severity, String title, String text);

    /**
     * The same, with a button that runs a command. The command is named, not given, so that a
     * notice can stay longer than whoever made it.
     *
     * @param command id of a {@link Command}, whose label the button bears; there is no button
     *     while there is no such command
     */
    default void notify(Severity severity, String title, String text, String command) {
        notify(severity, title, text);
    }

    /**
     * Tells that a file was written, with buttons that open it and show it in its folder.
     *
     * @param file that was written
     */
    default void written(String title, String text, Path file) {
        notify(Severity.INFO, title, text);
    }
}
