package org.rollcall.views.internal.context;

/**
 * How the views stand.
 *
 * @param text what to tell the user, as a sentence; empty where all is well
 */
public record Status(Kind kind, String text) {
    public static final Status READY = new Status(Kind.READY, "");
    public static final Status EMPTY = new Status(Kind.EMPTY, "Nothing is loaded yet.");

    /** What the user can do now. */
    public enum Kind {
        /** Figures are shown. */
        READY,
        /** No module is loaded. */
        EMPTY,
        /** Figures are on their way; those shown are the ones before. */
        LOADING,
        /** A service is being replaced; all goes on by itself when it is back. */
        WAITING,
        /** Something can't be shown; the text says why and what to do. */
        FAILED
    }

    static Status loading(String module) {
        return new Status(Kind.LOADING, "Reading module " + module + " …");
    }

    static Status waiting() {
        return new Status(
                Kind.WAITING,
                "Part of Rollcall is being updated. What you see stays, and goes on by itself.");
    }

    static Status failed(String text) {
        return new Status(Kind.FAILED, text);
    }
}
