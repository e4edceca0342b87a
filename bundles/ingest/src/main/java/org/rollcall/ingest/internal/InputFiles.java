package org.rollcall.ingest.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.rollcall.api.ingest.InputException;

/** What every reader asks of a file before it opens it, and the words for what goes wrong. */
public final class InputFiles {
    private InputFiles() {}

    /**
     * Refuses what is no regular file: reading a pipe or a device may never end.
     *
     * @throws InputException if it is a folder, a pipe or a device
     * @throws IOException if it is missing or may not be read
     */
    public static void checkRegular(Path file, String name) throws InputException, IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new InputException(
                    name, 0, "", "This is a folder, not a file.", "Choose the files in it.");
        }
        if (!attributes.isRegularFile()) {
            throw new InputException(
                    name,
                    0,
                    "",
                    "This is a pipe or a device, not a file.",
                    "Choose a file that is saved on a disk.");
        }
    }

    /** The words for a file that can't be opened or read. */
    public static InputException unreadable(String name, IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return new InputException(
                    name, "The file is not there.", "Check whether it was moved.", failure);
        }
        if (failure instanceof AccessDeniedException) {
            return new InputException(
                    name,
                    "You have no permission to read the file.",
                    "Ask whoever owns it for permission, or copy it to a folder of yours.",
                    failure);
        }
        return new InputException(
                name,
                "The file can't be read (" + failure.getMessage() + ").",
                "Check that you may read it and that its disk is there.",
                failure);
    }

    /** The words for a file that does not fit into memory. */
    public static InputException tooLarge(String name, OutOfMemoryError failure) {
        return new InputException(
                name,
                "Reading the file needs more memory than Rollcall may use (%,d MB)."
                        .formatted(Runtime.getRuntime().maxMemory() >> 20),
                "Check that it is an export; if it is, give Rollcall more memory"
                        + " (ROLLCALL_JVM_OPTIONS=-Xmx4g).",
                failure);
    }
}
