package org.rollcall.workbench.internal.notices;

import java.nio.file.Path;
import java.time.LocalTime;
import org.rollcall.workbench.api.Notifier.Severity;
import org.rollcall.workbench.internal.Messages;

/**
 * Something the user was told.
 *
 * @param at when, in the computer's time
 * @param command id of the command that a button runs; empty for no button
 * @param file that was written, for buttons that open it; null for none
 */
public record Notice(
        LocalTime at, Severity severity, String title, String text, String command, Path file) {

    /** The severity in a word. */
    public String word() {
        return switch (severity) {
            case INFO -> Messages.get("notices.info");
            case WARNING -> Messages.get("notices.warning");
            case ERROR -> Messages.get("notices.error");
        };
    }

    /** The whole notice as a screen reader says it. */
    String spoken() {
        return Messages.get("notices.spoken", word(), title, text);
    }

    /** A shape of its own for each severity, as an SVG path in a square of 16. */
    public String shape() {
        return switch (severity) {
            case INFO -> "M8,0 A8,8 0 1 0 8,16 A8,8 0 1 0 8,0 Z M7,7 H9 V12 H7 Z M7,4 H9 V6 H7 Z";
            case WARNING -> "M8,1 L16,15 H0 Z M7,6 H9 V11 H7 Z M7,12 H9 V14 H7 Z";
            case ERROR ->
                    "M5,0 H11 L16,5 V11 L11,16 H5 L0,11 V5 Z M7,4 H9 V9 H7 Z M7,10 H9 V12 H7 Z";
        };
    }
}
