package org.rollcall.views.internal.advisors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.rollcall.kit.testing.Figures.basis;
import static org.rollcall.kit.testing.Figures.figure;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.kit.testing.Samples;

class CaseloadTest {
    private final List<Caseload> caseloads =
            Caseload.of(
                    List.of(
                            Samples.module("101", Samples.STANDARD),
                            Samples.module("301", Samples.STANDARD)),
                    List.of(
                            new AttendanceResult(
                                    basis("101"),
                                    List.of(
                                            figure("1", "Dr B", 9, 1),
                                            figure("2", "Dr A", 1, 9),
                                            figure("3", "Dr B", 0, 0)),
                                    new Ratio(10, 20)),
                            new AttendanceResult(
                                    basis("301"),
                                    List.of(figure("1", "Dr B", 2, 8), figure("4", "Dr B", 5, 5)),
                                    new Ratio(7, 20))));

    @Test
    void advisorsAreSortedAndTheirStudentsWorstFirst() {
        assertEquals(List.of("Dr A", "Dr B"), caseloads.stream().map(Caseload::advisor).toList());
        assertEquals(
                List.of("1 301", "4 301", "1 101", "3 101"),
                caseloads.get(1).lines().stream().map(Caseload.Line::key).toList());
    }

    @Test
    void aStudentOfSeveralModulesCountsOnce() {
        Caseload caseload = caseloads.get(1);
        assertEquals(3, caseload.students());
        assertEquals(2, caseload.atOrBelow());
        assertEquals(new Ratio(16, 30), caseload.attendance());
    }
}
