package org.rollcall.update.internal.service;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.api.update.Offer;
import org.rollcall.installation.Versions;

/**
 * One offer for each feature: the newest of those sites that may bring it. What others offer is
 * shown only where they alone do.
 */
final class BestOffers {
    private final Map<String, Offer> byName = new TreeMap<>();
    private final Map<String, Offer> refused = new TreeMap<>();

    /**
     * @param mayBring whether the site may bring the feature
     */
    void add(Offer offer, boolean mayBring) {
        (mayBring ? byName : refused).merge(offer.id().name(), offer, BestOffers::newer);
    }

    private static Offer newer(Offer one, Offer other) {
        return Versions.compare(one.id().version(), other.id().version()) >= 0 ? one : other;
    }

    /** Sorted by the features' names. */
    List<Offer> all() {
        var all = new TreeMap<>(refused);
        all.putAll(byName);
        return List.copyOf(all.values());
    }
}
