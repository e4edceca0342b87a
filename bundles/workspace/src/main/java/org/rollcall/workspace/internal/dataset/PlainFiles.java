package org.rollcall.workspace.internal.dataset;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.rollcall.api.ingest.InputException;

/**
 * Makes sure that a path leads to a file with bytes of its own: reading a pipe or a device would
 * wait for ever.
 */
public final class PlainFiles {
    private PlainFiles() {}

    /**
     * @param name the name by which the user knows the file
     * @throws InputException if it is not there, or something else than a file
     */
    public static void check(Path file, String name) throws InputException {
        if (Files.isRegularFile(file)) {
            return;
        }
        if (Files.isDirectory(file)) {
            throw refused(name, "This is a folder, not a file.", "Choose the files in it.");
        }
        if (Files.exists(file)) {
            throw refused(
                    name,
                    "This is a pipe or a device, not a file.",
                    "Copy what it holds into a file.");
        }
        if (Files.isSymbolicLink(file)) {
            throw refused(
                    name,
                    "This link leads to a file that is not there.",
                    "Bring the file back, or remove the link.");
        }
        throw Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? refused(
                        name,
                        "The file can't be reached.",
                        "Check that you may read its folder and that its disk is there.")
                : refused(name, "The file is not there.", "Check whether it was moved.");
    }

    private static InputException refused(String name, String problem, String remedy) {
        return new InputException(name, 0, "", problem, remedy);
    }
}
