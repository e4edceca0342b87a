package org.rollcall.views.internal.context;

import java.util.List;
import org.rollcall.api.workspace.Workspace;
import org.rollcall.views.internal.Words;

/**
 * How the views stand.
 *
 * @param text what to tell the user, as a sentence; empty where all is well
 */
public record Status(Kind kind, String text) {
    public static final Status READY = new Status(Kind.READY, "");
    static final Status EMPTY = new Status(Kind.EMPTY, Words.get("status.empty"));

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

    /** No module is loaded: nothing was ever imported, or what was is missing. */
    public static Status empty(Services services) {
        Workspace workspace = services.workspace().get();
        List<String> problems = workspace == null ? List.of() : workspace.health().problems();
        return problems.isEmpty() ? EMPTY : new Status(Kind.EMPTY, String.join(" ", problems));
    }

    /**
     * @param title the work, such as {@code Reading module 301}
     */
    public static Status loading(String title) {
        return new Status(Kind.LOADING, title + " …");
    }

    public static Status waiting() {
        return new Status(Kind.WAITING, Words.get("status.waiting"));
    }

    /** There is nothing to show, and nothing is wrong. */
    public static Status nothing(String text) {
        return new Status(Kind.NOTHING, text);
    }

    public static Status failed(String text) {
        return new Status(Kind.FAILED, text);
    }
}
