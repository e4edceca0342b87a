package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.wiring.BundleWiring;
import org.rollcall.api.update.InstalledFeature;
import org.rollcall.api.update.UpdateService;
import org.rollcall.itests.hostile.Guest;
import org.rollcall.itests.hostile.Hostile;

/**
 * What a developer drops into the folder runs at once, marked as unsigned, and goes with its file.
 */
class DropInTest {
    private static final String NAME = "org.example.guest";

    @TempDir Path aside;
    private final Path folder = DropIns.folder();

    @BeforeEach
    void switchOn() throws IOException {
        DropIns.switchOn();
    }

    @AfterEach
    void putBack() throws IOException {
        DropIns.clear();
        DropIns.switchOff();
        Scope.show("attendance");
    }

    @Test
    void whileItIsOffNothingRunsAndNothingIsWatched() throws Exception {
        DropIns.switchOff();
        guest("1.0.0").write(folder.resolve("guest.jar"));
        DropIns.switchOn();
        Osgi.await("what lies there already", () -> DropIns.running().equals(List.of(NAME)));
        DropIns.switchOff();
        assertTrue(Files.exists(folder.resolve("guest.jar")));
    }

    @Test
    void aViewAppearsIsReplacedAndGoes() throws Throwable {
        guest("1.0.0").write(folder.resolve("guest.jar"));
        awaitShown("Version 1.0.0");
        Fx.await("the mark", () -> mark().isVisible());
        assertEquals("Unsigned: 1", Fx.call(() -> mark().getText()));
        assertTrue(Fx.call(() -> mark().getTooltip().getText()).contains("guest.jar"));
        Fx.run(() -> mark().fire());
        Fx.await("the list", () -> Fx.find("#updates-installed") != null);
        InstalledFeature told =
                Osgi.service(UpdateService.class).installed().stream()
                        .filter(one -> one.origin() == InstalledFeature.Origin.UNSIGNED)
                        .findFirst()
                        .orElseThrow();
        assertEquals(NAME + " 1.0.0", told.id().toString());
        Fx.await("the name in the list", () -> texts("#updates-installed").contains(NAME));

        var old = new WeakReference<>(Osgi.bundle(NAME).adapt(BundleWiring.class).getClassLoader());
        guest("1.1.0").write(folder.resolve("guest.jar"));
        awaitShown("Version 1.1.0");
        Updates.awaitGone(NAME, List.of(old));

        var last =
                new WeakReference<>(Osgi.bundle(NAME).adapt(BundleWiring.class).getClassLoader());
        Files.delete(folder.resolve("guest.jar"));
        Fx.await("the view to go", () -> Fx.find("#guest") == null);
        Fx.await("the mark to go", () -> !mark().isVisible());
        Scope.show("updates");
        Fx.await("no name in the list", () -> !texts("#updates-installed").contains(NAME));
        Updates.awaitGone(NAME, List.of(last));
    }

    @Test
    void nobodyTakesTheNameOfAPart() {
        new TestJar("org.rollcall.views", "9.0.0").write(folder.resolve("views.jar"));
        awaitTold("views.jar is not run", "Give it a symbolic name of its own.");
        assertEquals("0.1.0", Osgi.bundle("org.rollcall.views").getVersion().toString());
        assertEquals(List.of(), DropIns.running());
    }

    @Test
    void twoFilesOfOneNameAreTold() {
        guest("1.0.0").write(folder.resolve("guest-1.0.jar"));
        Osgi.await("the first", () -> DropIns.running().equals(List.of(NAME)));
        guest("1.1.0").write(folder.resolve("guest-1.1.jar"));
        awaitTold("guest-1.1.jar is not run", "guest-1.0.jar calls itself " + NAME + " too.");
        assertEquals("1.0.0", Osgi.bundle(NAME).getVersion().toString());
    }

    @Test
    void nobodyOffersWhatAPartOffers() {
        guest("1.0.0")
                .header("Export-Package", "org.rollcall.workbench.api;version=1.0.0")
                .write(folder.resolve("shadow.jar"));
        awaitTold("shadow.jar is not run", "It exports org.rollcall.workbench.api");
    }

    @Test
    void fragmentsAreRefused() {
        new TestJar("org.example.fragment", "1.0.0")
                .header("Fragment-Host", "org.rollcall.views")
                .write(folder.resolve("fragment.jar"));
        awaitTold("fragment.jar is not run", "It is a fragment");
    }

    @Test
    void aFileThatIsNoBundleIsTold() throws IOException {
        Path half = Files.writeString(aside.resolve("x"), "no jar at all");
        Files.move(half, folder.resolve("broken.jar"));
        awaitTold("broken.jar is not run", "It is not sound");
        assertEquals(List.of(), DropIns.running());
    }

    @Test
    void whatLeadsOutOfItsJarIsTold() {
        guest("1.0.0").put("../evil", new byte[] {1}).write(folder.resolve("evil.jar"));
        awaitTold("evil.jar is not run", "its entry '../evil' leads out of it");
    }

    @Test
    void whatFailsToStartIsToldAndRunsOnceItIsMended() {
        Path jar = folder.resolve("guest.jar");
        guest("1.0.0").activator(Hostile.Throwing.class).write(jar);
        awaitTold("guest.jar does not start", "broken on purpose");
        Fx.await("no mark", () -> !mark().isVisible());

        guest("1.0.1").write(jar);
        awaitShown("Version 1.0.1");
    }

    @Test
    void whatNeedsAnotherRunsOnceThatIsThere() {
        guest("1.0.0")
                .importing("org.example.other;version=\"[2,3)\"")
                .write(folder.resolve("guest.jar"));
        awaitTold(
                "guest.jar does not start",
                "It imports the package org.example.other in a version from 2.0.0, below 3.0.0, which no bundle offers.");
        new TestJar("org.example.other", "1.0.0")
                .header("Export-Package", "org.example.other;version=2.1.0")
                .put("org/example/other/words.txt", new byte[] {1})
                .write(folder.resolve("other.jar"));
        awaitShown("Version 1.0.0");
    }

    @Test
    void itStaysWhenTheWindowIsReplaced() throws Exception {
        guest("1.0.0").write(folder.resolve("guest.jar"));
        awaitShown("Version 1.0.0");
        long started = Osgi.bundle(NAME).getLastModified();
        Updates.update(Osgi.bundle("org.rollcall.workbench"));
        awaitShown("Version 1.0.0");
        Fx.await("the mark", () -> mark().isVisible());
        assertEquals(started, Osgi.bundle(NAME).getLastModified());
    }

    private static TestJar guest(String version) {
        return new TestJar(NAME, version)
                .add(Guest.class)
                .importing(
                        "org.rollcall.workbench.api,org.osgi.framework,javafx.scene,javafx.scene.control")
                .component(
                        "guest",
                        """
                        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="guest">
                          <implementation class="%s"/>
                          <property name="rollcall.view.id" value="guest"/>
                          <property name="rollcall.view.region" value="CENTRE"/>
                          <property name="rollcall.view.order" type="Integer" value="990"/>
                          <property name="rollcall.view.open" type="Boolean" value="false"/>
                          <service><provide interface="org.rollcall.workbench.api.View"/></service>
                        </scr:component>
                        """
                                .formatted(Guest.class.getName()));
    }

    private static void awaitShown(String text) {
        Fx.await(
                text,
                () -> {
                    Scope.show("guest");
                    return Fx.find("#guest") instanceof Label label && label.getText().equals(text);
                });
    }

    private static void awaitTold(String title, String text) {
        Fx.await(
                title + ": " + text,
                () -> Notices.texts().contains(title) && Notices.texts().contains(text));
    }

    private static String texts(String id) {
        return Notices.text(Fx.find(id));
    }

    private static Button mark() {
        return (Button) Fx.find("#unsigned-mark");
    }
}
