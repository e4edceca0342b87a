package org.rollcall.workspace.internal.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.rollcall.workspace.internal.TestServices.export;
import static org.rollcall.workspace.internal.TestServices.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.dataset.Dataset;
import org.rollcall.api.ingest.Dialect;
import org.rollcall.api.ingest.Findings;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.ingest.RowCollector;
import org.rollcall.api.ingest.RowTest;
import org.rollcall.api.ingest.TableReader;
import org.rollcall.api.progress.Progress;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;
import org.rollcall.ingest.internal.csv.CsvTableReader;
import org.rollcall.ingest.internal.workbook.WorkbookTableReader;
import org.rollcall.util.io.Digests;
import org.rollcall.workspace.internal.TestServices;

/** One bad file never takes the others with it. */
class BadFilesTest {
    private static final String BAD = "lusi_mbchb201.csv";

    @TempDir Path folder;

    @Test
    void aFileThatGrowsWhileItIsReadIsRefused() throws Exception {
        write(folder, BAD, export(1, 1, "true"));
        TableReader growing =
                (file, name, encoding) -> {
                    if (name.equals(BAD)) {
                        append(file, "002,A,B,C,2025-01-01T09:00,true,Lecture\n");
                    }
                    return new Told(new CsvTableReader().open(file, name, encoding), file);
                };

        Dataset dataset = readBesideAGoodFile(growing);

        assertEquals(
                BAD
                        + ": The file changed while it was read. Wait for the program that writes"
                        + " it, and run again when it is whole.",
                dataset.refusals().get(0).message());
    }

    @Test
    void whatTheReaderNoticedIsInTheReport() throws Exception {
        write(folder, BAD, export(1, 1, "true"));
        TableReader telling =
                (file, name, encoding) ->
                        new Told(new CsvTableReader().open(file, name, encoding), file);

        Dataset dataset = read(telling);

        assertEquals(
                1,
                dataset.modules().get(0).report().notices().stream()
                        .filter("A notice."::equals)
                        .count());
    }

    @Test
    void aFileTooLargeForTheMemoryIsRefusedInWords() throws Exception {
        write(folder, BAD, export(1, 1, "true"));
        Dataset dataset =
                readBesideAGoodFile(
                        failing(
                                () -> {
                                    throw new OutOfMemoryError("Java heap space");
                                }));
        String message = dataset.refusals().get(0).message();
        assertTrue(message.startsWith(BAD + ": The file does not fit into the memory"), message);
        assertTrue(message.contains("ROLLCALL_JVM_OPTIONS"), message);
    }

    @Test
    void aFaultOfOursInOneFileIsARefusalOfThatFile() throws Exception {
        write(folder, BAD, export(1, 1, "true"));
        for (Throwable fault :
                List.of(
                        new IllegalStateException("x"),
                        new StackOverflowError(),
                        new NoClassDefFoundError("x"))) {
            Dataset dataset =
                    readBesideAGoodFile(
                            failing(
                                    () -> {
                                        sneak(fault);
                                    }));
            String message = dataset.refusals().get(0).message();
            assertTrue(message.startsWith(BAD + ": Rollcall failed on this file"), message);
        }
    }

    @Test
    @Timeout(20)
    void aPipeNamedLikeAnExportIsRefusedAndNotWaitedFor() throws Exception {
        Path pipe = folder.resolve(BAD);
        int made = -1;
        try {
            made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        } catch (IOException e) {
            assumeTrue(false, "no pipes here");
        }
        assumeTrue(made == 0);

        Dataset dataset = readBesideAGoodFile(new CsvTableReader());

        assertEquals(
                BAD + ": This is a pipe or a device, not a file. Copy what it holds into a file.",
                dataset.refusals().get(0).message());
    }

    @Test
    @Timeout(20)
    void aLinkToADeviceOrToNothingIsRefusedInWords() throws Exception {
        Path zero = Path.of("/dev/zero");
        assumeTrue(Files.exists(zero));
        Files.createSymbolicLink(folder.resolve(BAD), zero);
        Files.createSymbolicLink(folder.resolve("y2r1.csv"), folder.resolve("gone"));

        Dataset dataset = read(new CsvTableReader());

        assertEquals(
                List.of(
                        BAD
                                + ": This is a pipe or a device, not a file. Copy what it holds into a"
                                + " file.",
                        "y2r1.csv: This link leads to a file that is not there. Bring the file"
                                + " back, or remove the link."),
                dataset.refusals().stream().map(refusal -> refusal.message()).toList());
    }

    @Test
    void noPermissionIsSaidInWords() {
        assertTrue(
                Refusals.unreadable(BAD, new AccessDeniedException("/x"))
                        .message()
                        .startsWith(BAD + ": You have no permission to read the file."));
    }

    @Test
    void theEncodingGivenIsThatOfTextFilesAlone() throws Exception {
        write(folder, BAD, export(1, 1, "true"));
        write(folder, "y2r1.csv", "Student No.,Trust (B1),pattern\n001,RLI,P\n");
        write(folder, "Book1.xlsx", "no workbook");
        var given = new ArrayList<String>();
        TableReader text =
                (file, name, encoding) -> {
                    given.add(name + " " + encoding.map(Charset::name).orElse("?"));
                    return new CsvTableReader().open(file, name, encoding);
                };
        TableReader workbook =
                (file, name, encoding) -> {
                    given.add(name + " " + encoding.map(Charset::name).orElse("?"));
                    return new WorkbookTableReader().open(file, name, encoding);
                };
        var reader = new FolderReader(TestServices.inputReader(text, workbook));
        var recognition = reader.recognise(List.of(folder)).inEncoding(StandardCharsets.ISO_8859_1);

        reader.read(recognition, BuiltInRuleSets.STANDARD, Progress.none());

        assertEquals(List.of("Book1.xlsx ?", BAD + " ISO-8859-1", "y2r1.csv ISO-8859-1"), given);
    }

    private Dataset readBesideAGoodFile(TableReader text) throws IOException {
        write(folder, "lusi_mbchb301.csv", export(1, 1, "true"));
        Dataset dataset = read(text);
        assertEquals(
                List.of("301"), dataset.modules().stream().map(module -> module.module()).toList());
        assertEquals(
                List.of(BAD), dataset.refusals().stream().map(refusal -> refusal.file()).toList());
        return dataset;
    }

    private Dataset read(TableReader text) {
        var reader = new FolderReader(TestServices.inputReader(text, new WorkbookTableReader()));
        return reader.read(
                reader.recognise(List.of(folder)), BuiltInRuleSets.STANDARD, Progress.none());
    }

    private static TableReader failing(Runnable fault) {
        return (file, name, encoding) -> {
            if (name.equals(BAD)) {
                fault.run();
            }
            return new CsvTableReader().open(file, name, encoding);
        };
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void sneak(Throwable fault) throws T {
        throw (T) fault;
    }

    private static void append(Path file, String text) {
        try {
            Files.write(file, text.getBytes(UTF_8), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table whose reading tells the digest of the bytes that it read, and a notice. */
    private record Told(RawTable table, Path file) implements RawTable {
        @Override
        public Dialect dialect() {
            return table.dialect();
        }

        @Override
        public List<String> header() {
            return table.header();
        }

        @Override
        public <C extends RowCollector> List<C> read(
                Supplier<C> collectors, RowTest rowTest, Progress progress) throws InputException {
            return table.read(collectors, rowTest, progress);
        }

        @Override
        public Findings findings() {
            try {
                return new Findings(Digests.of(file), 0, List.of("A notice."));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            table.close();
        }
    }
}
