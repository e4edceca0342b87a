package org.rollcall.analytics.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import org.rollcall.analytics.internal.Rows.Row;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;

/** Rows, times and ranges at random, so close together that they meet. */
abstract class RandomRows {

    @Provide
    Arbitrary<Rows> rows() {
        var row =
                Combinators.combine(
                                Arbitraries.of("1", "2", "03"),
                                times(),
                                Arbitraries.of(Kind.class),
                                Arbitraries.of(Mark.class),
                                Arbitraries.of(true, false),
                                Arbitraries.of("A", "B"))
                        .as(Row::new);
        return row.list().ofMinSize(0).ofMaxSize(40).map(Rows::new);
    }

    @Provide
    Arbitrary<LocalDateTime> times() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12), Arbitraries.of(0, 9, 10, 23))
                .as((day, hour) -> LocalDate.of(2025, 1, 1).plusDays(day).atTime(hour, 0));
    }

    @Provide
    Arbitrary<DateRange> ranges() {
        return Combinators.combine(
                        Arbitraries.integers().between(-2, 12),
                        Arbitraries.integers().between(0, 8))
                .as(
                        (first, length) ->
                                new DateRange(
                                        LocalDate.of(2025, 1, 1).plusDays(first),
                                        LocalDate.of(2025, 1, 1).plusDays(first + length)));
    }

    /** Rows whose date lies in a range. */
    static Predicate<Row> in(DateRange range) {
        return r ->
                !r.start().toLocalDate().isBefore(range.from())
                        && !r.start().toLocalDate().isAfter(range.to());
    }

    /** Present of rows that are all countable. */
    static Ratio share(List<Row> rows) {
        return new Ratio(rows.stream().filter(r -> r.mark() == Mark.PRESENT).count(), rows.size());
    }

    static Query query(RuleSet rules, DateRange range, double threshold) {
        return new Query(range, rules, threshold);
    }
}
