package org.rollcall.workspace.internal.vault;

import java.io.IOException;
import java.nio.file.Path;

/** A right line of a kind that is not known here: nothing is touched. */
final class NewerVaultException extends IOException {
    private static final long serialVersionUID = 1;

    NewerVaultException(Path file, Throwable cause) {
        super("%s was written by a newer Rollcall. Start that one.".formatted(file), cause);
    }
}
