package org.rollcall.installation.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.installation.Change;
import org.rollcall.installation.FeatureRef;
import org.rollcall.util.io.Digests;

/** What a start makes of what earlier processes have left. */
class InstallationTest {
    private static final List<String> FIRST = List.of("data 1.0.0", "views 1.0.0");
    private static final List<String> SECOND = List.of("data 1.0.0", "views 2.0.0");

    @TempDir Path root;
    private Product product;

    @BeforeEach
    void make() throws IOException {
        product = new Product(root);
    }

    @Test
    void withoutAnyChangeTheProductRunsAndNothingIsWritten() {
        Installation installation = product.open();

        assertEquals(FIRST, Product.names(installation.start(true)));
        assertTrue(installation.isProven());
        installation.markHealthy();
        assertEquals(1, installation.history().size());
        assertEquals(Change.Kind.PRODUCT, installation.running().kind());
        assertFalse(Files.exists(product.folder));
    }

    @Test
    void whatWasKeptRunsAtTheNextStartAndIsProvenByAGoodEnd() throws IOException {
        kept("views", "2.0.0");

        Installation second = product.open();
        assertEquals(SECOND, Product.names(second.start(true)));
        assertFalse(second.isProven());
        second.markHealthy();

        Installation third = product.open();
        assertEquals(SECOND, Product.names(third.start(true)));
        assertTrue(third.isProven());
        assertEquals(List.of(), third.told());
    }

    @Test
    void aTrialWhoseProcessDiedWasNotToBe() throws IOException {
        trialThatDies("views", "2.0.0");

        Installation next = product.open();
        assertEquals(FIRST, Product.names(next.start(true)));
        Change undone = next.history().get(0);
        assertEquals(Change.Result.UNDONE, undone.result());
        assertEquals("Rollcall ended while it was being tried.", undone.explanation());
        assertEquals(1, next.told().size());
        assertTrue(next.told().get(0).startsWith("views 2.0.0 was undone."), next.told().get(0));
        assertEquals(List.of(), next.quarantined());
    }

    @Test
    void aSecondDeathInATrialPutsTheFeatureIntoQuarantine() throws IOException {
        trialThatDies("views", "2.0.0");
        product.open().start(true);
        trialThatDies("views", "2.0.0");

        Installation next = product.open();
        assertEquals(FIRST, Product.names(next.start(true)));
        assertEquals(
                List.of("views 2.0.0"),
                next.quarantined().stream().map(q -> q.feature().toString()).toList());
    }

    @Test
    void somethingNewThatKillsTwoStartsIsUndoneAtTheThird() throws IOException {
        Installation first = product.open();
        first.start(true);
        FeatureRef views = product.store(first, "views", "2.0.0");
        first.begin(
                Change.Kind.UPDATE, "tester", Product.with(first, views), Change.Result.WAITING);
        assertEquals(FIRST, Product.names(first.features(first.running().features())));

        for (int death = 0; death < 2; death++) {
            assertEquals(SECOND, Product.names(product.open().start(true)), "start " + death);
        }
        Installation third = product.open();
        assertEquals(FIRST, Product.names(third.start(true)));
        assertEquals(1, third.quarantined().size());
        assertEquals(Change.Result.UNDONE, third.history().get(0).result());
        assertTrue(third.isProven());
    }

    @Test
    void aDeathAfterALiveChangeCountsAsOne() throws IOException {
        kept("views", "2.0.0"); // and the process dies: nobody says that it ended well
        assertEquals(SECOND, Product.names(product.open().start(true))); // and dies

        assertEquals(FIRST, Product.names(product.open().start(true)));
    }

    @Test
    void headlessStartsDoNotTakeUpWhatWaits() throws IOException {
        Installation first = product.open();
        FeatureRef views = product.store(first, "views", "2.0.0");
        first.begin(
                Change.Kind.UPDATE, "tester", Product.with(first, views), Change.Result.WAITING);

        for (int i = 0; i < 5; i++) {
            assertEquals(FIRST, Product.names(product.open().start(false)));
        }
        assertEquals(SECOND, Product.names(product.open().start(true)));
    }

    @Test
    void whoSaysGoodbyeHasNotDied() throws IOException {
        kept("views", "2.0.0"); // one death
        for (int i = 0; i < 5; i++) {
            Installation headless = product.open();
            assertEquals(SECOND, Product.names(headless.start(false)));
            headless.endCleanly();
            assertFalse(headless.isProven());
        }
        assertEquals(SECOND, Product.names(product.open().start(false))); // the second death

        assertEquals(FIRST, Product.names(product.open().start(false)));
    }

    @Test
    void whoLivesHasNotDied() throws IOException {
        kept("views", "2.0.0");
        var living = new Installation(product.image, product.folder);
        living.start(false);
        living.start(false);

        assertEquals(SECOND, Product.names(living.start(false)));
    }

    @Test
    void whatIsBeingTriedElsewhereIsLeftAlone() throws IOException {
        Installation other = product.open();
        other.start(true);
        FeatureRef views = product.store(other, "views", "2.0.0");
        try (UpdateLock lock = UpdateLock.take(product.folder).orElseThrow()) {
            other.begin(
                    Change.Kind.UPDATE, "tester", Product.with(other, views), Change.Result.TRIAL);
            assertFalse(UpdateLock.take(product.folder).isPresent());
            assertTrue(lock.isHeld());

            Installation headless = product.open();
            assertEquals(FIRST, Product.names(headless.start(false)));
            assertEquals(Change.Result.TRIAL, headless.history().get(0).result());
        }
    }

    @Test
    void aDamagedFileOfAnUpdateIsNotRun() throws IOException {
        kept("views", "2.0.0");
        String digest = Digests.of("jar of views 2.0.0".getBytes(UTF_8));
        Files.writeString(product.folder.resolve("store").resolve(digest), "something else");

        Installation next = product.open();
        assertEquals(FIRST, Product.names(next.start(true)));
        assertTrue(next.told().get(0).contains("missing or damaged"), next.told().get(0));
    }

    @Test
    void aMissingFileOfAnUpdateIsNotRun() throws IOException {
        FeatureRef views = kept("views", "2.0.0");
        Files.delete(product.folder.resolve("store").resolve(views.sha256()));

        assertEquals(FIRST, Product.names(product.open().start(true)));
    }

    @Test
    void aNewProductRunsWithWhatItBrought() throws IOException {
        kept("views", "2.0.0");
        product.install("data", "1.1.0");

        Installation next = product.open();
        assertEquals(List.of("data 1.1.0", "views 1.0.0"), Product.names(next.start(true)));
        assertEquals(Change.Kind.PRODUCT, next.running().kind());
        assertEquals(3, next.history().size());
        assertFalse(next.sound(next.history().get(2)), "the old product's files are gone");
    }

    @Test
    void aDamagedLedgerIsPutAsideAndTold() throws IOException {
        kept("views", "2.0.0");
        Path ledger = product.folder.resolve("installation.json");
        Files.writeString(ledger, Files.readString(ledger).substring(0, 100));

        Installation next = product.open();
        assertEquals(FIRST, Product.names(next.start(true)));
        assertTrue(next.told().get(0).contains("can't be read"), next.told().get(0));
        assertTrue(Files.exists(product.folder.resolve("installation.json.damaged")));
        assertFalse(Files.exists(ledger));
    }

    @Test
    void aRollbackToWhatHasRunWellIsNotUndoneByTwoKills() throws IOException {
        kept("views", "2.0.0");
        Installation session = product.open();
        session.start(true);
        session.markHealthy();
        Installation back = product.open();
        back.start(true);
        List<FeatureRef> first = back.history().get(1).features();
        back.begin(Change.Kind.ROLLBACK, "tester", first, Change.Result.WAITING);

        for (int death = 0; death < 4; death++) {
            assertEquals(FIRST, Product.names(product.open().start(true)), "start " + death);
        }
    }

    @Test
    void aRollbackToAProvenUpdateIsNotUndoneByTwoKillsEither() throws IOException {
        kept("views", "2.0.0");
        Installation proving = product.open();
        proving.start(true);
        proving.markHealthy();
        List<FeatureRef> proven = proving.running().features();
        kept("views", "3.0.0");
        Installation back = product.open();
        back.begin(Change.Kind.ROLLBACK, "tester", proven, Change.Result.WAITING);

        for (int death = 0; death < 4; death++) {
            assertEquals(SECOND, Product.names(product.open().start(true)), "start " + death);
        }
    }

    @Test
    void goingBackIsPossibleOnlyWhileItIsNew() throws IOException {
        assertFalse(product.open().fallBack("no reason", List.of()));
        kept("views", "2.0.0");
        Installation next = product.open();
        next.start(true);

        assertTrue(next.fallBack("It does not start.", List.of("a line")));
        assertEquals(FIRST, Product.names(next.start(true)));
        Change undone = next.history().get(0);
        assertEquals("It does not start.", undone.explanation());
        assertEquals(List.of("a line"), undone.report());
    }

    @Test
    void filesThatNoChangeNeedsGo() throws IOException {
        Installation installation = product.open();
        FeatureRef unused = product.store(installation, "views", "9.0.0");
        FeatureRef used = kept("views", "2.0.0");

        assertEquals(false, installation.store().find(unused.sha256()).isPresent());
        assertEquals(true, installation.store().find(used.sha256()).isPresent());
    }

    @Test
    void aFileThatIsNotWhatItShouldBeIsNotTaken() throws IOException {
        Installation installation = product.open();
        Files.createDirectories(product.folder);
        Path aside = Files.writeString(product.folder.resolve("aside"), "evil");
        String digest = Digests.of("good".getBytes(UTF_8));

        assertThrows(IOException.class, () -> installation.store().take(aside, digest));
        assertEquals(false, installation.store().find(digest).isPresent());
    }

    /** An update that was made while a window ran; its process goes without ending cleanly. */
    private FeatureRef kept(String name, String version) throws IOException {
        Installation installation = product.open();
        installation.start(true);
        FeatureRef ref = product.store(installation, name, version);
        Change change =
                installation.begin(
                        Change.Kind.UPDATE,
                        "tester",
                        Product.with(installation, ref),
                        Change.Result.TRIAL);
        installation.keep(change.number(), "well", List.of(), true);
        return ref;
    }

    private void trialThatDies(String name, String version) throws IOException {
        Installation installation = product.open();
        FeatureRef ref = product.store(installation, name, version);
        installation.begin(
                Change.Kind.UPDATE, "tester", Product.with(installation, ref), Change.Result.TRIAL);
    }
}
