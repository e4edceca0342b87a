package org.rollcall.installation.internal;

import java.time.Instant;
import java.util.List;
import org.rollcall.installation.Change;
import org.rollcall.installation.FeatureRef;

/** The steps of a change, from its beginning to its proof. */
final class Changes {
    private Changes() {}

    static Change of(
            long number,
            Instant at,
            String who,
            Change.Kind kind,
            List<FeatureRef> features,
            long from,
            Change.Result result) {
        boolean proven = kind == Change.Kind.PRODUCT;
        return new Change(
                number, at, who, kind, features, from, result, proven, 0, List.of(), "", List.of());
    }

    static Change ended(Change change, Change.Result how, String why, List<String> lines) {
        return new Change(
                change.number(),
                change.at(),
                change.who(),
                change.kind(),
                change.features(),
                change.from(),
                how,
                change.proven(),
                change.deaths(),
                change.processes(),
                why,
                lines);
    }

    /** Counts a death. */
    static Change died(Change change) {
        return with(change, change.proven(), change.deaths() + 1, change.processes());
    }

    /** Notes who runs it now. */
    static Change runBy(Change change, List<Long> now, int deathsUntilNow) {
        return with(change, false, deathsUntilNow, now);
    }

    /** A process has ended cleanly. */
    static Change left(Change change, long process) {
        List<Long> others = change.processes().stream().filter(p -> p != process).toList();
        return with(change, change.proven(), change.deaths(), others);
    }

    static Change afterProof(Change change) {
        return with(change, true, 0, List.of());
    }

    private static Change with(Change change, boolean proven, int deaths, List<Long> processes) {
        return new Change(
                change.number(),
                change.at(),
                change.who(),
                change.kind(),
                change.features(),
                change.from(),
                change.result(),
                proven,
                deaths,
                processes,
                change.explanation(),
                change.report());
    }
}
