package org.rollcall.api.update;

/** A change that can't be prepared or made. The message says why and what to do. */
public final class UpdateException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What kind of obstacle it is. */
    public enum Reason {
        /** It can't be done as it is. */
        REFUSED,
        /** Work is under way that must not be cut off. */
        WORK_UNDER_WAY
    }

    private final Reason reason;

    public UpdateException(String message) {
        this(Reason.REFUSED, message);
    }

    public UpdateException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public UpdateException(String message, Throwable cause) {
        super(message, cause);
        reason = Reason.REFUSED;
    }

    public Reason reason() {
        return reason;
    }
}
