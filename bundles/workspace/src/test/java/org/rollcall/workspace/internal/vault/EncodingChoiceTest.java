package org.rollcall.workspace.internal.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.ingest.InputKind.AttendanceExport;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.workspace.ImportRequest;
import org.rollcall.api.workspace.ImportRequest.Chosen;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.PreviewedFile;
import org.rollcall.api.workspace.PreviewedFile.Text;
import org.rollcall.api.workspace.PreviewedFile.Usable;
import org.rollcall.workspace.internal.TestServices;

/** The encoding that is found is shown, and one that the user chooses is kept with the file. */
class EncodingChoiceTest {
    private static final Charset CENTRAL_EUROPE = Charset.forName("windows-1250");
    private static final String EXPORT =
            TestServices.HEADER + "1,\u0141ukasz,Nov\u00E1k,C,2025-01-01T09:00,true,x\n";

    @TempDir Path folder;
    private VaultWorkspace workspace;

    @BeforeEach
    void open() {
        workspace =
                new VaultWorkspace(
                        TestServices.folderReader(),
                        TestServices.inputReader(),
                        TestServices.ruleSets(),
                        folder.resolve("home"));
    }

    @AfterEach
    void close() throws IOException {
        workspace.close();
    }

    @Test
    void howEachTextFileIsEncodedIsShown() throws Exception {
        Path marked = write("lusi_mbchb301.csv", "\uFEFF" + EXPORT, StandardCharsets.UTF_8);
        Path plain = write("lusi_mbchb302.csv", EXPORT, StandardCharsets.UTF_8);
        Path guessed = write("lusi_mbchb303.csv", EXPORT, CENTRAL_EUROPE);
        Path wide = write("lusi_mbchb304.csv", EXPORT, StandardCharsets.UTF_16LE);

        assertText(StandardCharsets.UTF_8, Text.Source.MARK, marked);
        assertText(StandardCharsets.UTF_8, Text.Source.BYTES, plain);
        assertText(Charset.forName("windows-1252"), Text.Source.GUESS, guessed);
        assertText(StandardCharsets.UTF_16LE, Text.Source.BYTES, wide);
    }

    @Test
    void namesCanBeLookedAtInEachEncoding() throws Exception {
        Path file = write("lusi_mbchb301.csv", EXPORT, CENTRAL_EUROPE);

        assertEquals(List.of("\u0141ukasz", "Nov\u00E1k"), text(file).lettersIn(CENTRAL_EUROPE));
        assertEquals(
                List.of("\u00A3ukasz", "Nov\u00E1k"),
                text(file).lettersIn(Charset.forName("windows-1252")));
    }

    @Test
    void anEncodingThatWasChosenIsUsedByEveryLaterReading() throws Exception {
        Path file = write("lusi_mbchb301.csv", EXPORT, CENTRAL_EUROPE);

        ImportResult result = agree(file, new AttendanceExport("301"), CENTRAL_EUROPE);

        assertEquals(CENTRAL_EUROPE, result.files().get(0).report().dialect().encoding());
        assertEquals("\u0141ukasz", firstName(TestServices.ruleSets().standard()));
        close();
        open();
        for (RuleSet rules : TestServices.ruleSets().all()) {
            assertEquals("\u0141ukasz", firstName(rules), rules.name());
        }
        assertEquals(
                CENTRAL_EUROPE,
                workspace
                        .report(result.importId(), Progress.none())
                        .files()
                        .get(0)
                        .report()
                        .dialect()
                        .encoding());
    }

    @Test
    void theSameBytesAgainKeepTheEncodingThatWasChosen() throws Exception {
        Path file = write("lusi_mbchb301.csv", EXPORT, CENTRAL_EUROPE);
        agree(file, new AttendanceExport("301"), CENTRAL_EUROPE);

        assertText(CENTRAL_EUROPE, Text.Source.CHOSEN, file);
        Usable found = (Usable) previewed(file).finding();
        assertTrue(found.versionStatus().unchanged());
        ImportResult again = workspace.importFiles(List.of(file), Progress.none());
        assertTrue(again.files().get(0).unchanged());
        assertEquals("\u0141ukasz", firstName(TestServices.ruleSets().standard()));
    }

    @Test
    void theNextVersionIsToldTheEncodingThatWasChosenForTheOneBefore() throws Exception {
        agree(
                write("lusi_mbchb301.csv", EXPORT, CENTRAL_EUROPE),
                new AttendanceExport("301"),
                CENTRAL_EUROPE);
        Path next = write("lusi_mbchb301.csv", EXPORT.replace("Nov", "Nav"), CENTRAL_EUROPE);

        Usable found = (Usable) previewed(next).finding();

        assertEquals(Optional.of(CENTRAL_EUROPE), found.versionStatus().earlierEncoding());
        assertEquals(
                Optional.of(CENTRAL_EUROPE),
                workspace
                        .versionStatus("x.csv", new AttendanceExport("301"), "00", Optional.empty())
                        .earlierEncoding());
        assertText(Charset.forName("windows-1252"), Text.Source.GUESS, next);
    }

    @Test
    void theSameBytesInAnotherEncodingAreANewVersion() throws Exception {
        Path file = write("lusi_mbchb301.csv", EXPORT, CENTRAL_EUROPE);
        workspace.importFiles(List.of(file), Progress.none());
        assertEquals("\u00A3ukasz", firstName(TestServices.ruleSets().standard()));

        ImportResult result = agree(file, new AttendanceExport("301"), CENTRAL_EUROPE);

        assertEquals(2, result.files().get(0).version());
        assertEquals("\u0141ukasz", firstName(TestServices.ruleSets().standard()));
        workspace.restore(1);
        assertEquals("\u00A3ukasz", firstName(TestServices.ruleSets().standard()));
    }

    @Test
    void theEncodingOfARotationMapIsKeptToo() throws Exception {
        write("lusi_mbchb201.csv", EXPORT, StandardCharsets.UTF_8);
        workspace.importFiles(List.of(folder.resolve("exports")), Progress.none());
        Path map =
                write(
                        "y2r1.csv",
                        "Student No.,Trust (B1),pattern\n1,\u0141\u00F3D\u0179,A\n",
                        CENTRAL_EUROPE);

        agree(map, new InputKind.RotationMap(2), CENTRAL_EUROPE);
        close();
        open();

        var module = workspace.module("201", TestServices.ruleSets().standard(), Progress.none());
        assertEquals("\u0141\u00D3D\u0179", module.assignment("1").group());
    }

    private Path write(String name, String text, Charset charset) throws IOException {
        Path file = folder.resolve("exports").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, text.getBytes(charset));
    }

    private ImportResult agree(Path file, InputKind kind, Charset charset) throws IOException {
        var chosen = new Chosen(file, kind, previewed(file).sha256(), Optional.of(charset));
        return workspace.importFiles(
                new ImportRequest(List.of(chosen), List.of(), List.of()), Progress.none());
    }

    private PreviewedFile previewed(Path file) {
        return workspace.preview(List.of(file), Progress.none()).files().get(0);
    }

    private void assertText(Charset charset, Text.Source source, Path file) {
        assertEquals(charset, text(file).encoding());
        assertEquals(source, text(file).source());
    }

    private Text text(Path file) {
        return previewed(file).text().orElseThrow();
    }

    private String firstName(RuleSet rules) throws Exception {
        return workspace
                .module("301", rules, Progress.none())
                .table()
                .students()
                .get(0)
                .firstName();
    }
}
