package org.rollcall.workbench.api;

import javafx.scene.Node;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Sheets over the window: something the user settles before going on. A sheet keeps the focus while
 * it is open, and no shortcut reaches what lies behind it. Used on the FX thread.
 */
@ProviderType
public interface Sheets {

    /**
     * Opens a sheet over the window; it gets the focus, which then returns to where it was. Another
     * that is open is cancelled.
     *
     * @param id of its node
     * @param title its heading, which a screen reader says too
     * @param content with its buttons
     * @param keys what Enter and Escape do
     */
    Sheet open(String id, String title, Node content, Keys keys);

    /** A sheet that was opened. */
    @ProviderType
    interface Sheet {
        /** Takes it away; nothing happens where it has gone already. */
        void close();

        boolean isOpen();
    }

    /**
     * What keys do that no control of the sheet wants. Whoever opened the sheet closes it.
     *
     * @param accept on Enter, unless a button has the focus, which is pressed then
     * @param cancel on Escape, and when the sheet has to go
     */
    record Keys(Runnable accept, Runnable cancel) {}
}
