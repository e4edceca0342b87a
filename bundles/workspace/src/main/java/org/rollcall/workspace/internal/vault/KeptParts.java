package org.rollcall.workspace.internal.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** Keeps damaged files under numbered names, {@code journal.torn-1} and on; none is overwritten. */
final class KeptParts {
    private KeptParts() {}

    /**
     * Copies a file, or moves what is no file out of the way.
     *
     * @return where it is kept now
     */
    static Path keep(Path file) throws IOException {
        Path newest = null;
        for (int number = 1; ; number++) {
            Path kept = file.resolveSibling(file.getFileName() + ".torn-" + number);
            if (Files.exists(kept)) {
                newest = kept;
            } else if (!Files.isRegularFile(file)) {
                return Files.move(file, kept);
            } else if (newest != null && same(newest, file)) {
                return newest; // a mend that could not be ended, tried again
            } else {
                return Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Moves a file out of the way of a folder. */
    static void moveAway(Path file) throws IOException {
        int number = 1;
        while (Files.exists(file.resolveSibling(file.getFileName() + ".torn-" + number))) {
            number++;
        }
        Files.move(file, file.resolveSibling(file.getFileName() + ".torn-" + number));
    }

    private static boolean same(Path one, Path other) throws IOException {
        return Files.isRegularFile(one)
                && Arrays.equals(Files.readAllBytes(one), Files.readAllBytes(other));
    }
}
