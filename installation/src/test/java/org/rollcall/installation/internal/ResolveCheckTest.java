package org.rollcall.installation.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.service.resolver.Resolver;
import org.rollcall.installation.JarCheck;

/** What the dry run says of bundles that fit and of bundles that do not. */
class ResolveCheckTest {
    private static final String INSTALLATION = "org.rollcall.installation";

    @TempDir static Path cache;
    private static Framework framework;

    @TempDir Path folder;

    /** A launcher that offers 1.2 of the package that updates use. */
    @BeforeAll
    static void start() throws Exception {
        framework =
                new FrameworkFactory()
                        .newFramework(
                                Map.of(
                                        Constants.FRAMEWORK_STORAGE,
                                        cache.toString(),
                                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                                        INSTALLATION + ";version=1.2.0"));
        framework.init();
    }

    @AfterAll
    static void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void aBundleForThisLauncherOrAnEarlierOneFits() throws Exception {
        assertEquals(List.of(), problems(importing(INSTALLATION, "[1.2,2)")));
        assertEquals(List.of(), problems(importing(INSTALLATION, "[1.0,2)")));
    }

    @Test
    void aBundleThatNeedsANewerLauncherIsRefusedWithWhatToDo() throws Exception {
        assertEquals(
                List.of(
                        "update 0.2.0 was made for a newer Rollcall: it needs org.rollcall.installation 1.3.0,"
                                + " and this one offers 1.2.0. What starts Rollcall is not updated from here:"
                                + " install the newer Rollcall itself, then look for updates again."),
                problems(importing(INSTALLATION, "[1.3,2)")));
        String other = problems(importing(INSTALLATION, "[2.0,3)")).get(0);
        assertTrue(other.contains("needs org.rollcall.installation 2.0.0, and"), other);
    }

    @Test
    void aPackageThatOnlyANewerLauncherHasIsToldAlike() throws Exception {
        String problem = problems(importing(INSTALLATION + ".offline", "[1.0,2)")).get(0);

        assertTrue(problem.contains("this one offers none"), problem);
        assertTrue(problem.contains("install the newer Rollcall itself"), problem);
    }

    @Test
    void aBundleForALauncherThatIsGoneIsRefused() throws Exception {
        assertEquals(
                List.of(
                        "update 0.2.0 was made for an older Rollcall: its package org.rollcall.installation has"
                                + " the version 1.2.0 here. Choose a newer version of it."),
                problems(importing(INSTALLATION, "[1.0,1.1)")));
    }

    @Test
    void aPackageThatNobodyOffersIsNamed() throws Exception {
        String problem = problems(importing("org.example.missing", "[2,3)")).get(0);

        assertTrue(problem.contains("(osgi.wiring.package=org.example.missing)"), problem);
        assertTrue(problem.endsWith("which no bundle offers."), problem);
    }

    @Test
    void aNewerJavaIsAskedForByItsNumber() throws Exception {
        String problem =
                problems(
                                "Require-Capability: osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\"\n")
                        .get(0);

        assertTrue(problem.startsWith("update 0.2.0 needs Java 99, and"), problem);
    }

    @Test
    void theManifestReadIsTheOneThatTheFrameworkReads() throws IOException {
        // Before the jar lies another one, which only who reads from the front would see.
        var both = new ByteArrayOutputStream();
        both.write(bytes("hidden", ""));
        both.write(bytes("views", ""));
        Path jar = Files.write(folder.resolve("both.jar"), both.toByteArray());

        assertEquals("views", JarCheck.symbolicName(jar));
        assertEquals("views", ResolveCheck.symbolicName(unit(jar)));
    }

    private static String importing(String name, String range) {
        return "Import-Package: %s;version=\"%s\"\n".formatted(name, range);
    }

    private List<String> problems(String headers) throws IOException {
        Path jar = Files.write(folder.resolve("one.jar"), bytes("org.rollcall.update", headers));
        var context = framework.getBundleContext();
        var reference = context.getServiceReference(Resolver.class);
        return new ResolveCheck(List.of(unit(jar)), framework)
                .problems(context.getService(reference));
    }

    private static InstallUnit unit(Path jar) {
        return new InstallUnit("key", "update", "0.2.0", "digest", false, jar, new byte[0]);
    }

    private static byte[] bytes(String symbolicName, String headers) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            String manifest =
                    "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: %s\n%s\n"
                            .formatted(symbolicName, headers);
            zip.write(manifest.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
