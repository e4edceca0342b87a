package org.rollcall.installation.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.rollcall.installation.Change;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.InstallationException;

/**
 * Whether a ledger makes sense. A file that can be read may still lead nowhere, in a circle, or to
 * a Rollcall without a window; such a ledger is as damaged as one that can't be read.
 */
final class LedgerCheck {
    /** Far more changes than anybody makes; numbers beyond it would end in overflow. */
    private static final long MOST = 1_000_000_000;

    private LedgerCheck() {}

    /**
     * @throws IllegalArgumentException with what is wrong, as a clause
     */
    static void check(Ledger ledger) {
        var numbers = new HashSet<Long>();
        long last = 0;
        for (Change change : ledger.changes()) {
            long number = change.number();
            require(number > last && number <= MOST, "change %d is out of order", number);
            require(
                    change.from() == 0 || numbers.contains(change.from()),
                    "change %d follows one that is not there",
                    number);
            require(change.deaths() >= 0, "change %d has a negative count", number);
            require(!change.features().isEmpty(), "change %d has no features", number);
            require(
                    names(change).size() == change.features().size(),
                    "change %d names a feature twice",
                    number);
            numbers.add(number);
            last = number;
        }
        require(
                numbers.contains(ledger.running()),
                "change %d is to run and is not there",
                ledger.running());
    }

    /**
     * Whether a change brings all that the image has, perhaps in other versions.
     *
     * @throws InstallationException if not
     */
    static void checkWhole(Change change, ImageFeatures image) {
        Set<String> missing =
                image.refs().stream().map(FeatureRef::name).collect(Collectors.toSet());
        missing.removeAll(names(change));
        if (!missing.isEmpty()) {
            throw new InstallationException(
                    "Change %d lacks %s".formatted(change.number(), String.join(", ", missing)));
        }
    }

    private static Set<String> names(Change change) {
        return change.features().stream().map(FeatureRef::name).collect(Collectors.toSet());
    }

    private static void require(boolean right, String otherwise, long number) {
        if (!right) {
            throw new IllegalArgumentException(otherwise.formatted(number));
        }
    }
}
