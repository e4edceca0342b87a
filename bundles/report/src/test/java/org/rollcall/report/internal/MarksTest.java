package org.rollcall.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.analytics.internal.AnalyticsComponent;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.report.ReportRequest.Format;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;

/** A report counts every mark there is, and writes it by its own word. */
class MarksTest {
    /** Columns of numbers that are no marks. */
    private static final Set<String> OTHERS = Set.of("events", "missedInARow");

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void everyMarkIsCountedInOneColumnOfTheSummary(Mark mark) throws IOException {
        var rows = new Fixtures.Rows("101").student("1", "Ada", "King", "Dr A");
        for (int i = 0; i < 7; i++) {
            rows.add("1", "2025-01-0%dT09:00".formatted(i + 1), Kind.TEACHING, mark);
        }
        rows.add("1", "2025-01-08T09:00", Kind.PLACEMENT, mark);
        var dataset = Fixtures.dataset(rows.data(Map.of(), Map.of()));
        new ReportFiles(new AnalyticsComponent())
                .write(dataset, Fixtures.request(Format.CSV), folder, Progress.none());

        var counted =
                line("summary.csv").entrySet().stream()
                        .filter(cell -> !OTHERS.contains(cell.getKey()))
                        .filter(cell -> cell.getValue().equals("7"))
                        .map(Map.Entry::getKey)
                        .toList();
        assertEquals(1, counted.size(), mark + " is counted in " + counted);
        assertEquals(mark.countable() ? "7" : "0", line("summary.csv").get("events"));
        if (mark.missed()) {
            assertEquals(mark.text(), line("placement-absences.csv").get("mark"));
        }
    }

    private Map<String, String> line(String file) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        String[] names = lines.get(0).split(",", -1);
        String[] cells = lines.get(1).split(",", -1);
        var line = new TreeMap<String, String>();
        for (int i = 0; i < names.length; i++) {
            line.put(names[i], cells[i]);
        }
        return line;
    }
}
