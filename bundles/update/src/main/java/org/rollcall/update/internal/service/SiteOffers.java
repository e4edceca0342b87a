package org.rollcall.update.internal.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.update.FeatureId;
import org.rollcall.api.update.SiteState;
import org.rollcall.api.update.SiteState.Answer;
import org.rollcall.api.update.UpdateCheck;
import org.rollcall.api.update.UpdateException;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.Installer;
import org.rollcall.installation.Versions;
import org.rollcall.update.internal.fetch.Fetcher;
import org.rollcall.update.internal.fetch.Staging;
import org.rollcall.update.internal.fetch.Transport;
import org.rollcall.update.internal.site.SiteException;
import org.rollcall.update.internal.site.SiteFeature;
import org.rollcall.update.internal.site.SiteIndex;
import org.rollcall.update.internal.trust.Trust;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the configured update sites offer, as far as they are believed. */
@Component
public final class SiteOffers implements Offers {
    private static final Logger LOG = LoggerFactory.getLogger(SiteOffers.class);

    private final List<SiteSettings> sites = new CopyOnWriteArrayList<>();

    /** The site that each offer of the last look was shown to come from. */
    private final Map<FeatureId, String> offered = new ConcurrentHashMap<>();

    /** One for all: two looks at once would overwrite what the other has seen. */
    private Trust trust;

    @Reference(
            name = "site",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addSite(SiteSettings site) {
        sites.add(site);
    }

    void removeSite(SiteSettings site) {
        sites.remove(site);
    }

    @Override
    public UpdateCheck look(Installer installer, Progress progress) {
        clearLeft(installer);
        var states = new ArrayList<SiteState>();
        var found = new BestOffers(installer);
        List<SiteSettings> all = sorted();
        for (int i = 0; i < all.size(); i++) {
            progress.checkCancelled();
            SiteSettings site = all.get(i);
            progress.report((double) i / all.size(), "Asking " + site.name());
            states.add(look(site, installer, found, progress));
        }
        offered.clear();
        found.all().forEach(offer -> offered.put(offer.id(), offer.site()));
        return new UpdateCheck(Instant.now().truncatedTo(ChronoUnit.SECONDS), found.all(), states);
    }

    /** Asks one site; whatever is wrong with it does no harm to others. */
    private SiteState look(
            SiteSettings site, Installer installer, BestOffers found, Progress progress) {
        try (Site asked = new Site(site)) {
            SiteIndex index = asked.believed(trust(installer), progress);
            var belonging = new Belonging(List.copyOf(sites), trust(installer), installer);
            for (SiteFeature feature : index.features()) {
                if (site.preReleases() || !Versions.isPreRelease(feature.ref().version())) {
                    found.add(feature, site, belonging.refusal(site, feature.ref()));
                }
            }
            return new SiteState(site.name(), site.location(), Answer.TRUSTED, "");
        } catch (SiteException e) {
            return state(site, e);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            return state(site, unforeseen(e));
        }
    }

    private static SiteException unforeseen(RuntimeException e) {
        LOG.error("An update site can't be asked", e);
        return new SiteException(
                SiteException.Why.REFUSED,
                "It can't be asked (%s). Look at its name, location and keys in the settings; other sites are asked all the same."
                        .formatted(
                                e.getMessage() == null ? e.getClass().getName() : e.getMessage()),
                e);
    }

    private static void clearLeft(Installer installer) {
        try {
            Staging.clearLeft(installer.folder());
        } catch (IOException e) {
            LOG.warn("What fetches that died have left can't be deleted", e);
        }
    }

    private List<SiteSettings> sorted() {
        return sites.stream().sorted(Comparator.comparing(SiteSettings::name)).toList();
    }

    private static SiteState state(SiteSettings site, SiteException e) {
        return new SiteState(
                site.name(),
                site.location(),
                e.why() == SiteException.Why.REFUSED ? Answer.REFUSED : Answer.UNREACHABLE,
                message(site, e));
    }

    private static String message(SiteSettings site, SiteException e) {
        String name = site.name().isEmpty() ? site.location() : site.name();
        return "Update site '%s': %s".formatted(name, e.getMessage());
    }

    private synchronized Trust trust(Installer installer) {
        if (trust == null) {
            trust = new Trust(installer.folder().resolve("trust.json"), Clock.systemUTC());
        }
        return trust;
    }

    @Override
    public synchronized List<FeatureRef> fetch(
            Collection<FeatureId> features, Installer installer, Progress progress)
            throws UpdateException {
        var fetched = new ArrayList<FeatureRef>();
        int done = 0;
        for (FeatureId id : features) {
            Progress part =
                    progress.part(
                            (double) done / features.size(), (double) (done + 1) / features.size());
            fetched.add(fetch(id, installer, part));
            done++;
        }
        return fetched;
    }

    /** Fetches from the site that was shown to offer it, or the first that may and has it. */
    private FeatureRef fetch(FeatureId id, Installer installer, Progress progress)
            throws UpdateException {
        String reason = "No update site has it.";
        String shown = offered.getOrDefault(id, "");
        for (SiteSettings site : sorted()) {
            if (!shown.isEmpty() && !shown.equals(site.name())) {
                continue;
            }
            try (Site asked = new Site(site)) {
                Optional<FeatureRef> fetched = fetch(id, site, asked, installer, progress);
                if (fetched.isPresent()) {
                    return fetched.get();
                }
            } catch (SiteException e) {
                reason = message(site, e);
            } catch (IOException e) {
                reason =
                        "It can't be kept (%s). Make room in the user directory, or look at its permissions."
                                .formatted(e.getMessage());
            } catch (CancellationException e) {
                throw e;
            } catch (RuntimeException e) {
                reason = message(site, unforeseen(e));
            }
        }
        throw new UpdateException("%s can't be had. %s".formatted(id, reason));
    }

    private Optional<FeatureRef> fetch(
            FeatureId id, SiteSettings site, Site asked, Installer installer, Progress progress)
            throws SiteException, IOException {
        Trust believing = trust(installer);
        SiteIndex index = asked.believed(believing, progress);
        Optional<SiteFeature> found =
                index.features().stream()
                        .filter(f -> f.ref().name().equals(id.name()))
                        .filter(f -> f.ref().version().equals(id.version()))
                        .findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        FeatureRef ref = found.get().ref();
        Optional<String> refusal =
                new Belonging(List.copyOf(sites), believing, installer).refusal(site, ref);
        if (refusal.isPresent()) {
            throw SiteException.refused("%s", refusal.get());
        }
        stage(found.get(), asked.transport(), installer, progress);
        believing.brought(
                site.name(), ref.sha256(), sha256 -> BestOffers.isThere(installer, sha256));
        return Optional.of(ref);
    }

    private static void stage(
            SiteFeature feature, Transport transport, Installer installer, Progress progress)
            throws SiteException, IOException {
        var fetcher =
                new Fetcher(
                        transport,
                        sha256 -> BestOffers.isThere(installer, sha256),
                        installer.symbolicNames());
        try (var staging = new Staging(installer.folder())) {
            fetcher.fetch(feature, staging, progress);
            for (Map.Entry<String, Path> file : staging.files().entrySet()) {
                installer.store().take(file.getValue(), file.getKey());
            }
        }
    }
}
