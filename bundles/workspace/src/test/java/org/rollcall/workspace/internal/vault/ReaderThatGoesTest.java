package org.rollcall.workspace.internal.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.workspace.internal.TestServices.export;
import static org.rollcall.workspace.internal.TestServices.write;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.ingest.Dialect;
import org.rollcall.api.ingest.Findings;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.ingest.RowCollector;
import org.rollcall.api.ingest.RowTest;
import org.rollcall.api.ingest.TableReader;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.workspace.ImportPreview;
import org.rollcall.api.workspace.ImportRequest;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.PreviewedFile;
import org.rollcall.clean.internal.CleanerComponent;
import org.rollcall.ingest.internal.csv.CsvTableReader;
import org.rollcall.workspace.internal.TestServices;
import org.rollcall.workspace.internal.dataset.FolderReader;
import org.rollcall.workspace.internal.dataset.InputReader;
import org.rollcall.workspace.internal.formats.Formats;

/** A reader comes and goes with its bundle, whatever the workspace does meanwhile. */
class ReaderThatGoesTest {
    private static final String NAME = "lusi_mbchb101.ledger";
    private static final Map<String, Object> LEDGER =
            Map.of(
                    TableReader.FORMAT, "ledger",
                    TableReader.TITLE, "Ledger",
                    TableReader.EXTENSIONS, "ledger");
    private static final String STOPPED =
            NAME
                    + ": The bundle that reads the format Ledger (.ledger) was stopped while it read"
                    + " this file. Import the file again when that bundle is back.";

    private final Formats formats =
            TestServices.formats(new CsvTableReader(), new CsvTableReader());

    /** Runs while rows are read; a reader's classes may be gone then. */
    private Runnable whileReading = () -> {};

    private final TableReader ledger =
            (file, name, encoding) -> new Slow(new CsvTableReader().open(file, name, encoding));

    @TempDir Path folder;
    private Path file;
    private VaultWorkspace workspace;

    @BeforeEach
    void open() throws Exception {
        file = write(folder.resolve("exports"), NAME, export(2, 1, "true"));
        var reader = new InputReader(formats, new CleanerComponent());
        workspace =
                new VaultWorkspace(
                        new FolderReader(reader),
                        reader,
                        TestServices.ruleSets(),
                        folder.resolve("home"));
    }

    @AfterEach
    void close() throws Exception {
        workspace.close();
    }

    @Test
    void aFormatThatAppearsIsSeenByTheNextPreview() {
        assertEquals(
                new PreviewedFile.Refused(
                        NAME
                                + ": Files ending in .ledger can't be read at present. Save it in a format that"
                                + " can be read (.csv, .tsv, .txt, .xlsx), or add the bundle that"
                                + " reads it."),
                preview().files().get(0).finding());
        formats.add(ledger, LEDGER);
        assertEquals(PreviewedFile.Usable.class, preview().files().get(0).finding().getClass());
        formats.remove(ledger);
        assertEquals(PreviewedFile.Refused.class, preview().files().get(0).finding().getClass());
    }

    @Test
    void aFileOfAnEndingAndNameThatTellNothingIsLeftOut() throws Exception {
        Path other = write(folder.resolve("exports"), "readme.md", "x");
        var finding = workspace.preview(List.of(other), Progress.none()).files().get(0).finding();
        assertEquals(
                new PreviewedFile.Ignored(
                        "Files ending in .md can't be read at present. Save it in a format that can"
                                + " be read (.csv, .tsv, .txt, .xlsx), or add the bundle that reads"
                                + " it."),
                finding);
    }

    @Test
    void aReaderThatGoesBetweenPreviewAndImportIsToldAndChangesNothing() throws Exception {
        formats.add(ledger, LEDGER);
        ImportRequest request = request(preview());
        formats.remove(ledger);

        ImportResult result = workspace.importFiles(request, Progress.none());

        assertEquals(
                NAME
                        + ": Files ending in .ledger can't be read at present. Save it in a format"
                        + " that can be read (.csv, .tsv, .txt, .xlsx), or add the bundle that reads"
                        + " it.",
                result.refusals().get(0).message());
        assertEquals(List.of(), workspace.state().modules());

        formats.add(ledger, LEDGER);
        assertEquals(1, workspace.importFiles(request, Progress.none()).files().size());
    }

    @Test
    void aReaderThatGoesWhileItReadsEndsTheImportInASentence() throws Exception {
        formats.add(ledger, LEDGER);
        for (RuntimeException failure :
                new RuntimeException[] {null, new IllegalStateException("stopped")}) {
            whileReading =
                    () -> {
                        formats.remove(ledger);
                        if (failure != null) {
                            throw failure;
                        }
                    };
            var result = workspace.importFiles(request(preview()), Progress.none());
            assertEquals(STOPPED, result.refusals().get(0).message());
            assertEquals(List.of(), workspace.state().modules());
            formats.add(ledger, LEDGER);
        }
    }

    @Test
    void classesThatAreGoneEndTheImportInTheSameSentence() throws Exception {
        formats.add(ledger, LEDGER);
        whileReading =
                () -> {
                    formats.remove(ledger);
                    throw new NoClassDefFoundError("org/example/Gone");
                };
        var result = workspace.importFiles(request(preview()), Progress.none());
        assertEquals(STOPPED, result.refusals().get(0).message());
    }

    @Test
    void aReaderThatFailsSpoilsNoOtherFileOfTheImport() throws Exception {
        formats.add(ledger, LEDGER);
        write(folder.resolve("exports"), "lusi_mbchb201.csv", export(1, 1, "true"));
        for (Error error :
                List.of(new NoClassDefFoundError("org/example/Gone"), new StackOverflowError())) {
            whileReading =
                    () -> {
                        throw error;
                    };
            var result = workspace.importFiles(List.of(file.getParent()), Progress.none());
            String message = result.refusals().get(0).message();
            assertTrue(message.startsWith(NAME + ": Rollcall failed on this file"), message);
            assertEquals(1, workspace.state().modules().size());
        }
    }

    @Test
    void whatTheUserCancelsIsCancelledAlthoughTheReaderGoes() {
        formats.add(ledger, LEDGER);
        var cancelled = new AtomicBoolean();
        whileReading =
                () -> {
                    formats.remove(ledger);
                    cancelled.set(true);
                };
        var progress =
                new Progress() {
                    @Override
                    public void report(double fraction, String message) {
                        // Nobody looks.
                    }

                    @Override
                    public boolean cancelled() {
                        return cancelled.get();
                    }
                };
        ImportRequest request = request(preview());
        assertThrows(CancellationException.class, () -> workspace.importFiles(request, progress));
    }

    @Test
    void whatIsLoadedCanBeReadAgainWhenItsReaderIsBack() throws Exception {
        var rules = TestServices.ruleSets().standard();
        formats.add(ledger, LEDGER);
        workspace.importFiles(request(preview()), Progress.none());
        assertEquals(2, workspace.module("101", rules, Progress.none()).table().rows());

        formats.remove(ledger);
        var refused =
                assertThrows(
                        InputException.class,
                        () -> workspace.module("101", rules, Progress.none()));
        assertEquals("Files ending in .ledger can't be read at present.", refused.problem());

        formats.add(ledger, LEDGER);
        assertEquals(2, workspace.module("101", rules, Progress.none()).table().rows());
    }

    private ImportPreview preview() {
        return workspace.preview(List.of(file), Progress.none());
    }

    private static ImportRequest request(ImportPreview preview) {
        PreviewedFile only = preview.files().get(0);
        var kind = ((PreviewedFile.Usable) only.finding()).kind();
        return new ImportRequest(
                List.of(new ImportRequest.Chosen(only.path(), kind, only.sha256())),
                List.of(),
                List.of());
    }

    /** A table while whose rows are read something happens. */
    private final class Slow implements RawTable {
        private final RawTable table;

        Slow(RawTable table) {
            this.table = table;
        }

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
            whileReading.run();
            progress.checkCancelled();
            return table.read(collectors, rowTest, progress);
        }

        @Override
        public Findings findings() {
            return table.findings();
        }

        @Override
        public void close() {
            table.close();
        }
    }
}
