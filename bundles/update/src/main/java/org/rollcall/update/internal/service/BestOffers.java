package org.rollcall.update.internal.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rollcall.api.update.FeatureId;
import org.rollcall.api.update.Offer;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.Installer;
import org.rollcall.installation.Quarantined;
import org.rollcall.installation.Versions;
import org.rollcall.update.internal.fetch.Fetcher;
import org.rollcall.update.internal.site.SiteFeature;

/**
 * One offer for each feature: the newest of those sites that may bring it. What others offer is
 * shown only where they alone do.
 */
final class BestOffers {
    private final Installer installer;
    private final Map<String, Offer> byName = new TreeMap<>();
    private final Map<String, Offer> refused = new TreeMap<>();

    BestOffers(Installer installer) {
        this.installer = installer;
    }

    /**
     * Adds a feature of a site, if it is newer than what runs.
     *
     * @param refusal why the site may not bring it; empty if it may
     */
    void add(SiteFeature feature, SiteSettings site, Optional<String> refusal) {
        FeatureRef ref = feature.ref();
        String installed = installed(ref.name());
        if (installed.isEmpty() || Versions.compare(ref.version(), installed) > 0) {
            Offer offer = offer(feature, site, installed, refusal.orElse(quarantine(ref)));
            (refusal.isEmpty() ? byName : refused).merge(ref.name(), offer, BestOffers::newer);
        }
    }

    private String installed(String feature) {
        return installer.change().features().stream()
                .filter(ref -> ref.name().equals(feature))
                .map(FeatureRef::version)
                .findFirst()
                .orElse("");
    }

    private String quarantine(FeatureRef feature) {
        return installer.quarantined().stream()
                .filter(bad -> bad.feature().equals(feature))
                .map(Quarantined::why)
                .map(why -> "It is in quarantine: " + why)
                .findFirst()
                .orElse("");
    }

    private Offer offer(SiteFeature feature, SiteSettings site, String installed, String held) {
        return new Offer(
                new FeatureId(feature.ref().name(), feature.ref().version()),
                feature.title(),
                installed,
                feature.changes(),
                Fetcher.missing(feature, sha256 -> isThere(installer, sha256)),
                site.name(),
                feature.bundles().stream()
                        .anyMatch(b -> b.restart() && !isThere(installer, b.sha256())),
                held);
    }

    /** Whether the file of a digest need not be fetched. */
    static boolean isThere(Installer installer, String sha256) {
        return installer.store().find(sha256).isPresent();
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
