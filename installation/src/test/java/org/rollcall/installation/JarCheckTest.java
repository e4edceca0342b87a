package org.rollcall.installation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarCheckTest {
    private static final String BUNDLE =
            "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: views;a=b\n";

    @TempDir Path folder;

    @Test
    void aBundleOrAFragmentIsToldByItsManifest() throws IOException {
        assertEquals(new JarCheck.Found("views", ""), JarCheck.look(jar(BUNDLE)));
        assertEquals(
                new JarCheck.Found("views", "system.bundle"),
                JarCheck.look(
                        jar(BUNDLE + "Fragment-Host: system.bundle; extension:=framework\n")));
    }

    @Test
    void aSecondManifestIsRefusedWhicheverWouldBeRead() {
        for (String entry :
                List.of(
                        "META-INF/versions/9/OSGI-INF/MANIFEST.MF",
                        "META-INF/versions/17/META-INF/MANIFEST.MF",
                        "meta-inf/versions/9/osgi-inf/manifest.mf",
                        "meta-inf/manifest.mf",
                        "META-INF/Manifest.mf")) {
            for (String header : List.of("", "Multi-Release: true\n")) {
                IOException e =
                        assertThrows(
                                IOException.class,
                                () -> JarCheck.look(jar(BUNDLE + header, entry)),
                                entry);
                assertTrue(e.getMessage().contains("a second manifest"), e.getMessage());
            }
        }
    }

    @Test
    void otherClassesForNewerJavaAreNoHarm() throws IOException {
        Path jar = jar(BUNDLE + "Multi-Release: true\n", "META-INF/versions/9/a/B.class");
        assertEquals("views", JarCheck.symbolicName(jar));
    }

    private Path jar(String manifest, String... entries) throws IOException {
        return Files.write(folder.resolve("one.jar"), bytes(manifest, entries));
    }

    private static byte[] bytes(String manifest, String... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write((manifest + "\n").getBytes(UTF_8));
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }
}
