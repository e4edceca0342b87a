package org.rollcall.launcher;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plain call for the window, read by hand: nobody should wait for a command-line parser to see it
 * open. Whatever is not surely such a call is left to {@link Main}'s parser, which knows the same
 * options and more.
 *
 * <p>Files and folders that were dropped on the icon, or double-clicked, come as paths. A word is
 * one if it holds a dot or a separator, as no command does, and names something that is there.
 *
 * @param home the user directory asked for; null for the usual one
 * @param files absolute
 */
record WindowCall(Path home, boolean sample, List<Path> files) {

    /** The call that the arguments make; empty if they ask for anything else or hold a mistake. */
    static Optional<WindowCall> of(String... arguments) {
        Path home = null;
        boolean sample = false;
        boolean command = false;
        var files = new ArrayList<Path>();
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
            } else if (isFile(word)) {
                files.add(Path.of(word).toAbsolutePath().normalize());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new WindowCall(home, sample, List.copyOf(files)));
    }

    private static boolean isFile(String word) {
        try {
            return !word.startsWith("-")
                    && word.matches(".*[./\\\\].*")
                    && Files.exists(Path.of(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
