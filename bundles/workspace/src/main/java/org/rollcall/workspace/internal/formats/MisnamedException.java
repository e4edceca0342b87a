package org.rollcall.workspace.internal.formats;

import org.rollcall.api.ingest.InputException;

/** A file that is of another format than its name's ending says. */
public final class MisnamedException extends InputException {
    private static final long serialVersionUID = 1L;

    MisnamedException(String file, String problem, String remedy) {
        super(file, 0, "", problem, remedy);
    }
}
