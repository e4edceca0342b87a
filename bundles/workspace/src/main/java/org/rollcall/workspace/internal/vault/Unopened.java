package org.rollcall.workspace.internal.vault;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Words for a vault that can't be opened. */
final class Unopened {
    private Unopened() {}

    static String text(Path folder, IOException e) {
        if (e instanceof VaultLockedException) {
            return e.getMessage();
        }
        return "The data in %s can't be opened (%s). Nothing in it was changed. %s"
                .formatted(folder, reason(e), remedy(e));
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission for " + e.getMessage();
        }
        if (e instanceof FileAlreadyExistsException) {
            return "%s is a file, not a folder".formatted(e.getMessage());
        }
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason() + ": " + file.getFile();
        }
        return String.valueOf(e.getMessage()).replaceAll("\\.$", "");
    }

    private static String remedy(IOException e) {
        if (e instanceof NewerVaultException) {
            return "Install the update that wrote it, or choose another user directory with --home.";
        }
        if (e instanceof AccessDeniedException) {
            return "Ask your administrator for permission to read and write it, and start Rollcall again.";
        }
        return "Put that right, or copy the folder back from a backup, and start Rollcall again. Do not import your files anew before.";
    }
}
