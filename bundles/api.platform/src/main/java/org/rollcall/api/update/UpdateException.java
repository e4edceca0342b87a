package org.rollcall.api.update;

/** A change that can't be prepared or made. The message says why and what to do. */
public final class UpdateException extends Exception {
    private static final long serialVersionUID = 1L;

    public UpdateException(String message) {
        super(message);
    }

    public UpdateException(String message, Throwable cause) {
        super(message, cause);
    }
}
