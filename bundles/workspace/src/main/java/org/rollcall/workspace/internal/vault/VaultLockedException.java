package org.rollcall.workspace.internal.vault;

import java.io.IOException;
import java.nio.file.Path;

/** Another process has the vault. */
final class VaultLockedException extends IOException {
    private static final long serialVersionUID = 1;

    VaultLockedException(Path folder) {
        super(
                "Another Rollcall has the data in %s open. Close it and start this one again."
                        .formatted(folder));
    }
}
