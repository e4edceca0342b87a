package org.rollcall.api.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Starts around clock changes, beside {@link ZonedDateTime}. */
class StartsTest {

    @Property(tries = 500)
    void orderAndDistanceAreThoseOfInstants(@ForAll("times") List<ZonedDateTime> times) {
        Starts starts = starts(times);
        for (int a = 0; a < times.size(); a++) {
            long instant = times.get(a).toEpochSecond();
            assertEquals(instant, starts.instant(a));
            for (int b = 0; b < times.size(); b++) {
                assertEquals(
                        Integer.signum(times.get(a).compareTo(times.get(b))),
                        Long.compare(starts.order(a), starts.order(b)));
            }
        }
    }

    @Test
    void aRepeatedTimeItselfIsTheEarlierOne() {
        var zone = ZoneId.of("Europe/London");
        var later = ZonedDateTime.parse("2025-10-26T01:10:00Z").withZoneSameInstant(zone);
        Starts starts = starts(List.of(later));
        long local = later.toLocalDateTime().toEpochSecond(ZoneOffset.UTC);
        assertEquals(Instant.parse("2025-10-26T00:10:00Z").getEpochSecond(), starts.orderOf(local));
        assertEquals(Instant.parse("2025-10-26T01:10:00Z").getEpochSecond(), starts.order(0));
    }

    @Provide
    Arbitrary<List<ZonedDateTime>> times() {
        return Arbitraries.of("Europe/London", "America/New_York", "Australia/Lord_Howe", "UTC")
                .map(ZoneId::of)
                .flatMap(zone -> time(zone).list().ofMaxSize(8));
    }

    private static Arbitrary<ZonedDateTime> time(ZoneId zone) {
        return Combinators.combine(
                        Arbitraries.of(
                                "2025-10-26T00:00:00Z",
                                "2025-03-30T00:00:00Z",
                                "2025-11-02T05:00:00Z",
                                "2025-04-05T14:00:00Z"),
                        Arbitraries.integers().between(0, 200))
                .as((first, minutes) -> Instant.parse(first).plusSeconds(minutes * 60L))
                .map(instant -> instant.atZone(zone));
    }

    private static Starts starts(List<ZonedDateTime> times) {
        var later = new BitSet();
        long[] seconds = new long[times.size()];
        for (int row = 0; row < seconds.length; row++) {
            ZonedDateTime time = times.get(row);
            seconds[row] = time.toLocalDateTime().toEpochSecond(ZoneOffset.UTC);
            later.set(row, !time.withEarlierOffsetAtOverlap().equals(time));
        }
        ZoneId zone = times.isEmpty() ? ZoneOffset.UTC : times.get(0).getZone();
        return new Starts(zone, seconds, later);
    }
}
