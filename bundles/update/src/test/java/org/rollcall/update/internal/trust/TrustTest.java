package org.rollcall.update.internal.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.installation.FeatureRef;
import org.rollcall.update.internal.site.SiteBundle;
import org.rollcall.update.internal.site.SiteException;
import org.rollcall.update.internal.site.SiteFeature;
import org.rollcall.update.internal.site.SiteIndex;
import org.rollcall.update.internal.trust.Trust.Sent;

class TrustTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String SITE = "school";
    private static final byte[] NONE = {};

    private final KeyPair key = Keys.make();
    private final KeyPair other = Keys.make();
    private final List<String> pinned = List.of(Keys.text(key.getPublic()));

    @TempDir Path folder;

    @Test
    void aSignedIndexIsBelievedAndRead() throws Exception {
        SiteIndex index = index(7);

        assertEquals(index, trust(NOW).believe(SITE, pinned, signed(index, key)));
        assertArrayEquals(index.bytes(), SiteIndex.parse(index.bytes()).bytes());
    }

    @Test
    void withoutSignatureItIsRefused() {
        refused("is not signed", new Sent(index(7).bytes(), "", NONE));
    }

    @Test
    void anothersSignatureIsRefused() {
        refused("not by a key that is trusted here", signed(index(7), other));
        refused("not by a key that is trusted here", new Sent(index(7).bytes(), "rubbish", NONE));
    }

    @Test
    void anyByteThatWasChangedIsSeen() throws Exception {
        Sent sent = signed(index(7), key);
        for (int i = 0; i < sent.index().length; i++) {
            byte[] changed = sent.index().clone();
            changed[i] ^= 1;
            refused("changed after it was signed", new Sent(changed, sent.signature(), NONE));
        }
    }

    @Test
    void whatIsNotCanonicalIsRefusedThoughItIsSigned() {
        String text = new String(index(7).bytes(), UTF_8);
        for (String other :
                List.of(
                        text.replace(":7,", ": 7,"),
                        text.replace("{\"counter\":7,", "{\"counter\":6,\"counter\":7,"),
                        text.replace("{\"counter\"", "{\"again\":1,\"counter\""))) {
            byte[] bytes = other.getBytes(UTF_8);
            assertTrue(!other.equals(text));
            refused("Its index", new Sent(bytes, Keys.sign(key.getPrivate(), bytes), NONE));
        }
    }

    @Test
    void anExpiredIndexIsRefusedAlsoWhenTheClockIsPutBack() throws Exception {
        Sent sent = signed(index(7), key);
        Instant late = NOW.plus(Duration.ofDays(91));
        assertMessage("has expired", () -> trust(late).believe(SITE, pinned, sent));

        Instant later = NOW.plus(Duration.ofDays(100));
        var newer = new SiteIndex(SITE, 8, later, later.plus(Duration.ofDays(9)), List.of());
        trust(later).believe(SITE, pinned, signed(newer, key));
        var old = new SiteIndex(SITE, 9, NOW, NOW.plus(Duration.ofDays(90)), List.of());
        assertMessage("has expired", () -> trust(NOW).believe(SITE, pinned, signed(old, key)));
    }

    @Test
    void theCounterNeverGoesBackAlsoInAnotherProcess() throws Exception {
        trust(NOW).believe(SITE, pinned, signed(index(7), key));

        refused("number 6, though number 7 was seen", signed(index(6), key));
        var twin = new SiteIndex(SITE, 7, NOW, NOW.plusSeconds(60), List.of());
        refused("is not the one that was seen before", signed(twin, key));
        assertEquals(7, trust(NOW).believe(SITE, pinned, signed(index(7), key)).counter());
        assertEquals(8, trust(NOW).believe(SITE, pinned, signed(index(8), key)).counter());
    }

    @Test
    void anIndexOfTheFutureIsRefused() {
        Instant future = NOW.plus(Duration.ofDays(2));
        refused(
                "which is in the future",
                signed(new SiteIndex(SITE, 7, future, future.plusSeconds(60), List.of()), key));
    }

    @Test
    void theIndexOfAnotherSiteIsRefused() {
        var index = new SiteIndex("other", 7, NOW, NOW.plusSeconds(60), List.of());
        refused("that of the site 'other'", signed(index, key));
    }

    @Test
    void aKeyMayNameItsSuccessorAndIsThenBelievedNoMore() throws Exception {
        Trust trust = trust(NOW);
        trust.believe(SITE, pinned, signed(index(7), key));
        byte[] rotation = rotation(key, other);

        trust.believe(SITE, pinned, rotated(index(8), other, rotation));
        // The file of rotations is not needed again, also by another process.
        trust(NOW).believe(SITE, pinned, signed(index(9), other));
        refused("a key that another one has replaced", signed(index(10), key));
        refused(
                "a key that another one has replaced",
                rotated(index(10), key, rotation(other, key)));
    }

    @Test
    void keysMayChangeSeveralTimes() throws Exception {
        KeyPair third = Keys.make();
        byte[] chain =
                Rotation.bytes(
                        List.of(
                                Rotation.sign(SITE, text(key), key.getPrivate(), text(other)),
                                Rotation.sign(SITE, text(other), other.getPrivate(), text(third))));

        assertMessage(
                "a key that another one has replaced",
                () -> trust(NOW).believe(SITE, pinned, rotated(index(7), other, chain)));
        trust(NOW).believe(SITE, pinned, rotated(index(7), third, chain));
    }

    @Test
    void aThiefsCounterEndsWithTheKeyThatItsOwnerReplaced() throws Exception {
        SiteIndex far = index(SiteIndex.MOST_COUNTER);
        trust(NOW).believe(SITE, pinned, signed(far, key));

        refused("somebody offers old versions", signed(index(8), key));
        byte[] byStranger =
                Rotation.bytes(
                        List.of(Rotation.sign(SITE, text(key), other.getPrivate(), text(other))));
        refused("not by a key that is trusted here", rotated(index(8), other, byStranger));
        byte[] genuine = rotation(key, other);
        assertEquals(
                8, trust(NOW).believe(SITE, pinned, rotated(index(8), other, genuine)).counter());
        assertEquals(9, trust(NOW).believe(SITE, pinned, signed(index(9), other)).counter());
        refused("number 8, though number 9 was seen", signed(index(8), other));
    }

    @Test
    void aThiefsCounterAndSuccessorEndWithTheSettings() throws Exception {
        KeyPair thief = Keys.make();
        byte[] stolen = rotation(key, thief);
        trust(NOW).believe(SITE, pinned, rotated(index(SiteIndex.MOST_COUNTER), thief, stolen));

        List<String> corrected = List.of(text(other));
        assertMessage(
                "not by a key that is trusted here",
                () -> trust(NOW).believe(SITE, corrected, signed(index(9), thief)));
        assertEquals(8, trust(NOW).believe(SITE, corrected, signed(index(8), other)).counter());
        assertMessage(
                "number 7, though number 8 was seen",
                () -> trust(NOW).believe(SITE, corrected, signed(index(7), other)));
    }

    @Test
    void anotherPinnedKeyDoesNotBringOldIndexesBack() throws Exception {
        List<String> both = List.of(text(key), text(other));
        trust(NOW).believe(SITE, both, signed(index(7), key));

        assertMessage(
                "number 6, though number 7 was seen",
                () -> trust(NOW).believe(SITE, both, signed(index(6), other)));
    }

    @Test
    void settingsMayNameTheSuccessorInPlaceOfTheOldKeyOrBesideIt() throws Exception {
        byte[] rotation = rotation(key, other);
        trust(NOW).believe(SITE, pinned, rotated(index(7), other, rotation));

        List<String> successor = List.of(text(other));
        trust(NOW).believe(SITE, successor, signed(index(8), other));
        List<String> both = List.of(text(key), text(other));
        trust(NOW).believe(SITE, both, signed(index(9), other));
        assertMessage(
                "number 8, though number 9 was seen",
                () -> trust(NOW).believe(SITE, both, signed(index(8), other)));
    }

    @Test
    void aCounterThatNoPublisherReachesIsRefused() throws Exception {
        for (long counter : new long[] {Long.MAX_VALUE, SiteIndex.MOST_COUNTER + 1, 0, -1}) {
            refused("it is number " + counter, signed(index(counter), key));
        }
        trust(NOW).believe(SITE, pinned, signed(index(SiteIndex.MOST_COUNTER), key));
    }

    @Test
    void keysThatNameEachOtherEndNowhere() {
        byte[] circle =
                Rotation.bytes(
                        List.of(
                                Rotation.sign(SITE, text(key), key.getPrivate(), text(key)),
                                Rotation.sign(SITE, text(key), key.getPrivate(), text(other)),
                                Rotation.sign(SITE, text(other), other.getPrivate(), text(key))));
        refused("a key that another one has replaced", rotated(index(7), key, circle));
    }

    @Test
    void filesThatASiteBroughtAreRememberedAsLongAsTheyAreThere() throws Exception {
        trust(NOW).believe(SITE, pinned, signed(index(7), key));
        trust(NOW).brought(SITE, "a".repeat(64), digest -> true);
        trust(NOW).brought(SITE, "b".repeat(64), digest -> true);

        assertEquals(Set.of(SITE), trust(NOW).bringers("a".repeat(64)));
        assertEquals(Set.of(), trust(NOW).bringers("c".repeat(64)));
        refused("number 6, though number 7 was seen", signed(index(6), key));
        trust(NOW).brought(SITE, "c".repeat(64), digest -> !digest.startsWith("a"));
        assertEquals(Set.of(), trust(NOW).bringers("a".repeat(64)));
        assertEquals(Set.of(SITE), trust(NOW).bringers("b".repeat(64)));
    }

    @Test
    void nobodyElseMayNameASuccessor() {
        byte[] forged =
                Rotation.bytes(
                        List.of(Rotation.sign(SITE, text(key), other.getPrivate(), text(other))));
        refused("not by a key that is trusted here", rotated(index(7), other, forged));
        byte[] ofOtherSite =
                Rotation.bytes(
                        List.of(
                                Rotation.sign(
                                        "elsewhere", text(key), key.getPrivate(), text(other))));
        refused("not by a key that is trusted here", rotated(index(7), other, ofOtherSite));
        refused("can't be read", rotated(index(7), other, "rubbish".getBytes(UTF_8)));
    }

    @Test
    void aRefusedIndexIsNotRemembered() throws Exception {
        assertMessage(
                "that of the site",
                () ->
                        trust(NOW)
                                .believe(
                                        SITE,
                                        pinned,
                                        signed(
                                                new SiteIndex(
                                                        "x",
                                                        99,
                                                        NOW,
                                                        NOW.plusSeconds(9),
                                                        List.of()),
                                                key)));
        assertEquals(7, trust(NOW).believe(SITE, pinned, signed(index(7), key)).counter());
    }

    @Test
    void aDamagedMemoryIsNotTakenForNone() throws Exception {
        trust(NOW).believe(SITE, pinned, signed(index(7), key));
        Path file = folder.resolve("trust.json");
        Files.writeString(file, Files.readString(file).substring(0, 30));

        refused("so none is believed", signed(index(8), key));
    }

    private Trust trust(Instant now) {
        return new Trust(folder.resolve("trust.json"), Clock.fixed(now, ZoneOffset.UTC));
    }

    private void refused(String message, Sent sent) {
        assertMessage(message, () -> trust(NOW).believe(SITE, pinned, sent));
    }

    private static void assertMessage(
            String message, org.junit.jupiter.api.function.Executable code) {
        SiteException e = assertThrows(SiteException.class, code);
        assertTrue(e.getMessage().contains(message), e.getMessage());
        assertEquals(SiteException.Why.REFUSED, e.why());
    }

    private static SiteIndex index(long counter) {
        var bundle = new SiteBundle("org.example:views:2.0.0", "b".repeat(64), 9, false);
        return new SiteIndex(
                SITE,
                counter,
                NOW,
                NOW.plus(Duration.ofDays(90)),
                List.of(
                        new SiteFeature(
                                new FeatureRef("views", "2.0.0", "a".repeat(64)),
                                "Views \"new\"",
                                5,
                                List.of("Größer", "back\\slash\n"),
                                List.of(bundle))));
    }

    private static String text(KeyPair pair) {
        return Keys.text(pair.getPublic());
    }

    private static byte[] rotation(KeyPair from, KeyPair to) {
        return Rotation.bytes(
                List.of(Rotation.sign(SITE, text(from), from.getPrivate(), text(to))));
    }

    private static Sent signed(SiteIndex index, KeyPair by) {
        return rotated(index, by, NONE);
    }

    private static Sent rotated(SiteIndex index, KeyPair by, byte[] rotations) {
        return new Sent(index.bytes(), Keys.sign(by.getPrivate(), index.bytes()), rotations);
    }
}
