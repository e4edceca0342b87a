package org.rollcall.api.update;

import java.util.List;

/**
 * A newer version of a feature, or a new one, at an update site.
 *
 * @param title for people
 * @param installed version that runs now; empty where there is none
 * @param changes what is new, a sentence each
 * @param bytes to be fetched
 * @param site the site's name
 * @param atNextStart whether it can't be replaced while Rollcall runs, as far as the index tells
 * @param held why it can't be taken now, as a sentence; empty if it can
 */
public record Offer(
        FeatureId id,
        String title,
        String installed,
        List<String> changes,
        long bytes,
        String site,
        boolean atNextStart,
        String held) {
    public Offer {
        changes = List.copyOf(changes);
    }

    /** Whether it is a newer version of something that is installed. */
    public boolean isUpdate() {
        return !installed.isEmpty();
    }
}
