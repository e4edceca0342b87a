package org.rollcall.workbench.api;

import org.osgi.annotation.versioning.ProviderType;

/** Tells the user something without stealing the focus. May be called from any thread. */
@ProviderType
public interface Notifier {

    /** How serious a notice is; shown as a word and a shape, not by colour alone. */
    enum Severity {
        INFO,
        WARNING,
        ERROR
    }

    /**
     * @param title a few words
     * @param text what happened and what the user can do; no student data, as notices are logged
     */
    void notify(Severity severity, String title, String text);
}
