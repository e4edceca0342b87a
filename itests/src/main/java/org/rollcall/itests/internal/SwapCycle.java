package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleWiring;
import org.rollcall.api.update.UpdateService;
import org.rollcall.installation.Change;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.InstallationException;
import org.rollcall.installation.Installer;
import org.rollcall.installation.Plan;
import org.rollcall.itests.hostile.Hostile;

/**
 * Features are replaced in the running container, good ones stay, and bad ones leave everything as
 * it was. Runs in a process of its own.
 */
class SwapCycle {
    private static final String VIEWS = "org.rollcall.views";
    private static final String ANALYTICS = "org.rollcall.analytics";
    private static final String UPDATE = "org.rollcall.update";
    private static final String OPERATIONS = "org.rollcall.operations";

    @TempDir Path folder;
    private final Installer installer = Osgi.service(Installer.class);

    @BeforeAll
    static void load() {
        Cases.load("clean-small");
        Scope.show("attendance");
    }

    @AfterEach
    void theProductRunsAgain() throws Exception {
        Change product =
                installer.history().stream()
                        .filter(change -> change.kind() == Change.Kind.PRODUCT)
                        .findFirst()
                        .orElseThrow();
        if (!installer.change().features().equals(product.features())) {
            Plan plan = installer.plan(product.features());
            assertEquals(
                    Change.Result.KEPT,
                    installer.apply(plan, Change.Kind.ROLLBACK, "test", step -> {}).result());
        }
        assertEquals("0.1.0", version(VIEWS));
    }

    @Test
    void aGoodUpdateIsKept() throws Exception {
        Change change =
                apply(new FeatureBuilder(folder, "attendance", "0.2.0").bundle(VIEWS, jar -> {}));

        assertEquals(Change.Result.KEPT, change.result(), () -> change.report().toString());
        assertEquals("0.2.0", version(VIEWS));
        assertEquals(change.number(), installer.change().number());
        assertEquals("All checks passed.", change.report().get(change.report().size() - 1));
    }

    @Test
    void onlyWhatUsesAChangedBundleIsReplaced() throws Exception {
        Map<String, BundleWiring> before = wirings();
        apply(new FeatureBuilder(folder, "attendance", "0.2.0").bundle(VIEWS, jar -> {}));

        assertEquals(Set.of("views"), replacedSince(before));
    }

    @Test
    void theKitIsReplacedWithAllThatUseIt() throws Exception {
        Map<String, BundleWiring> before = wirings();
        Change change =
                apply(
                        new FeatureBuilder(folder, "attendance", "0.2.0")
                                .bundle("org.rollcall.kit", jar -> {}));

        assertEquals(Change.Result.KEPT, change.result(), () -> change.report().toString());
        assertEquals(Set.of("kit", "imports", "views"), replacedSince(before));
        Osgi.await("the views", () -> Fx.find("#attendance-table") != null);
    }

    @Test
    void aDroppedBundleThatUsesTheKitStartsAgainWithIt() throws Exception {
        var jar = new TestJar("org.example.guest", "1.0.0");
        jar.header("Import-Package", "org.rollcall.kit.value").write(folder.resolve("guest.jar"));
        Bundle guest = Osgi.context().installBundle(folder.resolve("guest.jar").toUri().toString());
        try {
            guest.start(Bundle.START_TRANSIENT);
            BundleWiring before = guest.adapt(BundleWiring.class);
            apply(
                    new FeatureBuilder(folder, "attendance", "0.2.0")
                            .bundle("org.rollcall.kit", kit -> {}));

            assertNotEquals(before, guest.adapt(BundleWiring.class));
            assertEquals(Bundle.ACTIVE, guest.getState());
        } finally {
            guest.uninstall();
        }
    }

    private static Map<String, BundleWiring> wirings() {
        return Stream.of("kit", "imports", "views", "charts")
                .collect(
                        Collectors.toMap(
                                name -> name,
                                name ->
                                        Osgi.bundle("org.rollcall." + name)
                                                .adapt(BundleWiring.class)));
    }

    private static Set<String> replacedSince(Map<String, BundleWiring> before) {
        Map<String, BundleWiring> now = wirings();
        return before.keySet().stream()
                .filter(name -> !before.get(name).equals(now.get(name)))
                .collect(Collectors.toSet());
    }

    @Test
    void anActivatorThatThrowsIsUndone() throws Exception {
        Change change = bad(jar -> jar.activator(Hostile.Throwing.class));

        assertTrue(change.explanation().contains("broken on purpose"), change.explanation());
        assertTrue(
                change.explanation().endsWith("What ran before runs again."), change.explanation());
    }

    @Test
    void anActivatorThatHangsIsUndone() throws Exception {
        Change change = bad(jar -> jar.activator(Hostile.Hanging.class));

        assertTrue(
                change.explanation().contains("Starting org.rollcall.views has not ended within"),
                change.explanation());
    }

    @Test
    void aCheckThatFailsIsBelieved() throws Exception {
        Change change = badData(jar -> jar.check(Hostile.Failing.class));

        assertTrue(
                change.explanation().startsWith("The check 'Hostile' failed: ill on purpose"),
                change.explanation());
    }

    @Test
    void aCheckThatHangsFails() throws Exception {
        Change change = badData(jar -> jar.check(Hostile.Sleeping.class));

        assertTrue(
                change.explanation().startsWith("The check 'Hostile' has not ended within 2 s."),
                change.explanation());
    }

    @Test
    void aThreadThatIsLeftBehindIsEndedAndTold() throws Exception {
        Change kept =
                apply(
                        new FeatureBuilder(folder, "attendance", "0.2.0")
                                .bundle(
                                        VIEWS,
                                        jar ->
                                                jar.activator(Hostile.Leaking.class)
                                                        .add(Hostile.Waiting.class)));
        assertEquals(Change.Result.KEPT, kept.result(), () -> kept.report().toString());
        assertTrue(isAlive("left behind"));

        theProductRunsAgain();
        Osgi.await("the end of the thread", () -> !isAlive("left behind"));
        assertTrue(
                installer.change().report().toString().contains("left the thread 'left behind'"),
                installer.change().report().toString());
    }

    private static boolean isAlive(String thread) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(one -> one.getName().equals(thread));
    }

    @Test
    void theUpdateBundleCanBeUpdated() throws Exception {
        Change change =
                apply(new FeatureBuilder(folder, "update", "0.2.0").bundle(UPDATE, jar -> {}));

        assertEquals(Change.Result.KEPT, change.result(), () -> change.report().toString());
        assertEquals("0.2.0", version(UPDATE));
        assertEquals(change.number(), Osgi.service(UpdateService.class).history().get(0).number());
    }

    @Test
    void anUpdateBundleWithoutItsPartsIsUndone() throws Exception {
        Change change =
                apply(
                        new FeatureBuilder(folder, "update", "0.3.0")
                                .bundle(UPDATE, jar -> jar.without("Service-Component")));

        assertEquals(Change.Result.UNDONE, change.result());
        assertTrue(
                change.explanation().contains("that checks the health of Rollcall does not work"),
                change.explanation());
        assertEquals("0.1.0", version(UPDATE));
        assertEquals(change.number(), Osgi.service(UpdateService.class).history().get(0).number());
    }

    @Test
    void twoChangesAtOnceAreRefused() throws Exception {
        Plan slow =
                plan(
                        new FeatureBuilder(folder.resolve("slow"), "data", "0.2.0")
                                .bundle(ANALYTICS, jar -> jar.check(Hostile.Sleeping.class)));
        var first =
                CompletableFuture.supplyAsync(
                        () -> installer.apply(slow, Change.Kind.UPDATE, "first", step -> {}));
        Osgi.await("the trial", () -> installer.history().get(0).result() == Change.Result.TRIAL);

        var refused =
                assertThrows(
                        InstallationException.class,
                        () -> installer.apply(slow, Change.Kind.UPDATE, "second", step -> {}));
        assertTrue(refused.getMessage().contains("under way"), refused.getMessage());
        assertEquals(Change.Result.UNDONE, first.get(60, TimeUnit.SECONDS).result());
    }

    @Test
    void aComponentThatNeverSatisfiesIsUndone() throws Exception {
        Change change =
                bad(
                        jar ->
                                jar.component(
                                        "never",
                                        """
                                        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="never" immediate="true">
                                          <implementation class="java.lang.Object"/>
                                          <reference name="missing" interface="org.example.Missing"/>
                                        </scr:component>
                                        """));

        assertTrue(
                change.explanation().contains("The component never waits for missing."),
                change.explanation());
    }

    @Test
    void anImportThatNobodyOffersIsRefusedBeforeAnythingChanges() throws Exception {
        long before = Osgi.bundle(VIEWS).getLastModified();
        var refused =
                assertThrows(
                        InstallationException.class,
                        () -> bad(jar -> jar.importing("org.example.missing;version=\"[2,3)\"")));

        assertTrue(refused.getMessage().contains("org.example.missing"), refused.getMessage());
        assertEquals(before, Osgi.bundle(VIEWS).getLastModified());
    }

    @Test
    void anUpdateBundleForANewerLauncherIsRefusedWithWhatToDo() throws Exception {
        var refused =
                assertThrows(
                        InstallationException.class,
                        () ->
                                plan(
                                        new FeatureBuilder(folder, "update", "0.2.0")
                                                .bundle(UPDATE, jar -> newerLauncher(jar))));

        assertTrue(
                refused.getMessage()
                        .contains("org.rollcall.update 0.2.0 was made for a newer Rollcall"),
                refused.getMessage());
        assertTrue(
                refused.getMessage().contains("install the newer Rollcall itself"),
                refused.getMessage());
        assertEquals("0.1.0", version(UPDATE));
    }

    private static void newerLauncher(TestJar jar) {
        String imports = jar.header(Constants.IMPORT_PACKAGE);
        String newer =
                imports.replace(
                        "org.rollcall.installation;version=\"[1.0,2)\"",
                        "org.rollcall.installation;version=\"[1.9,2)\"");
        assertTrue(newer.contains("[1.9,2)"), imports);
        jar.header(Constants.IMPORT_PACKAGE, newer);
    }

    @Test
    void aBundleWithAnothersNameIsRefused() throws Exception {
        var refused =
                assertThrows(
                        InstallationException.class,
                        () -> bad(jar -> jar.header(Constants.BUNDLE_SYMBOLICNAME, OPERATIONS)));

        assertTrue(refused.getMessage().contains("org.rollcall.operations"), refused.getMessage());
    }

    @Test
    void aBundleThatCannotBeReplacedWhileRunningWaits() throws Exception {
        Plan plan =
                plan(
                        new FeatureBuilder(folder, "platform", "0.2.0")
                                .bundle("org.rollcall.api.platform", jar -> {}));

        assertTrue(
                plan.nextStart().get(0).contains("can't be replaced while Rollcall runs"),
                plan.nextStart().toString());
    }

    @Test
    void settingsOfAFeatureComeAndGoWithIt() throws Exception {
        Change change =
                apply(
                        new FeatureBuilder(folder, "data", "0.2.0")
                                .describe(
                                        json ->
                                                json.add(
                                                        "configurations",
                                                        Json.createObjectBuilder()
                                                                .add(
                                                                        "org.rollcall.clean.RuleSet~forged",
                                                                        Json.createObjectBuilder()
                                                                                .add(
                                                                                        "name",
                                                                                        "forged")))));

        assertEquals(Change.Result.KEPT, change.result(), () -> change.report().toString());
        var rules = Osgi.service(org.rollcall.api.rules.RuleSets.class);
        Osgi.await("the rule set", () -> rules.named("forged").isPresent());
        theProductRunsAgain();
        Osgi.await("no rule set", () -> rules.named("forged").isEmpty());
    }

    /** Makes a change that must be undone. */
    private Change bad(Consumer<TestJar> how) throws Exception {
        FeatureRef before = ref("attendance");
        Change change = apply(new FeatureBuilder(folder, "attendance", "0.3.0").bundle(VIEWS, how));
        assertEquals(Change.Result.UNDONE, change.result(), () -> change.report().toString());
        assertEquals(before, ref("attendance"));
        Bundle views = Osgi.bundle(VIEWS);
        assertEquals("0.1.0", version(VIEWS));
        assertEquals(Bundle.ACTIVE, views.getState());
        Osgi.await("the views", () -> Fx.find("#attendance-table") != null);
        return change;
    }

    private Change badData(Consumer<TestJar> how) throws Exception {
        Change change = apply(new FeatureBuilder(folder, "data", "0.3.0").bundle(ANALYTICS, how));
        assertEquals(Change.Result.UNDONE, change.result(), () -> change.report().toString());
        assertEquals("0.1.0", version(ANALYTICS));
        return change;
    }

    private Change apply(FeatureBuilder forge) throws Exception {
        return installer.apply(plan(forge), Change.Kind.UPDATE, "test", step -> {});
    }

    private Plan plan(FeatureBuilder forge) throws Exception {
        return installer.plan(forge.into(installer));
    }

    private FeatureRef ref(String name) {
        return installer.change().features().stream()
                .filter(ref -> ref.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String version(String symbolicName) {
        return Osgi.bundle(symbolicName).getVersion().toString();
    }
}
