package org.rollcall.installation.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rollcall.installation.Change;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.Quarantined;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a start makes of the ledger: the rules of going back without being asked. */
final class StartDecision {
    private static final Logger LOG = LoggerFactory.getLogger(StartDecision.class);

    /** How often Rollcall may end without ending cleanly before something new is taken back. */
    static final int PATIENCE = 2;

    private static final String TWICE = "Rollcall ended with it twice without being closed.";

    private final ImageFeatures image;
    private final Predicate<Change> sound;
    private final boolean window;
    private final long own;
    private final LongPredicate alive;
    private final List<String> told = new ArrayList<>();

    /**
     * @param sound whether all files of a change are there and undamaged
     * @param window whether the window opens: its starts alone take up what waits
     * @param own id of this process
     * @param alive whether the process of an id lives
     */
    StartDecision(
            ImageFeatures image,
            Predicate<Change> sound,
            boolean window,
            long own,
            LongPredicate alive) {
        this.image = image;
        this.sound = sound;
        this.window = window;
        this.own = own;
        this.alive = alive;
    }

    /** The ledger to go on with. To be called by whoever holds the lock. */
    Ledger decide(Ledger found) {
        Ledger ledger = endTrials(found);
        if (!ledger.image().equals(image.digest())) {
            ledger = newProduct(ledger);
        }
        return choose(window ? takeUp(ledger) : ledger);
    }

    /** Sentences about what was undone. */
    List<String> told() {
        return told;
    }

    /** Whoever tried a change is not there any more, or the lock would be taken. */
    private Ledger endTrials(Ledger ledger) {
        Ledger result = ledger;
        for (Change change : ledger.changes()) {
            if (change.result() == Change.Result.TRIAL) {
                result = result.update(change.number(), Changes::died);
                String why = "Rollcall ended while it was being tried.";
                result = takeBack(result, change.number(), why);
            }
        }
        return result;
    }

    private Ledger newProduct(Ledger ledger) {
        told.add("A new Rollcall was installed. It runs with the features that it brought.");
        Change product = image.change(ledger.next(), now());
        return ledger.endAll(
                        Change.Result.WAITING,
                        Change.Result.UNDONE,
                        "A new Rollcall was installed before it was made.")
                .add(product)
                .about(image.digest())
                .run(product.number());
    }

    private static Ledger takeUp(Ledger ledger) {
        return ledger.changes().stream()
                .filter(change -> change.result() == Change.Result.WAITING)
                .reduce((one, later) -> later)
                .map(change -> takeUp(ledger, change.number()))
                .orElse(ledger);
    }

    private static Ledger takeUp(Ledger ledger, long number) {
        return ledger.update(
                        number,
                        c ->
                                Changes.ended(
                                        c,
                                        Change.Result.KEPT,
                                        "It was made at a start.",
                                        c.report()))
                .run(number);
    }

    private Ledger choose(Ledger ledger) {
        Change change = ledger.current();
        if (change.from() == 0) {
            return ledger;
        }
        if (!sound.test(change)) {
            String why = "Files of it are missing or damaged.";
            return choose(takeBack(ledger, change.number(), why));
        }
        if (change.proven() || isKnown(ledger, change)) {
            return ledger;
        }
        List<Long> running = new ArrayList<>();
        int deaths = change.deaths();
        for (long process : change.processes()) {
            if (alive.test(process)) {
                running.add(process);
            } else {
                deaths++;
            }
        }
        running.add(own);
        int died = deaths;
        Ledger counted = ledger.update(change.number(), c -> Changes.runBy(c, running, died));
        return deaths < PATIENCE ? counted : choose(takeBack(counted, change.number(), TWICE));
    }

    /**
     * Whether these very features have run well before, or are the image's own, so that processes
     * which end without ending cleanly say nothing against them.
     */
    private boolean isKnown(Ledger ledger, Change change) {
        var features = Set.copyOf(change.features());
        return features.equals(Set.copyOf(image.refs()))
                || ledger.changes().stream()
                        .anyMatch(c -> c.proven() && features.equals(Set.copyOf(c.features())));
    }

    private Ledger takeBack(Ledger ledger, long number, String why) {
        Change change = ledger.change(number);
        Set<FeatureRef> brought = ledger.broughtBy(change);
        String names =
                brought.stream()
                        .map(FeatureRef::toString)
                        .sorted()
                        .collect(Collectors.joining(", "));
        told.add(
                "%s was undone. %s What ran before runs again."
                        .formatted(names.isEmpty() ? "The last change" : names, why));
        LOG.warn("Change {} ({}) was undone: {}", number, names, why);
        Ledger result = ledger.undo(number, why, change.report());
        for (FeatureRef feature : brought) {
            if (image.find(feature).isEmpty()
                    && result.endedWith(feature) >= PATIENCE
                    && !result.isQuarantined(feature)) {
                result = result.quarantine(new Quarantined(feature, now(), TWICE));
            }
        }
        return result;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
