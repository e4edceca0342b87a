package org.rollcall.ingest.internal.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.rollcall.api.ingest.InputException;
import org.rollcall.ingest.internal.ReadRow;

/** Parsing in blocks gives what one parser gives that reads the file from its start. */
class ChunkedParsingProperties {

    @Property(tries = 2_000)
    void blocksGiveWhatOneParserGives(
            @ForAll("nasty") String body, @ForAll @IntRange(min = 1, max = 40) int blockSize)
            throws Exception {
        compare("a,b,c\n" + body, StandardCharsets.UTF_8, blockSize);
    }

    @Property(tries = 1_000)
    void soItIsWhereTheHeaderIsAsNasty(
            @ForAll("nasty") String text, @ForAll @IntRange(min = 1, max = 40) int blockSize)
            throws Exception {
        compare(text, StandardCharsets.UTF_8, blockSize);
    }

    @Property(tries = 300)
    void soItIsInWideCharacters(
            @ForAll("nasty") String body, @ForAll @IntRange(min = 1, max = 40) int blockSize)
            throws Exception {
        compare("\uFEFFa,b,c\n" + body, StandardCharsets.UTF_16LE, blockSize);
    }

    /** Short pieces that bend a parser: quotes, stray quotes, line ends of all kinds. */
    @Provide
    Arbitrary<String> nasty() {
        return Arbitraries.of(
                        "\"",
                        "\"\"",
                        ",",
                        "\n",
                        "\r\n",
                        "\r",
                        "x",
                        "é",
                        "😀",
                        " ",
                        "\"x\"",
                        ",\"",
                        "\",",
                        "\"\n",
                        "\n\"",
                        "1,2,3\n",
                        "\"q\nr\",s\n",
                        "stray\"quote,z\r\n")
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }

    private static void compare(String text, Charset charset, int blockSize) throws Exception {
        Path file = Files.createTempFile("chunks", ".csv");
        try {
            Files.write(file, text.getBytes(charset));
            List<ReadRow> expected = sequential(text.replaceFirst("^\uFEFF", ""));
            var reader = new CsvTableReader(blockSize, 1 << 20);
            if (expected.isEmpty()) {
                assertThrows(InputException.class, () -> reader.open(file, "blank.csv"), text);
            } else {
                assertEquals(expected, ReadRow.all(reader, file), text);
            }
        } finally {
            Files.delete(file);
        }
    }

    /** The plain reading: one parser, one thread; the header first, as {@link ReadRow} has it. */
    private static List<ReadRow> sequential(String text) throws IOException {
        var lines = new ArrayList<Long>();
        var records = new ArrayList<CSVRecord>();
        try (var parser = parser(text, false)) {
            var iterator = parser.iterator();
            while (true) {
                lines.add(parser.getCurrentLineNumber() + 1);
                if (!iterator.hasNext()) {
                    break;
                }
                records.add(iterator.next());
            }
        }
        var rows = new ArrayList<ReadRow>();
        for (int i = 0; i < records.size(); i++) {
            int start = (int) records.get(i).getCharacterPosition();
            int end =
                    i + 1 < records.size()
                            ? (int) records.get(i + 1).getCharacterPosition()
                            : text.length();
            String raw = text.substring(start, end).replaceAll("[\r\n]+$", "");
            if (!raw.isEmpty()) {
                rows.add(new ReadRow(lines.get(i), List.of(records.get(i).values()), raw));
            }
        }
        // That blank lines are no rows is the parser's own view too.
        try (var parser = parser(text, true)) {
            assertEquals(
                    parser.stream().map(CSVRecord::toList).toList(),
                    rows.stream().map(ReadRow::fields).toList());
        }
        if (!rows.isEmpty()) {
            List<String> names = rows.get(0).fields().stream().map(String::strip).toList();
            rows.set(0, new ReadRow(0, names, ""));
        }
        return rows;
    }

    private static CSVParser parser(String text, boolean ignoreEmptyLines) throws IOException {
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setIgnoreEmptyLines(ignoreEmptyLines)
                        .setTrailingData(true)
                        .setLenientEof(true)
                        .get();
        return CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get();
    }
}
