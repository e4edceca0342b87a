package org.rollcall.ingest.internal.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RowTest;
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
                        "\r\r\n",
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
                        "1,\"2\n",
                        "3,\"x\ny\"\n",
                        "4,\"\n5\"\n",
                        "stray\"quote,z\r\n")
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }

    /** Whatever the row test takes for a row, blocks of any size give the same. */
    @Property(tries = 2_000)
    void blocksOfAnySizeGiveTheSame(
            @ForAll("nasty") String body, @ForAll @IntRange(min = 1, max = 40) int blockSize)
            throws Exception {
        String text = "a,b\n" + body;
        assertEquals(read(text, UTF_8, 1 << 20, ROWS), read(text, UTF_8, blockSize, ROWS), text);
    }

    @Property(tries = 500)
    void soItIsWhereTheHeaderIsNastyAndBytesAreBroken(
            @ForAll("nasty") String text, @ForAll @IntRange(min = 1, max = 40) int blockSize)
            throws Exception {
        // Read as UTF-8 by request, each letter beyond ASCII is a broken byte.
        var wide = Charset.forName("windows-1252");
        assertEquals(
                read(text.replace("😀", "\u0001"), wide, 1 << 20, ROWS),
                read(text.replace("😀", "\u0001"), wide, blockSize, ROWS),
                text);
    }

    private static final RowTest ROWS =
            row -> !row.get(0).isBlank() && !row.get(1).isBlank() && row.size() == 2;

    /** What a reading gives: rows and findings, or the refusal. */
    private static String read(String text, Charset charset, int blockSize, RowTest rowTest)
            throws IOException {
        Path file = Files.createTempFile("chunks", ".csv");
        var reader = new CsvTableReader(blockSize, 1 << 20);
        try {
            Files.write(file, text.getBytes(charset));
            try (var table = reader.open(file, "file.csv", Optional.of(UTF_8))) {
                return ReadRow.all(table, rowTest) + "\n" + table.findings();
            }
        } catch (InputException e) {
            return e.getMessage();
        } finally {
            Files.delete(file);
        }
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
        } catch (InputException e) {
            // Only a header over several lines may be refused.
            assertTrue(e.getMessage().contains("opens here is never closed"), e.getMessage());
            assertTrue(headerLines(text) > 1, text);
        } finally {
            Files.delete(file);
        }
    }

    /** The plain reading: one parser, one thread; the header first, as {@link ReadRow} has it. */
    private static List<ReadRow> sequential(String text) throws IOException {
        // A file that ends inside quotes is not the parser's to judge.
        Assume.that(endsOutsideQuotes(text));
        String plain = text.replaceAll("\r+\n", "\r\n");
        var lines = new ArrayList<Long>();
        var records = new ArrayList<CSVRecord>();
        try (var parser = parser(plain, true)) {
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
                            : plain.length();
            String raw = plain.substring(start, end).replaceAll("[\r\n]+$", "");
            if (!records.get(i).stream().allMatch(String::isBlank)) {
                rows.add(new ReadRow(lines.get(i), List.of(records.get(i).values()), raw));
            }
        }
        if (!rows.isEmpty()) {
            List<String> names = rows.get(0).fields().stream().map(String::strip).toList();
            rows.set(0, new ReadRow(0, names, ""));
        }
        return rows;
    }

    private static boolean endsOutsideQuotes(String text) {
        try (var parser = parser(text, false)) {
            return parser.stream().allMatch(record -> true);
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static long headerLines(String text) throws IOException {
        try (var parser = parser(text, true)) {
            for (CSVRecord record : parser) {
                if (!record.stream().allMatch(String::isBlank)) {
                    return record.stream().flatMapToInt(String::chars).filter(c -> c < ' ').count()
                            + 1;
                }
            }
        }
        return 0;
    }

    private static CSVParser parser(String text, boolean lenientEnd) throws IOException {
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setIgnoreEmptyLines(false)
                        .setIgnoreSurroundingSpaces(true)
                        .setTrailingData(true)
                        .setLenientEof(lenientEnd)
                        .get();
        return CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get();
    }
}
