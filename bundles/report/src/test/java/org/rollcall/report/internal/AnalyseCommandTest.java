package org.rollcall.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.api.table.Kind.TEACHING;
import static org.rollcall.api.table.Mark.ABSENT;
import static org.rollcall.api.table.Mark.PRESENT;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.analytics.internal.AnalyticsComponent;
import org.rollcall.api.dataset.Dataset;
import org.rollcall.api.dataset.DatasetReader;
import org.rollcall.api.dataset.IgnoredFile;
import org.rollcall.api.dataset.InputFile;
import org.rollcall.api.dataset.Recognition;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.report.ReportRequest;
import org.rollcall.api.report.ReportRequest.Format;
import org.rollcall.api.report.ReportResult;
import org.rollcall.api.report.ReportWriter;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.rules.RuleSets;

class AnalyseCommandTest {
    private static final RuleSets RULES =
            new RuleSets() {
                @Override
                public List<RuleSet> all() {
                    return List.of(Fixtures.STANDARD, Fixtures.ORIGINAL);
                }
            };

    @TempDir Path input;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<ReportRequest> requests = new ArrayList<>();
    private final List<RuleSet> cleanedBy = new ArrayList<>();
    private Recognition recognition;
    private Recognition read;
    private Dataset dataset;
    private ReportWriter writer =
            new ReportWriter() {
                @Override
                public ReportResult write(
                        Dataset written, ReportRequest request, Path folder, Progress progress) {
                    requests.add(request);
                    return new ReportResult(List.of(), 0, List.of("Something to know."));
                }
            };

    @BeforeEach
    void oneModule() {
        recognition =
                new Recognition(
                        List.of(
                                new InputFile(
                                        input.resolve("lusi_mbchb301.csv"),
                                        "lusi_mbchb301.csv",
                                        new InputKind.AttendanceExport("301"))),
                        List.of(),
                        List.of());
        dataset =
                Fixtures.dataset(
                        new Fixtures.Rows("301")
                                .student("1", "Ana", "Ng", "Dr A. Ainsworth")
                                .student("2", "Bo", "Li", "Dr A. Ainsworth")
                                .add("1", "2025-01-06T09:00:00", TEACHING, PRESENT)
                                .add("2", "2025-01-06T09:00:00", TEACHING, ABSENT)
                                .data(Map.of(), Map.of()));
    }

    private int run(String... arguments) {
        var reader =
                new DatasetReader() {
                    @Override
                    public Recognition recognise(List<Path> paths) {
                        return recognition;
                    }

                    @Override
                    public Dataset read(Recognition what, RuleSet rules, Progress progress) {
                        cleanedBy.add(rules);
                        read = what;
                        return dataset;
                    }
                };
        return new AnalyseCommand(reader, RULES, writer, new AnalyticsComponent())
                .run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private int analyse(String... more) {
        var arguments = new ArrayList<>(List.of(input.toString(), "--out", "report"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void takesDefaults() {
        assertEquals(0, analyse(), err.toString());

        assertEquals(
                new ReportRequest(
                        Optional.empty(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        List.of(30),
                        Fixtures.STANDARD,
                        Set.of(Format.CSV),
                        Optional.empty()),
                requests.get(0));
        assertEquals("", err.toString());
    }

    @Test
    void takesEveryOption() {
        int code =
                analyse(
                        "--from=2025-01-06",
                        "--to=31/03/2025",
                        "--threshold=66.5",
                        "--as-of=2025-05-01T12:00:00",
                        "--days=7",
                        "--days=30,120",
                        "--rules=ORIGINAL",
                        "--encoding=windows-1250",
                        "--format=csv,XLSX,html");
        assertEquals(0, code, err.toString());

        assertEquals(
                new ReportRequest(
                        Optional.of(LocalDate.of(2025, 1, 6)),
                        Optional.of(LocalDate.of(2025, 3, 31)),
                        OptionalDouble.of(66.5),
                        Optional.of(LocalDateTime.of(2025, 5, 1, 12, 0)),
                        List.of(7, 30, 120),
                        Fixtures.ORIGINAL,
                        Set.of(Format.CSV, Format.XLSX, Format.HTML),
                        Optional.of(Charset.forName("windows-1250"))),
                requests.get(0));
        assertEquals(List.of(Fixtures.ORIGINAL), cleanedBy);
        assertEquals(Optional.of(Charset.forName("windows-1250")), read.inputs().get(0).encoding());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-01, 2025-05-01T00:00",
        "01/05/2025, 2025-05-01T00:00",
        "2025-05-01T12:30, 2025-05-01T12:30",
        "2025-05-01 12:30, 2025-05-01T12:30"
    })
    void asOfIsADayOrAMoment(String written, String meant) {
        assertEquals(0, analyse("--as-of", written), err.toString());
        assertEquals(LocalDateTime.parse(meant), requests.get(0).asOf().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "--from, yesterday, 2025-09-15 or 15/09/2025",
        "--to, 2025-02-30, 2025-09-15 or 15/09/2025",
        "--to, 31/02/2025, 2025-09-15 or 15/09/2025",
        "--as-of, noon, 2025-09-15T12:00",
        "--threshold, much, from 0 to 100",
        "--threshold, 100.01, from 0 to 100",
        "--threshold, -1, from 0 to 100",
        "--threshold, NaN, from 0 to 100",
        "--days, 0, from 1 on",
        "--days, x, from 1 on",
        "--format, pdf, 'csv, xlsx and html'",
        "--encoding, odd, 'UTF-8, UTF-16LE, windows-1252'",
        "--encoding, '', 'UTF-8, UTF-16LE, windows-1252'",
        "--rules, odd, 'standard, original'",
        "--nonsense, x, --nonsense"
    })
    void wrongValuesAreToldWithWhatIsPossible(String option, String value, String told) {
        assertEquals(2, analyse(option, value));
        assertTrue(err.toString().contains(told), err.toString());
        assertTrue(err.toString().contains("--help"), err.toString());
        assertEquals(List.of(), requests);
    }

    @Test
    void aRangeThatEndsBeforeItStartsIsWrongUsage() {
        assertEquals(2, analyse("--from", "2025-02-01", "--to", "2025-01-31"));
        assertTrue(err.toString().contains("before the first"), err.toString());
    }

    @Test
    void missingFoldersAreWrongUsage() throws IOException {
        assertEquals(2, run(input.resolve("nowhere").toString(), "--out", "report"));
        assertTrue(err.toString().contains("nowhere"), err.toString());
        Path file = Files.writeString(input.resolve("a.csv"), "x");
        assertEquals(2, run(file.toString(), "--out", "report"));
        assertTrue(err.toString().contains("is no folder"), err.toString());
        assertEquals(2, run(input.toString()));
        assertTrue(err.toString().contains("--out"), err.toString());
        assertEquals(2, run());
        assertEquals(List.of(), requests);
    }

    @Test
    void aFolderWithNothingToReadIsOneAndExplained() {
        recognition =
                new Recognition(List.of(), List.of(), List.of(IgnoredFile.unknown("holiday.jpg")));

        assertEquals(1, analyse());
        assertTrue(err.toString().contains("lusi_mbchb<module>.csv"), err.toString());
        assertTrue(err.toString().contains("Not read: holiday.jpg is of no known kind."));
        assertEquals(List.of(), requests);
    }

    @Test
    void refusalsArePrintedAndTheRestIsWritten() {
        dataset =
                Fixtures.refusing(
                        "lusi_mbchb101.csv",
                        "lusi_mbchb101.csv: The file is empty.",
                        dataset.modules().get(0));

        assertEquals(1, analyse());
        assertTrue(err.toString().contains("lusi_mbchb101.csv: The file is empty."));
        assertEquals(1, requests.size());
    }

    @Test
    void theSummaryBalancesTheRows() {
        assertEquals(0, analyse());

        List<String> line =
                out.toString()
                        .lines()
                        .filter(l -> l.startsWith("301"))
                        .map(l -> List.of(l.split("\\s+")))
                        .findFirst()
                        .orElseThrow();
        assertEquals(List.of("301", "5", "2", "0", "2", "1", "2", "1"), line);
        assertTrue(out.toString().contains("at or below 50 %"), out.toString());
        assertTrue(out.toString().contains("Something to know."), out.toString());
        assertTrue(
                out.toString().contains(Path.of("report").toAbsolutePath().toString()),
                out.toString());
    }

    @Test
    void aReportThatCannotBeWrittenIsThree() {
        writer =
                (written, request, folder, progress) -> {
                    throw new IOException("summary.csv can't be written: no space left");
                };
        assertEquals(3, analyse());
        assertTrue(err.toString().contains("summary.csv can't be written"), err.toString());
    }

    @Test
    void aFaultOfOursIsThreeWithoutATrace() {
        writer =
                (written, request, folder, progress) -> {
                    throw new IllegalStateException("secret");
                };
        assertEquals(3, analyse());
        assertTrue(err.toString().contains("IllegalStateException"), err.toString());
        assertTrue(!err.toString().contains("\tat "), err.toString());
    }

    @Test
    void aMemoryThatIsTooSmallIsThreeInWords() {
        writer =
                (written, request, folder, progress) -> {
                    throw new OutOfMemoryError("Java heap space");
                };
        assertEquals(3, analyse());
        assertTrue(err.toString().contains("ROLLCALL_JVM_OPTIONS"), err.toString());
        assertTrue(!err.toString().contains("\tat "), err.toString());
    }

    @Test
    void anyErrorOfOursIsThreeWithoutATrace() {
        writer =
                (written, request, folder, progress) -> {
                    throw new NoClassDefFoundError("secret");
                };
        assertEquals(3, analyse());
        assertTrue(err.toString().contains("NoClassDefFoundError"), err.toString());
        assertTrue(!err.toString().contains("\tat "), err.toString());
    }

    @Test
    void aModuleWithoutAKeptRowIsOneAndHasNoFigure() {
        dataset = Fixtures.dataset(dataset.modules().get(0), Fixtures.withoutRows("201"));

        assertEquals(1, analyse());

        assertTrue(
                err.toString().contains("No row of module 201 was kept (2 read: 2 rejected)"),
                err.toString());
        assertTrue(
                out.toString().lines().anyMatch(line -> line.matches("201 +2 +0 +2 +0 +0 +0 +-")),
                out.toString());
        assertTrue(!out.toString().contains("1970"), out.toString());
        assertEquals(1, requests.size());
    }

    @Test
    void filesThatAreNotReadArePrintedAndNoFault() {
        dataset =
                new Dataset(
                        dataset.modules(),
                        List.of(),
                        List.of(),
                        List.of(
                                new IgnoredFile(
                                        "y2r1.xlsx",
                                        "a rotation map of year 2 as a workbook",
                                        "Save it as CSV, named y2r1.csv.")),
                        List.of());

        assertEquals(0, analyse());
        assertTrue(
                out.toString()
                        .contains(
                                "Not read: y2r1.xlsx looks like a rotation map of year 2 as a"
                                        + " workbook. Save it as CSV, named y2r1.csv."),
                out.toString());
    }

    @Test
    void noControlCharacterOfANameReachesTheTerminal() {
        String name = "a\u001b[31m\u202E\r\nRefused: forged";
        dataset = Fixtures.refusing(name, name + ": The file is empty.", dataset.modules().get(0));

        assertEquals(1, analyse());
        String told = err.toString();
        assertTrue(told.contains("a<U+001B>[31m<U+202E><U+000D><U+000A>Refused: forged"), told);
        assertTrue(told.lines().noneMatch("Refused: forged: The file is empty."::equals), told);
    }

    @Test
    void aFolderMayBeNamedLikeAFileOfArguments() throws IOException {
        Path arguments = Files.writeString(input.resolve("arguments"), "--help");
        assertEquals(2, run("@" + arguments, "--out", "report"));
        assertTrue(err.toString().contains("There is no folder '@"), err.toString());
    }

    @Test
    void helpTellsOptionsExamplesAndExitCodes() {
        assertEquals(0, run("--help"));
        for (String part :
                List.of(
                        "Usage: rollcall analyse",
                        "INPUT_DIR",
                        "--as-of",
                        "--format",
                        "Exit codes:",
                        "Examples:"))
            assertTrue(out.toString().contains(part), part + " in " + out);
        assertEquals("", err.toString());
    }
}
