package org.rollcall.workspace.internal.dataset;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
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

    /** The same; many of these exceptions have but a path for a message. */
    public static Refusal unreadable(String file, IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return new Refusal(
                    file,
                    "%s: You have no permission to read the file. Ask whoever owns it for permission, or copy it to a folder of yours."
                            .formatted(file));
        }
        if (failure instanceof NoSuchFileException) {
            return new Refusal(
                    file, "%s: The file is not there. Check whether it was moved.".formatted(file));
        }
        String message = failure.getMessage();
        return unreadable(file, message == null ? failure.getClass().getSimpleName() : message);
    }

    /** The file needs more memory than Rollcall may use; the others must not suffer. */
    public static Refusal tooLarge(String file) {
        return new Refusal(
                file,
                "%s: The file does not fit into the memory that Rollcall may use (%d MB). Split it, or allow more memory: set ROLLCALL_JVM_OPTIONS to -Xmx4g."
                        .formatted(file, Runtime.getRuntime().maxMemory() >> 20));
    }

    /** Rollcall itself failed on the file; the others must not suffer. */
    public static Refusal failure(String file, Throwable failure) {
        LOG.error("An input file could not be read", failure);
        return new Refusal(
                file,
                "%s: Rollcall failed on this file (%s). Please report it with the log."
                        .formatted(file, failure.getClass().getSimpleName()));
    }
}
