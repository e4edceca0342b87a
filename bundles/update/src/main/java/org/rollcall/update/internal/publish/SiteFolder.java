package org.rollcall.update.internal.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rollcall.update.internal.site.OrdinaryFile;
import org.rollcall.update.internal.site.SiteBundle;
import org.rollcall.update.internal.site.SiteException;
import org.rollcall.update.internal.site.SiteFeature;
import org.rollcall.update.internal.site.SiteIndex;
import org.rollcall.update.internal.trust.Keys;
import org.rollcall.update.internal.trust.Rotation;
import org.rollcall.util.io.AtomicFile;
import org.rollcall.util.io.Digests;

/**
 * The folder of a site, which may lie on a drive that others write to: nothing in it is believed
 * but for its signature.
 */
final class SiteFolder {
    private static final int SIGNATURE_BYTES = 1024;

    /** Names that this program gives; others are somebody else's files. */
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{64}\\.(json|jar)(\\.part)?");

    private static final List<String> FOLDERS = List.of("features", "bundles");

    private final Path folder;

    /**
     * @param folder made when something is put into it
     */
    SiteFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * @throws SiteException if a folder of it leads elsewhere
     */
    void make() throws IOException, SiteException {
        for (String name : FOLDERS) {
            Path inner = folder.resolve(name);
            if (Files.isSymbolicLink(inner)) {
                throw SiteException.refused(
                        "%s is a link that leads elsewhere. Delete it, and put the site's own folder in its place.",
                        inner);
            }
            Files.createDirectories(inner);
        }
    }

    /**
     * The index, if a key of the publisher's has signed it; empty if there is none.
     *
     * @param keys public ones: what an older key has signed, or one that only says that it is an
     *     older key, is not gone on with, because anybody can write that
     * @throws SiteException if it is not theirs, or not in its one form
     */
    Optional<SiteIndex> index(List<String> keys) throws IOException, SiteException {
        byte[] bytes;
        try {
            bytes = OrdinaryFile.read(folder.resolve(SiteIndex.FILE), SiteIndex.MOST_BYTES);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        String signature = signature();
        if (keys.stream().noneMatch(key -> Keys.verify(key, bytes, signature))) {
            throw SiteException.refused(
                    "%s was not signed by the key %s, or was changed afterwards, so it is not gone on with."
                            + " Put back a copy of the site that you trust. Without one, make a new key and publish out of your build into an empty folder, with --rotate-to and --name: numbers begin again with a new key alone."
                            + " Was it signed by an older key of yours, sign with that one and --rotate-to this one.",
                    folder.resolve(SiteIndex.FILE), Keys.id(keys.get(0)));
        }
        return Optional.of(SiteIndex.parse(bytes));
    }

    private String signature() throws IOException, SiteException {
        try {
            return new String(
                    OrdinaryFile.read(folder.resolve(SiteIndex.SIGNATURE), SIGNATURE_BYTES), UTF_8);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    /**
     * Makes sure that every file that is about to be signed is there and is what it should be.
     *
     * @throws SiteException if one is not; the message names it and what to do
     */
    void check(List<SiteFeature> features) throws IOException, SiteException {
        for (SiteFeature feature : features) {
            String digest = feature.ref().sha256();
            check(SiteIndex.featurePath(digest), feature.size(), digest, feature);
            for (SiteBundle bundle : feature.bundles()) {
                check(
                        SiteIndex.bundlePath(bundle.sha256()),
                        bundle.size(),
                        bundle.sha256(),
                        feature);
            }
        }
    }

    private void check(String path, long size, String sha256, SiteFeature feature)
            throws IOException, SiteException {
        if (!isWhole(path, size, sha256)) {
            throw SiteException.refused(
                    "%s, a file of %s, is missing or was changed, so nothing is signed. Put it back from a copy of the site, or publish %s again out of its own build with --from.",
                    folder.resolve(path), feature.ref(), feature.ref());
        }
    }

    private boolean isWhole(String path, long size, String sha256)
            throws IOException, SiteException {
        Path file = folder.resolve(path);
        try {
            OrdinaryFile.check(file, SiteIndex.LARGEST_FILE);
            return Files.size(file) == size && Digests.of(file).equals(sha256);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Puts a bundle onto the site, unless it is there. */
    void put(Path jar, SiteBundle bundle) throws IOException, SiteException {
        String path = SiteIndex.bundlePath(bundle.sha256());
        if (!isWhole(path, bundle.size(), bundle.sha256())) {
            replace(path, Files.readAllBytes(jar));
        }
    }

    /** Puts a file there, whole or not at all. */
    void replace(String path, byte[] bytes) throws IOException {
        AtomicFile.publish(folder.resolve(path), bytes);
    }

    /**
     * Changes of keys that were really signed by the keys that they replace, the oldest first; what
     * else stands in the file is left out.
     */
    List<Rotation> rotations(String site) throws IOException, SiteException {
        var genuine = new ArrayList<Rotation>();
        try {
            byte[] bytes = OrdinaryFile.read(folder.resolve(Rotation.FILE), Rotation.MOST_BYTES);
            for (Rotation one : Rotation.parse(bytes)) {
                if (one.site().equals(site) && one.isGenuine() && !genuine.contains(one)) {
                    genuine.add(one);
                }
            }
        } catch (NoSuchFileException e) {
            return genuine;
        } catch (SiteException e) {
            throw SiteException.refused(
                    "%s can't be read: %s Put it back from a copy of the site; without one, delete it, and change the settings of everybody to the newest key.",
                    folder.resolve(Rotation.FILE), e.getMessage());
        }
        return genuine;
    }

    /**
     * Deletes files that neither this index nor the one before names: whoever has begun to fetch by
     * that one can go on.
     */
    void tidy(List<SiteFeature> before, List<SiteFeature> now) throws IOException {
        Set<Path> named = new HashSet<>();
        for (List<SiteFeature> features : List.of(before, now)) {
            for (SiteFeature feature : features) {
                named.add(folder.resolve(SiteIndex.featurePath(feature.ref().sha256())));
                for (SiteBundle bundle : feature.bundles()) {
                    named.add(folder.resolve(SiteIndex.bundlePath(bundle.sha256())));
                }
            }
        }
        for (String inner : FOLDERS) {
            try (var files = Files.newDirectoryStream(folder.resolve(inner))) {
                for (Path file : files) {
                    if (!named.contains(file)
                            && OURS.matcher(file.getFileName().toString()).matches()
                            && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                        Files.delete(file);
                    }
                }
            }
        }
    }
}
