package org.rollcall.update.internal.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.rollcall.api.progress.Progress;
import org.rollcall.installation.Feature;
import org.rollcall.installation.InstallationException;
import org.rollcall.installation.JarCheck;
import org.rollcall.update.internal.site.SiteBundle;
import org.rollcall.update.internal.site.SiteException;
import org.rollcall.update.internal.site.SiteException.Why;
import org.rollcall.update.internal.site.SiteFeature;
import org.rollcall.update.internal.site.SiteIndex;
import org.rollcall.util.io.Digests;

/** Fetches a feature and its bundles, and lets nothing through that is not as the index says. */
public final class Fetcher {
    /** What must stay free on the volume. */
    private static final long RESERVE = 20L << 20;

    private final Transport transport;
    private final Predicate<String> known;
    private final Map<String, String> installed;

    /**
     * @param known whether the store has the file of a digest
     * @param installed symbolic names of the bundles that run, by group and artifact
     */
    public Fetcher(Transport transport, Predicate<String> known, Map<String, String> installed) {
        this.transport = transport;
        this.known = known;
        this.installed = installed;
    }

    /** Bytes that would have to be fetched. */
    public static long missing(SiteFeature feature, Predicate<String> known) {
        long bytes = known.test(feature.ref().sha256()) ? 0 : feature.size();
        for (SiteBundle bundle : feature.bundles()) {
            bytes += known.test(bundle.sha256()) ? 0 : bundle.size();
        }
        return bytes;
    }

    /**
     * @throws SiteException if anything is missing, cut off, or not as the index says
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public void fetch(SiteFeature feature, Staging staging, Progress progress)
            throws SiteException {
        long missing = missing(feature, known);
        try {
            if (staging.room() < missing + RESERVE) {
                throw full("there are %d MB too few".formatted((missing + RESERVE) >> 20));
            }
            String path = SiteIndex.featurePath(feature.ref().sha256());
            bring(path, feature.ref().sha256(), feature.size(), staging, Progress.none());
            checkFeature(feature, staging.place(feature.ref().sha256()));
            Set<String> names = new HashSet<>();
            long done = 0;
            for (SiteBundle bundle : feature.bundles()) {
                if (known.test(bundle.sha256()) || staging.files().containsKey(bundle.sha256())) {
                    continue;
                }
                Progress part =
                        progress.part(
                                (double) done / missing, (double) (done + bundle.size()) / missing);
                bring(
                        SiteIndex.bundlePath(bundle.sha256()),
                        bundle.sha256(),
                        bundle.size(),
                        staging,
                        part);
                checkBundle(bundle, staging.place(bundle.sha256()), names);
                done += bundle.size();
            }
        } catch (IOException | UncheckedIOException e) {
            throw new SiteException(
                    Why.UNREACHABLE,
                    "It can't be written to the user directory (%s). Make room there, or look at its permissions, and try again."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private static SiteException full(String why) {
        return new SiteException(
                Why.UNREACHABLE,
                "There is no room for it in the user directory (%s). Make room and try again."
                        .formatted(why));
    }

    private void bring(String path, String sha256, long size, Staging staging, Progress progress)
            throws IOException, SiteException {
        MessageDigest digest = Digests.sha256();
        Path file = staging.place(sha256);
        try (OutputStream out = new DigestOutputStream(staging.write(file), digest)) {
            if (!transport.bring(path, size, out, progress)) {
                throw new SiteException(
                        Why.UNREACHABLE,
                        "Its file %s is missing. Whoever publishes must publish again."
                                .formatted(path));
            }
        }
        long length = Files.size(file);
        if (length < size) {
            throw new SiteException(
                    Why.UNREACHABLE,
                    "Its file %s was cut off after %d of %d bytes. Try again later."
                            .formatted(path, length, size));
        }
        if (!Digests.hex(digest).equals(sha256)) {
            throw SiteException.refused(
                    "Its file %s is not the one that was signed. Whoever publishes must publish again.",
                    path);
        }
        staging.done(sha256);
    }

    /** The feature must say of itself what the index says of it. */
    private static void checkFeature(SiteFeature told, Path file)
            throws SiteException, IOException {
        Feature feature;
        try {
            feature = Feature.parse(Files.readAllBytes(file), told.ref().toString());
        } catch (InstallationException e) {
            throw new SiteException(Why.REFUSED, "Its " + e.getMessage(), e);
        }
        Optional<String> guarded = GuardedSettings.in(feature);
        if (guarded.isPresent()) {
            throw SiteException.refused(
                    "Its feature %s brings the settings %s, which are for an administrator alone to set. Whoever publishes must leave them out.",
                    told.ref(), guarded.get());
        }
        List<SiteBundle> bundles = told.bundles();
        boolean same =
                feature.ref().equals(told.ref()) && feature.bundles().size() == bundles.size();
        for (int i = 0; same && i < bundles.size(); i++) {
            same =
                    SiteBundle.of(feature.bundles().get(i), bundles.get(i).size())
                            .equals(bundles.get(i));
        }
        if (!same) {
            throw SiteException.refused(
                    "Its feature %s is not what its index says. Whoever publishes must publish again.",
                    told.ref());
        }
    }

    private static JarCheck.Found look(Path jar, String bundle) throws SiteException {
        try {
            return JarCheck.look(jar);
        } catch (IOException e) {
            throw new SiteException(
                    Why.REFUSED,
                    "Its bundle %s is not sound: %s. Whoever publishes must build it anew."
                            .formatted(bundle, e.getMessage()),
                    e);
        }
    }

    /**
     * A bundle may not take the place of another one, nor put classes into it.
     *
     * @param names of the feature's bundles that were looked at; this one's is added
     */
    private void checkBundle(SiteBundle bundle, Path jar, Set<String> names) throws SiteException {
        String[] id = bundle.id().split(":");
        String key = id[0] + ":" + id[1];
        JarCheck.Found found = look(jar, id[1]);
        if (!found.host().isEmpty()) {
            throw SiteException.refused(
                    "Its bundle %s is a fragment, which would change %s. Whoever publishes must make a bundle of it.",
                    id[1], found.host());
        }
        String name = found.symbolicName();
        boolean ours = id[0].equalsIgnoreCase("org.rollcall");
        boolean others =
                !name.equals(installed.get(key))
                        && installed.values().stream().anyMatch(name::equalsIgnoreCase);
        boolean renamed = installed.containsKey(key) && !name.equals(installed.get(key));
        boolean twice = !names.add(name.toLowerCase(Locale.ROOT));
        if (others || renamed || twice || ours && !name.equals(id[1])) {
            throw SiteException.refused(
                    "Its bundle %s calls itself %s: it would take the place of another.",
                    id[1], name);
        }
    }
}
