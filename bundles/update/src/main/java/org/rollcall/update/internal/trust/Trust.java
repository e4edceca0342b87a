package org.rollcall.update.internal.trust;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rollcall.update.internal.site.SiteException;
import org.rollcall.update.internal.site.SiteIndex;
import org.rollcall.util.io.Digests;

/**
 * Decides whether an index is to be believed, and remembers what was, as The Update Framework
 * teaches: against forged indexes by pinned keys, against old ones by a counter that never goes
 * back, against ones that are kept from going on by an expiry, and against lost keys by successors
 * that the old key itself names. A counter stands only as long as the key that signed it.
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
        Signed by = signed(site, pinned, seen, sent);
        SiteIndex index = SiteIndex.parse(sent.index());
        String sha256 = Digests.of(sent.index());
        Seen known = by.known().counting(pinned);
        check(site, index, sha256, known);
        remember(sites, site, known.with(index.counter(), sha256, index.issued(), by.key()), seen);
        return index;
    }

    /**
     * Remembers which files of features came from a site, so that they stay its own.
     *
     * @param present whether a file of that digest is still here; others are forgotten
     * @throws SiteException if that can't be written down
     */
    public synchronized void brought(String site, String sha256, Predicate<String> present)
            throws SiteException {
        Map<String, Seen> sites = file.read();
        Seen seen = sites.getOrDefault(site, Seen.NOTHING);
        var digests = new TreeSet<String>();
        seen.brought().stream().filter(present).forEach(digests::add);
        digests.add(sha256);
        remember(sites, site, seen.bringing(digests), seen);
    }

    /**
     * Sites that have brought a file of a feature.
     *
     * @throws SiteException if what was seen can't be read
     */
    public synchronized Set<String> bringers(String sha256) throws SiteException {
        return file.read().entrySet().stream()
                .filter(site -> site.getValue().brought().contains(sha256))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void remember(Map<String, Seen> sites, String site, Seen now, Seen before)
            throws SiteException {
        if (now.equals(before)) {
            return;
        }
        sites.put(site, now);
        try {
            file.write(sites);
        } catch (IOException e) {
            throw new SiteException(
                    SiteException.Why.REFUSED,
                    "What was seen of it can't be written down (%s). Make room in the user directory, or look at its permissions."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    /**
     * @param key that has signed
     * @param known what was seen, with the changes of keys that led to it
     */
    private record Signed(String key, Seen known) {}

    /** Finds the key that has signed, following changes of keys. */
    private static Signed signed(String site, List<String> pinned, Seen seen, Sent sent)
            throws SiteException {
        List<Rotation> rotations =
                sent.rotations().length == 0 ? List.of() : Rotation.parse(sent.rotations());
        Set<String> replaced = new LinkedHashSet<>(seen.successors().keySet());
        for (String start : seen.believed(pinned)) {
            Seen known = seen;
            String key = start;
            for (String next; (next = successor(site, key, rotations, known)) != null; key = next) {
                known = known.rotated(key, next);
            }
            if (Keys.verify(key, sent.index(), sent.signature())) {
                return new Signed(key, known);
            }
            replaced.addAll(known.successors().keySet());
        }
        boolean byReplaced =
                replaced.stream().anyMatch(key -> Keys.verify(key, sent.index(), sent.signature()));
        throw SiteException.refused(
                byReplaced
                        ? "Its index is signed by a key that another one has replaced. Whoever publishes must sign it by the new one."
                        : "Its signature is not by a key that is trusted here, or its index was changed after it was signed. Compare the public key in the settings with the publisher's.");
    }

    /**
     * The key that a key itself has named to take its place; null if there is none. One that was
     * replaced never comes back.
     */
    private static String successor(String site, String key, List<Rotation> rotations, Seen known) {
        return rotations.stream()
                .filter(one -> one.site().equals(site) && one.from().equals(key))
                .filter(one -> !one.to().equals(key))
                .filter(one -> !known.successors().containsKey(one.to()))
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
