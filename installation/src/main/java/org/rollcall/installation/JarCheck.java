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
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** Looks a jar through before anything is made of it. */
public final class JarCheck {
    private static final int MOST_ENTRIES = 50_000;
    private static final long MOST_BYTES = 2L << 30;
    private static final int MOST_MANIFEST = 1 << 20;

    private JarCheck() {}

    /**
     * Symbolic name of a bundle.
     *
     * @throws IOException if the jar is no sound bundle; the message goes on from "it is not
     *     sound:"
     */
    public static String symbolicName(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            checkEntries(zip);
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
                return symbolicName(
                        new Manifest(new ByteArrayInputStream(manifest)).getMainAttributes());
            }
        }
    }

    private static String symbolicName(Attributes headers) throws IOException {
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
        return symbolicName.split(";")[0].trim();
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
