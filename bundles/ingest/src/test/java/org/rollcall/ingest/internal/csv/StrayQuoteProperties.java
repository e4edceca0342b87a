package org.rollcall.ingest.internal.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RowTest;
import org.rollcall.ingest.internal.ReadRow;

/** A quotation mark put anywhere into a clean file costs no other line than its record's. */
class StrayQuoteProperties {
    private static final List<String> HEADER = List.of("id", "name", "start", "note", "room");

    /** As an export's: a value in each required column, and a start that can be read. */
    private static final RowTest ROWS =
            row ->
                    !row.get(0).isBlank()
                            && !row.get(1).isBlank()
                            && row.get(2).strip().matches("2024-10-\\d\\d");

    @Property(tries = 1_500)
    void aMarkAnywhereCostsItsOwnRecordAlone(
            @ForAll("records") List<List<String>> records,
            @ForAll @IntRange(min = 0, max = 100_000) int place,
            @ForAll @IntRange(min = 1, max = 60) int blockSize,
            @ForAll("lineEnds") String lineEnd)
            throws Exception {
        var starts = new ArrayList<Integer>();
        var text = new StringBuilder();
        for (List<String> record : withHeader(records)) {
            starts.add(text.length());
            text.append(String.join(",", record).replace("\n", lineEnd)).append(lineEnd);
        }
        List<ReadRow> clean = read(text.toString(), 1 << 20);
        assertEquals(records.size() + 1, clean.size(), () -> "the file is clean " + clean);

        int position = place % (text.length() + 1);
        if (text.substring(0, position).endsWith("\r")
                && text.indexOf("\n", position) == position) {
            position++; // a mark inside a line end makes two of it
        }
        text.insert(position, '"');
        int hit = 0;
        while (hit + 1 < starts.size() && starts.get(hit + 1) <= position) {
            hit++;
        }
        String damaged = text.toString();
        List<ReadRow> inBlocks = read(damaged, blockSize);
        assertEquals(read(damaged, 1 << 20), inBlocks, damaged);
        if (hit == 0 && inBlocks.isEmpty()) {
            return; // a header that takes rows is refused
        }
        var others = new ArrayList<>(clean.subList(1, clean.size()));
        if (hit > 0) {
            others.remove(hit - 1);
        }
        assertTrue(inBlocks.containsAll(others), () -> "lost: " + minus(others, inBlocks, damaged));
    }

    private static String minus(List<ReadRow> rows, List<ReadRow> read, String text) {
        return rows.stream().filter(row -> !read.contains(row)).toList() + " of\n" + text;
    }

    /** The rows; none where the file is refused. */
    private static List<ReadRow> read(String text, int blockSize) throws Exception {
        Path file = Files.createTempFile("stray", ".csv");
        try {
            Files.write(file, text.getBytes(UTF_8));
            var reader = new CsvTableReader(blockSize, 1 << 20);
            try (var table = reader.open(file, "file.csv", Optional.of(UTF_8))) {
                return ReadRow.all(table, ROWS);
            }
        } catch (InputException e) {
            assertTrue(e.getMessage().contains("quotation mark"), e.getMessage());
            assertEquals(1, e.line());
            return List.of();
        } finally {
            Files.delete(file);
        }
    }

    private static List<List<String>> withHeader(List<List<String>> records) {
        var all = new ArrayList<List<String>>();
        all.add(HEADER);
        all.addAll(records);
        return all;
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\n", "\n", "\r\n", "\r");
    }

    @Provide
    Arbitrary<List<List<String>>> records() {
        var id = Arbitraries.of("00123", "\"00124\"", "7", " 8");
        var name = Arbitraries.of("Ann", "\"Lee, Bo\"", " \"Ray\"", "\"\"\"Al\"\" Oz\"", "Zoë");
        var start = Arbitraries.of("2024-10-01", "\"2024-10-02\"");
        var note =
                Arbitraries.of(
                        "",
                        "\"\"",
                        "x",
                        "5\" pipe",
                        "\"two\nlines\"",
                        "\"a, b\n\nsaid \"\"so\"\", then\n\"",
                        "\"\nfirst\"",
                        "\"\"\"\n\"\"\"");
        var room = Arbitraries.of("LT1", "", "\"Blue\" room", "\"LT\n2\"", "\"x, y\"", "\"\n\"");
        return Combinators.combine(id, name, start, note, room)
                .as((a, b, c, d, e) -> List.of(a, b, c, d, e))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(
                        records -> {
                            // Each row has an id of its own, so that rows can be told apart.
                            var numbered = new ArrayList<List<String>>();
                            for (List<String> record : records) {
                                var copy = new ArrayList<>(record);
                                String digits = record.get(0).replaceAll("\\D", "");
                                copy.set(
                                        0, record.get(0).replace(digits, digits + numbered.size()));
                                numbered.add(copy);
                            }
                            return numbered.stream().collect(Collectors.toList());
                        });
    }
}
