package org.rollcall.workspace.internal.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.TableFormat;
import org.rollcall.api.ingest.TableReader;
import org.rollcall.ingest.internal.csv.CsvTableReader;
import org.rollcall.ingest.internal.workbook.WorkbookTableReader;
import org.rollcall.workspace.internal.TestServices;

/** Readers say what they read, and come and go. */
class FormatsTest {
    private static final Map<String, Object> LEDGER =
            Map.of(
                    TableReader.FORMAT, "ledger",
                    TableReader.TITLE, "Ledger",
                    TableReader.EXTENSIONS, new String[] {"ledger", ".LGR"},
                    TableReader.SIGNATURES, "504b0304 8:6c6467");
    private static final byte[] LEDGER_HEAD = {'P', 'K', 3, 4, 0, 0, 0, 0, 'l', 'd', 'g'};

    private final TableReader ledger =
            (file, name, encoding) -> new CsvTableReader().open(file, name, encoding);
    private final Formats formats =
            TestServices.formats(new CsvTableReader(), new WorkbookTableReader());

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "lusi_mbchb301.csv, attendance",
        "LUSI_MBCHB301 (2).CSV, attendance",
        "y2r1.csv, rotation",
        "Book1.xlsx, notes",
        "lusi_mbchb301.xlsx,",
        "lusi_mbchb301.txt,",
        "lusi_mbchb301.ledger,",
        "y2r1.xlsx,",
        "Book1.csv,",
        "lusi_mbchb301,",
    })
    void namesTellWhatTheRulesSayOfTheTwoFormats(String name, String kind) {
        assertEquals(Optional.ofNullable(kind), formats.kind(name).map(told -> told.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "lusi_mbchb301.ledger, attendance",
        "lusi_mbchb301.LGR, attendance",
        "y2r1.lgr, rotation",
        "Book1.ledger, notes",
        "ledger.ledger,",
    })
    void namesOfAThirdFormatTellEveryKindWhileItsReaderIsThere(String name, String kind) {
        formats.add(ledger, LEDGER);
        assertEquals(Optional.ofNullable(kind), formats.kind(name).map(told -> told.id()));
        assertTrue(formats.canRead(name));

        formats.remove(ledger);
        assertEquals(Optional.empty(), formats.kind(name));
        assertFalse(formats.canRead(name));
    }

    @Test
    void allEndingsAreToldThatCanBeRead() {
        assertEquals(".csv, .tsv, .txt, .xlsx", formats.endings());
        formats.add(ledger, LEDGER);
        assertEquals(".csv, .ledger, .lgr, .tsv, .txt, .xlsx", formats.endings());
        assertEquals(
                List.of("CSV text", "Excel workbook", "Ledger"),
                formats.all().stream().map(TableFormat::title).toList());
    }

    @Test
    void anEndingThatNobodyReadsIsRefusedWithThoseThatCanBeRead() {
        assertEquals(
                "y2r1.ledger: Files ending in .ledger can't be read at present. Save it in a format"
                        + " that can be read (.csv, .tsv, .txt, .xlsx), or add the bundle that reads"
                        + " it.",
                refusal("y2r1.ledger", "x".getBytes(UTF_8)).getMessage());
        assertEquals(
                "Files without an ending can't be read at present.",
                refusal("y2r1", "x".getBytes(UTF_8)).problem());
    }

    @Test
    void aWorkbookNamedAsTextIsRefusedByWhatItIs() {
        byte[] packed = {'P', 'K', 3, 4, 20, 0, 0, 0};
        assertEquals(
                "lusi_mbchb301.csv: Its name ends in .csv (CSV text), but its first bytes are those"
                        + " of .xlsx (Excel workbook). Open it in the program that it comes from and"
                        + " save it as CSV text (.csv).",
                refusal("lusi_mbchb301.csv", packed).getMessage());
    }

    @Test
    void textNamedAsAWorkbookIsRefusedInWords() {
        assertEquals(
                "The file is not an Excel workbook (.xlsx).",
                refusal("Book1.xlsx", "Student ID,Email\n".getBytes(UTF_8)).problem());
    }

    @Test
    void ofTwoFormatsThatBeginAlikeTheOneIsMeantThatTellsMore() {
        formats.add(ledger, LEDGER);
        var refused = refusal("Book1.xlsx", LEDGER_HEAD);
        assertTrue(refused.problem().endsWith("are those of .ledger (Ledger)."), refused.problem());
        assertEquals("Name it Book1.ledger to have it read.", refused.remedy());
        assertEquals(".ledger", endingOf(LEDGER_HEAD));
        assertEquals(".xlsx", endingOf(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 'x'}));
        assertEquals(".csv", endingOf("studentId,".getBytes(UTF_8)));
    }

    @Test
    void aReaderThatDoesNotSayWhatItReadsIsLeftOut() {
        for (String missing :
                List.of(TableReader.FORMAT, TableReader.TITLE, TableReader.EXTENSIONS)) {
            var properties = new HashMap<>(LEDGER);
            properties.remove(missing);
            formats.add(ledger, properties);
        }
        for (String signature : List.of("5", "xyz", "-1:50", "4096:50", "a:50", "")) {
            var properties = new HashMap<>(LEDGER);
            properties.put(TableReader.SIGNATURES, new String[] {signature});
            formats.add(ledger, properties);
        }
        assertEquals(2, formats.all().size());
    }

    @Test
    void ofTwoReadersOfOneEndingTheHigherRankingCounts() throws Exception {
        var asked = new ArrayList<Integer>();
        for (int ranking : new int[] {0, 7, 3}) {
            var properties = new HashMap<>(LEDGER);
            properties.put("service.ranking", ranking);
            properties.put("service.id", 10L + ranking);
            formats.add(
                    (file, name, encoding) -> {
                        asked.add(ranking);
                        return ledger.open(file, name);
                    },
                    properties);
        }
        Path file = Files.writeString(folder.resolve("a.lgr"), "a,b\n");
        formats.open(file, "a.lgr", Optional.empty()).close();
        assertEquals(List.of(7), asked);
    }

    @Test
    void aFurtherReaderOfWorkbooksDoesNotChangeWhatTheirNamesTell() {
        formats.add(
                ledger,
                Map.of(
                        TableReader.FORMAT,
                        "xlsx-too",
                        TableReader.TITLE,
                        "Workbook",
                        TableReader.EXTENSIONS,
                        "xlsx",
                        "service.id",
                        99L));
        assertEquals(Optional.empty(), formats.kind("lusi_mbchb301.xlsx"));
    }

    private String endingOf(byte[] content) {
        try {
            return formats.endingOf(Files.write(folder.resolve("object"), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputException refusal(String name, byte[] content) {
        return assertThrows(
                InputException.class,
                () ->
                        formats.open(
                                Files.write(folder.resolve(name), content),
                                name,
                                Optional.empty()));
    }
}
