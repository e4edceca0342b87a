package org.rollcall.installation.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.rollcall.installation.Change;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.Quarantined;

/**
 * All changes of what is installed, and which one runs.
 *
 * @param image digest of the features of the image that the ledger is about
 * @param running number of the change that runs, or is started next
 * @param changes by number
 */
record Ledger(String image, long running, List<Change> changes, List<Quarantined> quarantined) {
    Ledger {
        changes = List.copyOf(changes);
        quarantined = List.copyOf(quarantined);
    }

    Change current() {
        return change(running);
    }

    /**
     * @throws NoSuchElementException if there is none of that number
     */
    Change change(long number) {
        return changes.stream()
                .filter(change -> change.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no change " + number));
    }

    long next() {
        return changes.isEmpty() ? 1 : changes.get(changes.size() - 1).number() + 1;
    }

    Ledger run(long number) {
        return new Ledger(image, number, changes, quarantined);
    }

    Ledger about(String otherImage) {
        return new Ledger(otherImage, running, changes, quarantined);
    }

    Ledger add(Change change) {
        var more = new ArrayList<>(changes);
        more.add(change);
        return new Ledger(image, running, more, quarantined);
    }

    Ledger update(long number, UnaryOperator<Change> how) {
        return new Ledger(
                image,
                running,
                changes.stream().map(c -> c.number() == number ? how.apply(c) : c).toList(),
                quarantined);
    }

    /** Takes a change back: what ran before it runs again. */
    Ledger undo(long number, String why, List<String> report) {
        Change change = change(number);
        Ledger undone = update(number, c -> Changes.ended(c, Change.Result.UNDONE, why, report));
        return running == number ? undone.run(change.from()) : undone;
    }

    /** Ends every change that stands so. */
    Ledger endAll(Change.Result standing, Change.Result how, String why) {
        return new Ledger(
                image,
                running,
                changes.stream()
                        .map(
                                c ->
                                        c.result() == standing
                                                ? Changes.ended(c, how, why, c.report())
                                                : c)
                        .toList(),
                quarantined);
    }

    Ledger quarantine(Quarantined one) {
        var more = new ArrayList<>(quarantined);
        more.add(one);
        return new Ledger(image, running, changes, more);
    }

    boolean isQuarantined(FeatureRef feature) {
        return quarantined.stream().anyMatch(one -> one.feature().equals(feature));
    }

    /** The features that a change brought: those that did not run before it. */
    Set<FeatureRef> broughtBy(Change change) {
        var brought = new HashSet<>(change.features());
        if (change.from() != 0) {
            brought.removeAll(change(change.from()).features());
        }
        return brought;
    }

    /**
     * How often Rollcall has ended without ending cleanly while something with that feature was
     * new.
     */
    int endedWith(FeatureRef feature) {
        return changes.stream()
                .filter(change -> broughtBy(change).contains(feature))
                .mapToInt(Change::deaths)
                .sum();
    }
}
