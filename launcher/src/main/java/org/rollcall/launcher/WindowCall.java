package org.rollcall.launcher;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A plain call for the window, read by hand: nobody should wait for a command-line parser to see it
 * open. Whatever is not surely such a call is left to {@link Main}'s parser, which knows the same
 * options and more.
 *
 * @param home the user directory asked for; null for the usual one
 */
record WindowCall(Path home, boolean sample) {

    /** The call that the arguments make; empty if they ask for anything else or hold a mistake. */
    static Optional<WindowCall> of(String... arguments) {
        Path home = null;
        boolean sample = false;
        boolean command = false;
        for (int i = 0; i < arguments.length; i++) {
            String word = arguments[i];
            if (word.equals("workbench") && !command) {
                command = true;
            } else if (word.equals("--sample") && command && !sample) {
                sample = true;
            } else if (word.equals("--home")
                    && home == null
                    && i + 1 < arguments.length
                    && !arguments[i + 1].startsWith("-")
                    && !arguments[i + 1].isEmpty()) {
                home = Path.of(arguments[++i]);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new WindowCall(home, sample));
    }
}
