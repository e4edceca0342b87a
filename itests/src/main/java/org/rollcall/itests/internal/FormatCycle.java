package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.dataset.DatasetReader;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.TableFormats;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.api.workspace.ImportPreview;
import org.rollcall.api.workspace.ImportRequest;
import org.rollcall.api.workspace.PreviewedFile;
import org.rollcall.api.workspace.Workspace;

/**
 * The sample format of the guide for developers, dropped into the running window: an export, a
 * rotation map and the notes as OpenDocument spreadsheets give what they give as CSV and workbook;
 * the format goes with its bundle, and its class loader with it. Runs in a process of its own; the
 * jar is the system property {@code rollcall.itests.sample}.
 */
class FormatCycle {
    private static final String NAME = "org.example.ods";
    private static final Path JAR = Path.of(System.getProperty("rollcall.itests.sample", ""));
    private static final String MODULE = "201";

    @TempDir Path folder;

    private final RuleSet rules = Osgi.service(RuleSets.class).standard();

    @Test
    void aFormatAppearsIsUsedIsReplacedAndGoes() throws Throwable {
        Path input = Cases.input("clean-small");
        for (String name : List.of("lusi_mbchb201.csv", "y2r1.csv", "Book1.xlsx")) {
            OdsCopy.of(input.resolve(name), folder);
        }
        ModuleData expected = expected(input);
        for (PreviewedFile file : preview().files()) {
            assertTrue(
                    file.finding() instanceof PreviewedFile.Refused refused
                            && refused.message().contains("(.csv, .tsv, .txt, .xlsx)"),
                    file.toString());
        }

        DropIns.switchOn();
        Path dropped = Files.copy(JAR, DropIns.folder().resolve("ods.jar"));
        awaitFormat(true);
        var imports = new Imports();
        imports.dropAndAccept(folder, 3);
        Fx.await("the module", () -> workspace().state().module(MODULE).isPresent());
        assertSame(expected);
        Scope.show("attendance");
        Scope.module(MODULE);

        // Once more, as after another build.
        var old = loader();
        new TestJar(JAR).header("Bundle-Version", "1.0.1").write(dropped);
        Osgi.await("the next one", () -> Osgi.bundle(NAME).getVersion().toString().equals("1.0.1"));
        awaitFormat(true);
        assertSame(expected);
        Updates.awaitGone(NAME, List.of(old));

        // Between a look at files and their import.
        ImportRequest request = request(preview());
        var last = loader();
        Files.delete(dropped);
        awaitFormat(false);
        var result = workspace().importFiles(request, Progress.none());
        assertEquals(3, result.refusals().size());
        result.refusals()
                .forEach(
                        refusal ->
                                assertTrue(
                                        refusal.message().contains(".ods can't be read at present"),
                                        refusal.message()));
        assertThrows(InputException.class, this::module);
        Updates.awaitGone(NAME, List.of(last));

        Files.copy(JAR, dropped);
        awaitFormat(true);
        assertSame(expected);
        Files.delete(dropped);
        awaitFormat(false);
    }

    private ModuleData expected(Path input) {
        var datasets = Osgi.service(DatasetReader.class);
        var recognition = datasets.recognise(List.of(input));
        return datasets.read(recognition, rules, Progress.none()).modules().stream()
                .filter(data -> data.module().equals(MODULE))
                .findFirst()
                .orElseThrow();
    }

    private void assertSame(ModuleData expected) throws InputException {
        ModuleData data = module();
        assertEquals(expected.table().students(), data.table().students());
        assertEquals(expected.table().rows(), data.table().rows());
        for (int row = 0; row < data.table().rows(); row++) {
            assertEquals(expected.table().date(row), data.table().date(row));
            assertEquals(expected.table().mark(row), data.table().mark(row));
            assertEquals(expected.table().kind(row), data.table().kind(row));
        }
        assertFalse(data.assignments().isEmpty());
        assertEquals(expected.assignments(), data.assignments());
        assertFalse(data.notes().isEmpty());
        assertEquals(expected.notes(), data.notes());
    }

    private ModuleData module() throws InputException {
        return workspace().module(MODULE, rules, Progress.none());
    }

    private ImportPreview preview() {
        return workspace().preview(List.of(folder), Progress.none());
    }

    private static ImportRequest request(ImportPreview preview) {
        return new ImportRequest(
                preview.files().stream()
                        .map(
                                file ->
                                        new ImportRequest.Chosen(
                                                file.path(),
                                                ((PreviewedFile.Usable) file.finding()).kind(),
                                                file.sha256()))
                        .toList(),
                List.of(),
                List.of());
    }

    private static void awaitFormat(boolean there) {
        var formats = Osgi.service(TableFormats.class);
        Osgi.await(
                "the format to be " + (there ? "there" : "gone"),
                () -> formats.canRead("a.ods") == there);
    }

    private static Workspace workspace() {
        return Osgi.service(Workspace.class);
    }

    private static WeakReference<ClassLoader> loader() {
        return Updates.loader(Osgi.bundle(NAME));
    }
}
