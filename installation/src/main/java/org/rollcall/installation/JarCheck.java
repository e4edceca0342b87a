package org.rollcall.installation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** Looks a jar through before anything is made of it. */
public final class JarCheck {
    private static final int MOST_ENTRIES = 50_000;
    private static final long MOST_BYTES = 2L << 30;
    private static final int MOST_MANIFEST = 1 << 20;

    /**
     * Felix takes imports out of {@code META-INF/versions/N/OSGI-INF/MANIFEST.MF} (OSGi Core 8,
     * 3.2.2), so that what fits on one Java does not on another.
     */
    private static final Pattern OTHER_MANIFEST =
            Pattern.compile("META-INF/(versions/.*)?MANIFEST\\.MF", Pattern.CASE_INSENSITIVE);

    private JarCheck() {}

    /**
     * What a jar says of itself.
     *
     * @param host symbolic name of the bundle that it would change, as a fragment; empty if it is a
     *     bundle of its own
     */
    public record Found(String symbolicName, String host) {}

    /**
     * Symbolic name of a bundle.
     *
     * @throws IOException if the jar is no sound bundle; the message goes on from "it is not
     *     sound:"
     */
    public static String symbolicName(Path jar) throws IOException {
        return look(jar).symbolicName();
    }

    /**
     * Looks a jar through.
     *
     * @throws IOException if the jar is no sound bundle; the message goes on from "it is not
     *     sound:"
     */
    public static Found look(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            checkEntries(zip);
            return found(manifest(zip).getMainAttributes());
        }
    }

    /**
     * The one manifest that the framework reads.
     *
     * @throws IOException if there is none, or it is too long
     */
    public static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(JarFile.MANIFEST_NAME);
        if (entry == null) {
            throw new IOException("it has no manifest");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            // What an entry says of its own size may be wrong.
            byte[] manifest = in.readNBytes(MOST_MANIFEST + 1);
            if (manifest.length > MOST_MANIFEST) {
                throw new IOException("its manifest is over a megabyte");
            }
            return new Manifest(new ByteArrayInputStream(manifest));
        }
    }

    private static Found found(Attributes headers) throws IOException {
        String symbolicName = headers.getValue(Constants.BUNDLE_SYMBOLICNAME);
        String version = headers.getValue(Constants.BUNDLE_VERSION);
        if (!"2".equals(headers.getValue(Constants.BUNDLE_MANIFESTVERSION))
                || symbolicName == null) {
            throw new IOException("its manifest has no symbolic name");
        }
        try {
            Version.parseVersion(version);
        } catch (IllegalArgumentException e) {
            throw new IOException("its version is none", e);
        }
        String host = headers.getValue(Constants.FRAGMENT_HOST);
        return new Found(name(symbolicName), host == null ? "" : name(host));
    }

    private static String name(String header) {
        return header.split(";")[0].trim();
    }

    private static void checkEntries(ZipFile zip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw new IOException("it has over " + MOST_ENTRIES + " entries");
        }
        Set<String> names = new HashSet<>();
        long bytes = 0;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            String path = entry.getName();
            bytes += Math.max(0, entry.getSize());
            if (leadsElsewhere(path)) {
                throw new IOException("its entry '%s' leads out of it".formatted(path));
            }
            if (OTHER_MANIFEST.matcher(path).matches() && !path.equals(JarFile.MANIFEST_NAME)) {
                throw new IOException(
                        "its entry '%s' is a second manifest, which the framework would read instead of the first"
                                .formatted(path));
            }
            if (!names.add(path)) {
                throw new IOException("it has the entry '%s' twice".formatted(path));
            }
            if (bytes > MOST_BYTES) {
                throw new IOException("it would unpack to over " + MOST_BYTES + " bytes");
            }
        }
    }

    private static boolean leadsElsewhere(String path) {
        return path.startsWith("/")
                || path.contains("\\")
                || path.matches("[A-Za-z]:.*")
                || List.of(path.split("/")).contains("..");
    }
}
