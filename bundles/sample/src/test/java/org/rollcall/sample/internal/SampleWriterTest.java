package org.rollcall.sample.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.sample.SampleData.Size;

class SampleWriterTest {
    private static final String HEADER =
            "studentId,firstName,surname,academicAdvisor,moduleCode,eventDescription,startDateTime,"
                    + "endDateTime,room,registerType,present,selfCertInfo,cancelled";
    private static final Size SMALL = new Size(30, 2_500, 7);

    @TempDir Path folder;

    @Test
    void writesFiveModulesFourMapsAndTheNotes() throws IOException {
        List<Path> files = new SampleWriter().write(folder, SMALL, Progress.none());

        Set<String> names =
                files.stream().map(f -> f.getFileName().toString()).collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "lusi_mbchb101.csv",
                        "lusi_mbchb201.csv",
                        "lusi_mbchb301.csv",
                        "lusi_mbchb401.csv",
                        "lusi_mbchb501.csv",
                        "y2r1.csv",
                        "y3r1.csv",
                        "y4r1.csv",
                        "y5r1.csv",
                        "Book1.xlsx"),
                names);
        try (var all = Files.list(folder)) {
            assertEquals(10, all.count(), "nothing else is left in the folder");
        }
    }

    @Test
    void everyModuleHasExactlyTheRowsAndStudentsAskedFor() throws IOException {
        new SampleWriter().write(folder, SMALL, Progress.none());

        for (String module : List.of("101", "201", "301", "401", "501")) {
            List<String> lines = lines("lusi_mbchb" + module + ".csv");
            assertEquals(HEADER, lines.get(0));
            assertEquals(2_500, lines.size() - 1, module);
            assertEquals(
                    30,
                    lines.stream().skip(1).map(l -> l.split(",", 2)[0].strip()).distinct().count(),
                    module);
        }
        assertEquals(31, lines("y3r1.csv").size());
    }

    @Test
    void oneSeedGivesOneSetOfBytesAndAnotherAnother() throws IOException {
        new SampleWriter().write(folder.resolve("a"), SMALL, Progress.none());
        new SampleWriter().write(folder.resolve("b"), SMALL, Progress.none());
        new SampleWriter().write(folder.resolve("c"), new Size(30, 2_500, 8), Progress.none());

        try (var files = Files.list(folder.resolve("a"))) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                Path name = file.getFileName();
                assertArrayEquals(
                        bytes, Files.readAllBytes(folder.resolve("b").resolve(name)), "" + name);
                assertFalse(
                        Arrays.equals(bytes, Files.readAllBytes(folder.resolve("c").resolve(name))),
                        "" + name);
            }
        }
    }

    @Test
    void theYearIsFilledAndEverySessionHasAllStudents() throws IOException {
        new SampleWriter().write(folder, SMALL, Progress.none());

        var studentsByStart = new TreeMap<String, Set<String>>();
        for (String line : lines("lusi_mbchb101.csv").subList(1, 2_501)) {
            studentsByStart
                    .computeIfAbsent(start(line), start -> new TreeSet<>())
                    .add(line.split(",", 2)[0].strip());
        }
        long whole = studentsByStart.values().stream().filter(s -> s.size() >= 28).count();
        assertTrue(whole > 40, "sessions that nearly all are registered for: " + whole);
        assertTrue(
                studentsByStart.firstKey().startsWith("2025-09-15T"), studentsByStart.firstKey());
        assertTrue(
                studentsByStart.keySet().stream().anyMatch(s -> s.startsWith("2026-06-1")),
                studentsByStart.lastKey());
    }

    @Test
    void placementsHaveClustersOfCheckInsWithinTenMinutes() throws IOException {
        new SampleWriter().write(folder, SMALL, Progress.none());

        int close = 0;
        String id = "";
        LocalDateTime last = LocalDateTime.MIN;
        for (String line : lines("lusi_mbchb301.csv").subList(1, 2_501)) {
            if (!start(line).matches("2\\d{3}-(0\\d|1[0-2])-.{11}")) {
                continue; // a row that is written oddly
            }
            var start = LocalDateTime.parse(start(line));
            boolean again = line.split(",", 2)[0].equals(id) && !line.contains("MBCHB301 ");
            close += again && start.isBefore(last.plusMinutes(10)) ? 1 : 0;
            id = line.split(",", 2)[0];
            last = start;
        }
        assertTrue(close > 20, "second check-ins: " + close);
    }

    @Test
    void hasEveryKindOfRowThatAnImportReportShows() throws IOException {
        new SampleWriter().write(folder, new Size(60, 6_000, 1), Progress.none());

        List<String> lines = lines("lusi_mbchb301.csv");
        assertTrue(has(lines, ".*,50,false,true,false"), "self-certified");
        assertTrue(has(lines, ".*,false,false,true"), "cancelled");
        assertTrue(has(lines, ".*,10,,false,false"), "register not filled in");
        assertTrue(has(lines, "[^,]*,[^,]*,[^,]*,,MBCHB.*"), "missing advisor");
        assertTrue(has(lines, ".*,20..-13-.*"), "unreadable date");
        assertTrue(has(lines, ".*:00Z,.*"), "instant in UTC");
        assertTrue(has(lines, ".*:00[+]0\\d:00,.*"), "offset");
        assertTrue(has(lines, ".*,surplus"), "surplus field");
        assertTrue(has(lines, "0\\d+,.*"), "leading zero");
        assertTrue(has(lines, "[^,]*,[^,]*,Null,.*"), "surname Null");
        assertTrue(has(lines, "(?i).*(med.study|self-study).*"), "self-study");
    }

    @Test
    void someStudentsFallBehind() throws IOException {
        new SampleWriter().write(folder, new Size(60, 12_000, 1), Progress.none());

        var autumn = new TreeMap<String, int[]>();
        var summer = new TreeMap<String, int[]>();
        for (String line : lines("lusi_mbchb101.csv").subList(1, 12_001)) {
            String id = line.split(",", 2)[0];
            var half = line.contains(",2025-") ? autumn : line.contains(",2026-0") ? summer : null;
            if (half != null && !line.endsWith(",true")) {
                int[] tally = half.computeIfAbsent(id, key -> new int[2]);
                tally[0] += line.contains(",20,true,") ? 1 : 0;
                tally[1]++;
            }
        }
        long fallen =
                autumn.keySet().stream()
                        .filter(summer::containsKey)
                        .filter(id -> share(autumn.get(id)) - share(summer.get(id)) > 0.25)
                        .count();
        assertTrue(fallen >= 1 && fallen <= 15, "students who fell behind: " + fallen);
    }

    @Test
    void theWorkbookNamesStudentsAsTextAndHasInventedAddresses() throws IOException {
        new SampleWriter().write(folder, SMALL, Progress.none());

        try (var workbook = new ReadableWorkbook(folder.resolve("Book1.xlsx").toFile())) {
            var sheet = workbook.findSheet("Sheet1").orElseThrow();
            var rows = new ArrayList<Row>(sheet.read());
            assertEquals("Student ID", rows.get(0).getCellText(0));
            assertEquals("Email", rows.get(0).getCellText(1));
            assertEquals("Notes 1", rows.get(0).getCellText(2));
            assertEquals("Notes 2", rows.get(0).getCellText(3));
            assertEquals(151, rows.size());
            assertTrue(
                    rows.stream().anyMatch(row -> row.getCellText(0).startsWith("0")),
                    "an id with a leading zero keeps it");
            assertTrue(
                    rows.stream()
                            .skip(1)
                            .allMatch(r -> r.getCellText(1).endsWith("@students.example")));
        }
    }

    @Test
    void smallNumbersAreEnough() throws IOException {
        new SampleWriter().write(folder, new Size(1, 1, 1), Progress.none());

        assertEquals(2, lines("lusi_mbchb501.csv").size());
    }

    @Test
    void stopsBetweenSessionsWhenCancelled() {
        var reports = new ArrayList<Double>();
        var progress =
                new Progress() {
                    @Override
                    public void report(double fraction, String message) {
                        reports.add(fraction);
                    }

                    @Override
                    public boolean cancelled() {
                        return reports.size() >= 5;
                    }
                };
        var writer = new SampleWriter();
        var huge = new Size(10, Integer.MAX_VALUE, 1);

        assertThrows(CancellationException.class, () -> writer.write(folder, huge, progress));
        assertEquals(5, reports.size());
    }

    @Test
    void aFileInTheFoldersPlaceIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");
        var writer = new SampleWriter();

        var failure =
                assertThrows(IOException.class, () -> writer.write(file, SMALL, Progress.none()));
        assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());
        assertEquals("mine", Files.readString(file));
    }

    /** Counted from the line's end, as no field there holds a comma. */
    private static String start(String line) {
        String[] fields = line.split(",", -1);
        return fields[fields.length - 7];
    }

    private static double share(int[] tally) {
        return (double) tally[0] / tally[1];
    }

    private static boolean has(List<String> lines, String pattern) {
        return lines.stream().anyMatch(line -> line.matches(pattern));
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name), UTF_8);
    }
}
