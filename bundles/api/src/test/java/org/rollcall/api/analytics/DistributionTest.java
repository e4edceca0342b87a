package org.rollcall.api.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.Distribution.Bin;

class DistributionTest {

    @Test
    void aBorderBelongsToTheLowerBinAndZeroToTheFirst() {
        var distribution =
                Distribution.of(
                        List.of(
                                new Ratio(0, 3),
                                new Ratio(1, 10),
                                new Ratio(3, 10),
                                new Ratio(7, 10),
                                new Ratio(2, 3),
                                new Ratio(5, 5),
                                new Ratio(0, 0)));
        assertEquals(
                List.of(2, 0, 1, 0, 0, 0, 2, 0, 0, 1),
                distribution.bins().stream().map(Bin::students).toList());
        assertEquals(1, distribution.withoutSessions());
        assertEquals(6, distribution.students());
        assertEquals(new Bin(90, 100, 1), distribution.bins().get(9));
    }

    @Property
    void thoseLeftOfABorderAreThoseAtOrBelowIt(@ForAll("shares") List<Ratio> shares) {
        for (Bin bin : Distribution.of(shares).bins()) {
            assertEquals(
                    shares.stream()
                            .filter(s -> s.denominator() > 0)
                            .filter(s -> 100 * s.numerator() <= bin.to() * s.denominator())
                            .count(),
                    Distribution.of(shares).bins().stream()
                            .filter(other -> other.to() <= bin.to())
                            .mapToInt(Bin::students)
                            .sum(),
                    bin::toString);
        }
    }

    @Property
    void everyShareIsInTheBinThatHoldsIt(@ForAll("shares") List<Ratio> shares) {
        var distribution = Distribution.of(shares);
        assertEquals(10, distribution.bins().size());
        for (Bin bin : distribution.bins()) {
            // Multiplied out, in whole numbers.
            long expected =
                    shares.stream()
                            .filter(s -> s.denominator() > 0)
                            .filter(s -> 100 * s.numerator() <= bin.to() * s.denominator())
                            .filter(
                                    s ->
                                            bin.from() == 0
                                                    || 100 * s.numerator()
                                                            > bin.from() * s.denominator())
                            .count();
            assertEquals(expected, bin.students(), bin::toString);
        }
        assertEquals(shares.size(), distribution.students() + distribution.withoutSessions());
    }

    @Provide
    Arbitrary<List<Ratio>> shares() {
        return Arbitraries.integers()
                .between(0, 30)
                .flatMap(
                        n ->
                                Arbitraries.integers()
                                        .between(0, n)
                                        .map(k -> new Ratio((long) k, (long) n)))
                .list()
                .ofMaxSize(60);
    }
}
