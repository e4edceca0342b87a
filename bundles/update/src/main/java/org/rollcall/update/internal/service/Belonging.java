package org.rollcall.update.internal.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.Installer;
import org.rollcall.installation.Versions;
import org.rollcall.update.internal.site.SiteException;
import org.rollcall.update.internal.trust.Trust;

/**
 * Which site may bring a feature: one site is not to replace what another has brought. A feature
 * belongs to the sites whose settings name it; else to those whose settings say {@code *}; else to
 * the site that brought what runs, while that site is set; else, as what came with the product
 * does, to any.
 */
final class Belonging {
    private static final String ALL = "*";

    private final List<SiteSettings> sites;
    private final Trust trust;
    private final Installer installer;

    /**
     * @param sites all that are set
     */
    Belonging(List<SiteSettings> sites, Trust trust, Installer installer) {
        this.sites = sites;
        this.trust = trust;
        this.installer = installer;
    }

    /**
     * Why a site may not bring a feature, with what to do; empty if it may.
     *
     * @throws SiteException if what was seen of sites can't be read
     */
    Optional<String> refusal(SiteSettings site, FeatureRef feature) throws SiteException {
        Optional<FeatureRef> twin =
                installer.change().features().stream()
                        .filter(ref -> ref.name().equalsIgnoreCase(feature.name()))
                        .filter(ref -> !ref.name().equals(feature.name()))
                        .findFirst();
        if (twin.isPresent()) {
            return Optional.of(
                    "Its name differs from that of %s, which is installed, in case alone. Whoever publishes must give it a name of its own."
                            .formatted(twin.get().name()));
        }
        if (Versions.isPreRelease(feature.version()) && !site.preReleases()) {
            return Optional.of(
                    "It comes before its release. An administrator can allow that: preReleases in the settings of the site '%s'."
                            .formatted(site.name()));
        }
        Set<String> owners = owners(feature.name());
        return owners.isEmpty() || owners.contains(site.name())
                ? Optional.empty()
                : Optional.of(
                        "The site '%s' offers it, but it belongs to the site '%s'. An administrator can change that: name it under features in the settings of the site it shall come from."
                                .formatted(site.name(), String.join("', '", owners)));
    }

    /** Names of the sites that it belongs to; empty if it belongs to none. */
    private Set<String> owners(String feature) throws SiteException {
        Set<String> named = naming(feature);
        if (named.isEmpty()) {
            named = naming(ALL);
        }
        if (named.isEmpty()) {
            named = bringers(feature);
            named.retainAll(sites.stream().map(SiteSettings::name).toList());
        }
        return named;
    }

    private Set<String> naming(String feature) {
        return sites.stream()
                .filter(site -> site.features().contains(feature))
                .map(SiteSettings::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> bringers(String feature) throws SiteException {
        for (FeatureRef ref : installer.change().features()) {
            if (ref.name().equals(feature) && !installer.store().isOfImage(ref.sha256())) {
                return trust.bringers(ref.sha256());
            }
        }
        return new TreeSet<>();
    }
}
