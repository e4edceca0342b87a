package org.rollcall.update.internal.trust;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rollcall.installation.Sha256;
import org.rollcall.update.internal.site.SiteException;
import org.rollcall.update.internal.site.SiteIndex;

/**
 * Decides whether an index is to be believed, and remembers what was, as The Update Framework
 * teaches: against forged indexes by pinned keys, against old ones by a counter that never goes
 * back, against ones that are kept from going on by an expiry, and against lost keys by successors
 * that the old key itself names.
 */
public final class Trust {
    /** How far a publisher's clock may be ahead. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final TrustFile file;
    private final Clock clock;

    public Trust(Path file, Clock clock) {
        this.file = new TrustFile(file);
        this.clock = clock;
    }

    /**
     * What a site has sent.
     *
     * @param signature text; empty if there is none
     * @param rotations file of changes of keys; empty if there is none
     */
    public record Sent(byte[] index, String signature, byte[] rotations) {}

    /**
     * Verifies an index and remembers it.
     *
     * @param site its name, as it is configured
     * @param pinned public keys, as they are configured
     * @throws SiteException if it is not to be believed; the message says why
     */
    public synchronized SiteIndex believe(String site, List<String> pinned, Sent sent)
            throws SiteException {
        Map<String, Seen> sites = file.read();
        Seen seen = sites.getOrDefault(site, Seen.NOTHING);
        if (sent.signature().isBlank()) {
            throw SiteException.refused("Its index is not signed.");
        }
        Seen known = signed(site, pinned, seen, sent);
        SiteIndex index = SiteIndex.parse(sent.index());
        String sha256 = Sha256.of(sent.index());
        check(site, index, sha256, seen);
        Seen now = new Seen(index.counter(), sha256, index.issued(), known.key(), known.retired());
        if (!now.equals(seen)) {
            sites.put(site, now);
            try {
                file.write(sites);
            } catch (IOException e) {
                throw new SiteException(
                        SiteException.Why.REFUSED,
                        "What was seen of it can't be written down (%s).".formatted(e.getMessage()),
                        e);
            }
        }
        return index;
    }

    /** Finds the key that has signed, following changes of keys; what is known of keys then. */
    private static Seen signed(String site, List<String> pinned, Seen seen, Sent sent)
            throws SiteException {
        List<Rotation> rotations =
                sent.rotations().length == 0 ? List.of() : Rotation.parse(sent.rotations());
        boolean byRetired = false;
        for (String start : starts(pinned, seen)) {
            Seen state = seen;
            String key = start;
            Set<String> passed = new LinkedHashSet<>();
            while (key != null && passed.add(key)) {
                String successor = successor(site, key, rotations, state);
                if (successor == null && Keys.verify(key, sent.index(), sent.signature())) {
                    return state;
                }
                byRetired |= successor != null && Keys.verify(key, sent.index(), sent.signature());
                if (successor != null) {
                    state = state.rotated(key, successor);
                }
                key = successor;
            }
        }
        for (String old : seen.retired()) {
            byRetired |= Keys.verify(old, sent.index(), sent.signature());
        }
        throw SiteException.refused(
                byRetired
                        ? "Its index is signed by a key that another one has replaced."
                        : "Its signature is not by a key that is trusted here, or its index was changed after it was signed.");
    }

    /** Keys to begin with: the last that was taken over, and pinned ones that were not replaced. */
    private static List<String> starts(List<String> pinned, Seen seen) {
        var keys = new ArrayList<String>();
        if (!seen.key().isEmpty()) {
            keys.add(seen.key());
        }
        pinned.stream()
                .filter(key -> !seen.retired().contains(key) && !keys.contains(key))
                .forEach(keys::add);
        return keys;
    }

    /** The key that a key itself has named to take its place; null if there is none. */
    private static String successor(String site, String key, List<Rotation> rotations, Seen state) {
        return rotations.stream()
                .filter(one -> one.site().equals(site) && one.from().equals(key))
                .filter(one -> !state.retired().contains(one.to()))
                .filter(Rotation::isGenuine)
                .map(Rotation::to)
                .findFirst()
                .orElse(null);
    }

    private void check(String site, SiteIndex index, String sha256, Seen seen)
            throws SiteException {
        if (!index.site().equals(site)) {
            throw SiteException.refused(
                    "Its index is that of the site '%s'. Correct the name in the settings, if that is the right one.",
                    index.site());
        }
        if (index.counter() < seen.counter()) {
            throw SiteException.refused(
                    "Its index is number %d, though number %d was seen before: somebody offers old versions.",
                    index.counter(), seen.counter());
        }
        if (index.counter() == seen.counter() && !sha256.equals(seen.sha256())) {
            throw SiteException.refused(
                    "Its index number %d is not the one that was seen before. Whoever publishes must sign a new one.",
                    index.counter());
        }
        // A clock that was put back must not make an old index young again.
        Instant now = clock.instant().isAfter(seen.issued()) ? clock.instant() : seen.issued();
        if (!now.isBefore(index.expires())) {
            throw SiteException.refused(
                    "Its index has expired on %s. Whoever publishes must sign a new one; until then, look at this computer's date.",
                    index.expires());
        }
        if (index.issued().isAfter(clock.instant().plus(AHEAD))) {
            throw SiteException.refused(
                    "Its index was signed on %s, which is in the future. Look at this computer's date.",
                    index.issued());
        }
    }
}
