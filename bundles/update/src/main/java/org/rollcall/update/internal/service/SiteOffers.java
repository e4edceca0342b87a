package org.rollcall.update.internal.service;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.update.FeatureId;
import org.rollcall.api.update.Offer;
import org.rollcall.api.update.SiteState;
import org.rollcall.api.update.SiteState.Answer;
import org.rollcall.api.update.UpdateCheck;
import org.rollcall.api.update.UpdateException;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.Installer;
import org.rollcall.installation.Quarantined;
import org.rollcall.installation.Versions;
import org.rollcall.update.internal.fetch.Fetcher;
import org.rollcall.update.internal.fetch.Staging;
import org.rollcall.update.internal.fetch.Transport;
import org.rollcall.update.internal.fetch.Transports;
import org.rollcall.update.internal.site.SiteBundle;
import org.rollcall.update.internal.site.SiteException;
import org.rollcall.update.internal.site.SiteFeature;
import org.rollcall.update.internal.site.SiteIndex;
import org.rollcall.update.internal.trust.Rotation;
import org.rollcall.update.internal.trust.Trust;

/** What the configured update sites offer, as far as they are believed. */
@Component
public final class SiteOffers implements Offers {
    private static final int SIGNATURE_BYTES = 1024;

    private final List<SiteSettings> sites = new CopyOnWriteArrayList<>();

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
        var states = new ArrayList<SiteState>();
        Map<String, Offer> newest = new TreeMap<>();
        List<SiteSettings> all = sorted();
        for (int i = 0; i < all.size(); i++) {
            progress.checkCancelled();
            SiteSettings site = all.get(i);
            progress.report((double) i / all.size(), "Asking " + site.name());
            try (Transport transport = Transports.to(site.location())) {
                SiteIndex index = believed(site, transport, installer, progress);
                for (SiteFeature feature : index.features()) {
                    offer(feature, site, installer)
                            .ifPresent(o -> newest.merge(o.id().name(), o, SiteOffers::newer));
                }
                states.add(new SiteState(site.name(), site.location(), Answer.TRUSTED, ""));
            } catch (SiteException e) {
                states.add(state(site, e));
            }
        }
        return new UpdateCheck(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                List.copyOf(newest.values()),
                states);
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
        return "Update site '%s': %s".formatted(site.name(), e.getMessage());
    }

    private static Offer newer(Offer one, Offer other) {
        return Versions.compare(one.id().version(), other.id().version()) >= 0 ? one : other;
    }

    /** A site's index. An index and a signature of two times are asked for once more. */
    private SiteIndex believed(
            SiteSettings site, Transport transport, Installer installer, Progress progress)
            throws SiteException {
        Trust trust = trust(installer);
        if (site.keys().isEmpty()) {
            throw SiteException.refused(
                    "No public key is set for it, so nothing of it can be believed.");
        }
        try {
            return trust.believe(site.name(), site.keys(), sent(transport, progress));
        } catch (SiteException e) {
            if (e.why() == SiteException.Why.UNREACHABLE) {
                throw e;
            }
            return trust.believe(site.name(), site.keys(), sent(transport, progress));
        }
    }

    private synchronized Trust trust(Installer installer) {
        if (trust == null) {
            trust = new Trust(installer.folder().resolve("trust.json"), Clock.systemUTC());
        }
        return trust;
    }

    private static Trust.Sent sent(Transport transport, Progress progress) throws SiteException {
        Progress quiet = progress.silent();
        byte[] index = transport.bring(SiteIndex.FILE, SiteIndex.MOST_BYTES, quiet);
        if (index.length == 0) {
            throw new SiteException(
                    SiteException.Why.UNREACHABLE, "There is no update site at that location.");
        }
        return new Trust.Sent(
                index,
                new String(transport.bring(SiteIndex.SIGNATURE, SIGNATURE_BYTES, quiet), UTF_8),
                transport.bring(Rotation.FILE, Rotation.MOST_BYTES, quiet));
    }

    /** A feature as an offer; empty if it is no newer than what runs. */
    private static Optional<Offer> offer(
            SiteFeature feature, SiteSettings site, Installer installer) {
        String installed =
                installer.change().features().stream()
                        .filter(ref -> ref.name().equals(feature.ref().name()))
                        .map(FeatureRef::version)
                        .findFirst()
                        .orElse("");
        if (!installed.isEmpty() && Versions.compare(feature.ref().version(), installed) <= 0) {
            return Optional.empty();
        }
        String held =
                installer.quarantined().stream()
                        .filter(bad -> bad.feature().equals(feature.ref()))
                        .map(Quarantined::why)
                        .map(why -> "It is in quarantine: " + why)
                        .findFirst()
                        .orElse("");
        return Optional.of(
                new Offer(
                        new FeatureId(feature.ref().name(), feature.ref().version()),
                        feature.title(),
                        installed,
                        feature.changes(),
                        Fetcher.missing(feature, known(installer)::contains),
                        site.name(),
                        feature.bundles().stream()
                                .filter(bundle -> !known(installer).contains(bundle.sha256()))
                                .anyMatch(SiteBundle::restart),
                        held));
    }

    /** Files that are there already, of these asked about. */
    private static Known known(Installer installer) {
        return sha256 -> installer.store().find(sha256).isPresent();
    }

    private interface Known {
        boolean contains(String sha256);
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

    /** Fetches from the first site that is believed and has it. */
    private FeatureRef fetch(FeatureId id, Installer installer, Progress progress)
            throws UpdateException {
        String reason = "No update site has it.";
        for (SiteSettings site : sorted()) {
            try (Transport transport = Transports.to(site.location())) {
                SiteIndex index = believed(site, transport, installer, progress);
                Optional<SiteFeature> found =
                        index.features().stream()
                                .filter(f -> f.ref().name().equals(id.name()))
                                .filter(f -> f.ref().version().equals(id.version()))
                                .findFirst();
                if (found.isPresent()) {
                    stage(found.get(), transport, installer, progress);
                    return found.get().ref();
                }
            } catch (SiteException e) {
                reason = message(site, e);
            } catch (IOException e) {
                reason = "It can't be kept (%s).".formatted(e.getMessage());
            }
        }
        throw new UpdateException("%s can't be had. %s".formatted(id, reason));
    }

    private static void stage(
            SiteFeature feature, Transport transport, Installer installer, Progress progress)
            throws SiteException, IOException {
        var fetcher = new Fetcher(transport, known(installer)::contains, installer.symbolicNames());
        try (var staging = new Staging(installer.folder())) {
            fetcher.fetch(feature, staging, progress);
            for (Map.Entry<String, Path> file : staging.files().entrySet()) {
                installer.store().take(file.getValue(), file.getKey());
            }
        }
    }
}
