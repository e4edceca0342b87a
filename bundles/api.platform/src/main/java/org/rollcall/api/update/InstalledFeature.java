package org.rollcall.api.update;

import java.util.List;

/**
 * A feature that runs.
 *
 * @param title for people
 * @param description one sentence; may be empty
 * @param bundles as {@code name version}
 * @param origin where its files came from
 */
public record InstalledFeature(
        FeatureId id, String title, String description, List<String> bundles, Origin origin) {
    public InstalledFeature {
        bundles = List.copyOf(bundles);
    }

    /** Where a feature came from. */
    public enum Origin {
        /** It was installed with the product. */
        PRODUCT,
        /** A signed update site brought it. */
        SITE,
        /** A developer dropped its bundle in: nobody has signed it. */
        UNSIGNED
    }
}
