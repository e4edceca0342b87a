package org.rollcall.update.internal.site;

/** An update site that can't be read, or must not be believed. The message is for people. */
public final class SiteException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why a site is of no use now. */
    public enum Why {
        /** It did not answer: normal without a network. */
        UNREACHABLE,
        /** It answered with what can't be believed. */
        REFUSED
    }

    private final Why why;

    public SiteException(Why why, String message) {
        super(message);
        this.why = why;
    }

    public SiteException(Why why, String message, Throwable cause) {
        super(message, cause);
        this.why = why;
    }

    public static SiteException refused(String message, Object... arguments) {
        return new SiteException(Why.REFUSED, message.formatted(arguments));
    }

    public Why why() {
        return why;
    }
}
