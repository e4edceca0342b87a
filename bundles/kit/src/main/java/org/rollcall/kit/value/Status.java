package org.rollcall.kit.value;

import org.rollcall.kit.internal.Words;

/**
 * How the views stand.
 *
 * @param text what to tell the user, as a sentence; empty where all is well
 */
public record Status(Kind kind, String text) {
    public static final Status READY = new Status(Kind.READY, "");

    /** What the user can do now. */
    public enum Kind {
        /** Figures are shown. */
        READY,
        /** No module is loaded. */
        EMPTY,
        /** There is nothing to show; the text says what would change that. */
        NOTHING,
        /** Figures are on their way; those shown are the ones before. */
        LOADING,
        /** A service is being replaced; all goes on by itself when it is back. */
        WAITING,
        /** Something can't be shown; the text says why and what to do. */
        FAILED
    }

    /** No module is loaded, as nothing was imported yet. */
    public static Status empty() {
        return empty(Words.get("status.empty"));
    }

    /** No module is loaded, for a reason. */
    public static Status empty(String why) {
        return new Status(Kind.EMPTY, why);
    }

    /**
     * @param title the work, such as {@code Reading module 301}
     */
    public static Status loading(String title) {
        return new Status(Kind.LOADING, title + " …");
    }

    /** A service is being replaced. */
    public static Status waiting() {
        return new Status(Kind.WAITING, Words.get("status.waiting"));
    }

    /** There is nothing to show, and nothing is wrong. */
    public static Status nothing(String text) {
        return new Status(Kind.NOTHING, text);
    }

    /** Something is wrong; the text says what and what to do. */
    public static Status failed(String text) {
        return new Status(Kind.FAILED, text);
    }
}
