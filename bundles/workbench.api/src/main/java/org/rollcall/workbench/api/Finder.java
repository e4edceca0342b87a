package org.rollcall.workbench.api;

import java.util.List;
import javafx.beans.value.ObservableValue;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Finds things by what is typed into the palette, such as students. Called on the FX thread at each
 * key, so it answers within a few milliseconds.
 */
@ConsumerType
public interface Finder {

    /** What it finds, in the plural, as a heading of the list: {@code Students}. */
    String title();

    /**
     * @param typed not blank
     * @param most most hits to return, the best first
     */
    List<Hit> find(String typed, int most);

    /**
     * Changes whenever the same words would find something else, as when what is searched has been
     * read; the list is then made anew. Null, as it is at first, if that never happens.
     */
    default ObservableValue<?> sourceProperty() {
        return null;
    }

    /**
     * @param title what was found
     * @param detail more that tells it from others; may be empty
     * @param open run on the FX thread when the user chooses it
     */
    record Hit(String title, String detail, Runnable open) {}
}
