package org.rollcall.workspace.internal.dataset;

import org.rollcall.api.dataset.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refusals for reasons that lie outside the file's content. */
public final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {}

    /** The operating system does not let the file be read. */
    public static Refusal unreadable(String file, String reason) {
        return new Refusal(
                file,
                "%s: The file can't be read (%s). Check that you may read it and that its disk is there."
                        .formatted(file, reason));
    }

    /** Rollcall itself failed on the file; the others must not suffer. */
    public static Refusal failure(String file, RuntimeException failure) {
        LOG.error("An input file could not be read", failure);
        return new Refusal(
                file,
                "%s: Rollcall failed on this file (%s). Please report it with the log."
                        .formatted(file, failure.getClass().getSimpleName()));
    }
}
