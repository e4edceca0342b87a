package org.rollcall.workspace.internal.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.workspace.internal.TestServices.export;
import static org.rollcall.workspace.internal.TestServices.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.ingest.InputKind.AttendanceExport;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.workspace.ImportPreview;
import org.rollcall.api.workspace.ImportRequest;
import org.rollcall.api.workspace.ImportRequest.Chosen;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.PreviewedFile;
import org.rollcall.api.workspace.PreviewedFile.Finding;
import org.rollcall.api.workspace.PreviewedFile.Ignored;
import org.rollcall.api.workspace.PreviewedFile.Refused;
import org.rollcall.api.workspace.PreviewedFile.Unnamed;
import org.rollcall.api.workspace.PreviewedFile.Usable;
import org.rollcall.api.workspace.VersionStatus;
import org.rollcall.workspace.internal.TestServices;

/** Files are looked at, agreed to, imported, and told again later. */
class PreviewTest {
    @TempDir Path folder;
    private Path exports;
    private VaultWorkspace workspace;

    @BeforeEach
    void open() {
        exports = folder.resolve("exports");
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
    void everyFileIsShownWithItsKindAndWhatWouldHappen() throws Exception {
        write(exports, "lusi_mbchb301.csv", export(1, 2, "true"));
        write(exports, "lusi_mbchb302.csv", "studentId,surname\n");
        write(exports, "y3r1.csv", "Student ID,Group,Pattern\n001,4,P\n");
        write(exports, "my export.csv", export(2, 2, "true"));
        write(exports, "marks.csv", "student,mark\n1,2\n");
        write(exports, "readme.md", "hello");

        ImportPreview preview = preview();

        assertEquals(6, preview.files().size());
        assertEquals(
                new Usable(new AttendanceExport("301"), new VersionStatus(1, 0, false)),
                finding(preview, "lusi_mbchb301.csv"));
        assertEquals(
                new Usable(new InputKind.RotationMap(3), new VersionStatus(1, 0, false)),
                finding(preview, "y3r1.csv"));
        var refused = assertInstanceOf(Refused.class, finding(preview, "lusi_mbchb302.csv"));
        assertTrue(refused.message().contains("firstName, academicAdvisor"), refused.message());
        assertTrue(refused.message().contains("Export it again"), refused.message());
        assertInstanceOf(Unnamed.class, finding(preview, "my export.csv"));
        assertInstanceOf(Ignored.class, finding(preview, "marks.csv"));
        assertInstanceOf(Ignored.class, finding(preview, "readme.md"));
        assertEquals(0, workspace.state().revision(), "looking changes nothing");
    }

    @Test
    void whatIsLoadedAlreadyIsToldApart() throws Exception {
        Path file = write(exports, "lusi_mbchb301.csv", export(1, 2, "true"));
        workspace.importFiles(List.of(exports), Progress.none());
        var kind = new AttendanceExport("301");

        assertEquals(
                new Usable(kind, new VersionStatus(1, 1, true)),
                finding(preview(), "lusi_mbchb301.csv"));
        Files.writeString(file, export(1, 3, "true"));
        assertEquals(
                new Usable(kind, new VersionStatus(2, 1, false)),
                finding(preview(), "lusi_mbchb301.csv"));
        workspace.remove("301");
        assertEquals(
                new Usable(kind, new VersionStatus(2, 0, false)),
                finding(preview(), "lusi_mbchb301.csv"));
    }

    @Test
    void anExportOfWhollyOtherStudentsIsToldFromANewerVersion() throws Exception {
        Path file = write(exports, "lusi_mbchb301.csv", export(2, 2, "true"));
        workspace.importFiles(List.of(exports), Progress.none());
        var kind = new AttendanceExport("301");

        Files.writeString(file, export(2, 2, "true").replace("\n00", "\n90"));
        assertEquals(
                new Usable(kind, new VersionStatus(2, 1, false, true)),
                finding(preview(), "lusi_mbchb301.csv"));
        Files.writeString(file, export(2, 2, "true").replace("\n001", "\n901"));
        assertEquals(
                new Usable(kind, new VersionStatus(2, 1, false)),
                finding(preview(), "lusi_mbchb301.csv"),
                "one of them is enough");
        Files.writeString(file, export(0, 0, "true"));
        assertEquals(
                new Usable(kind, new VersionStatus(2, 1, false)),
                finding(preview(), "lusi_mbchb301.csv"),
                "without students it is no stranger");
    }

    @Test
    void aFileThatIsChosenTwiceIsShownOnce() throws Exception {
        Path file = write(exports, "lusi_mbchb301.csv", export(1, 2, "true"));

        ImportPreview preview = workspace.preview(List.of(exports, file, file), Progress.none());

        assertEquals(1, preview.files().size());
    }

    @Test
    void lookingIsCancelled() throws Exception {
        write(exports, "lusi_mbchb301.csv", export(1, 2, "true"));
        var cancelled =
                new Progress() {
                    @Override
                    public void report(double fraction, String message) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThrows(
                CancellationException.class, () -> workspace.preview(List.of(exports), cancelled));
    }

    @Test
    void theModuleCodeGivenByHandCounts() throws Exception {
        Path file = write(exports, "my export.csv", export(2, 2, "true"));
        String sha256 = preview().files().get(0).sha256();

        ImportResult result = agree(new Chosen(file, new AttendanceExport("3x7"), sha256));

        assertEquals(1, result.files().size());
        assertEquals(2, workspace.state().module("3X7").orElseThrow().students());
    }

    @Test
    void bytesThatNobodySawAreRefused() throws Exception {
        Path one = write(exports, "lusi_mbchb301.csv", export(1, 2, "true"));
        Path two = write(exports, "lusi_mbchb302.csv", export(1, 2, "true"));
        ImportPreview preview = preview();
        Files.writeString(two, export(1, 3, "true"));

        ImportResult result =
                agree(
                        new Chosen(one, new AttendanceExport("301"), sha(preview, one)),
                        new Chosen(two, new AttendanceExport("302"), sha(preview, two)));

        assertEquals(List.of("301"), modules());
        assertEquals("lusi_mbchb302.csv", result.refusals().get(0).file());
        assertTrue(
                result.refusals().get(0).message().contains("has changed since it was shown"),
                result.refusals().toString());
    }

    @Test
    void twoFilesOfOneModuleAreRefusedEvenIfAgreed() throws Exception {
        Path one = write(exports, "a.csv", export(1, 2, "true"));
        Path two = write(exports, "b.csv", export(2, 2, "true"));
        ImportPreview preview = preview();

        ImportResult result =
                agree(
                        new Chosen(one, new AttendanceExport("301"), sha(preview, one)),
                        new Chosen(two, new AttendanceExport("301"), sha(preview, two)));

        assertEquals(0, result.importId());
        assertEquals(2, result.refusals().size());
        assertEquals(List.of(), modules());
    }

    @Test
    void anImportIsToldAgainAsItWas() throws Exception {
        Path file = write(exports, "lusi_mbchb301.csv", export(2, 2, "true"));
        write(exports, "lusi_mbchb302.csv", export(1, 1, "true"));
        workspace.importFiles(List.of(exports), Progress.none());
        Files.writeString(file, export(1, 3, "true") + "009,A,B,C,someday,true,Lecture\n");
        write(exports, "bad.txt", "nothing");
        write(exports, "y3r1.csv", "Student ID\n1\n");
        ImportResult told = workspace.importFiles(List.of(exports), Progress.none());
        Files.writeString(file, export(5, 3, "true"));
        workspace.importFiles(List.of(exports), Progress.none());
        workspace.close();
        open();

        ImportResult again = workspace.report(told.importId(), Progress.none());

        assertEquals(sorted(told), sorted(again));
        assertEquals(told.refusals(), again.refusals());
        assertEquals(List.of("bad.txt"), again.ignored());
        assertEquals(told.notices(), again.notices());
        assertTrue(sorted(again).contains("1 rejected"), sorted(again));
        assertThrows(IllegalArgumentException.class, () -> workspace.report(99, Progress.none()));
    }

    @Test
    void aCopyThatIsGoneIsSaidToBeAndTheOthersAreTold() throws Exception {
        write(exports, "lusi_mbchb301.csv", export(2, 2, "true"));
        write(exports, "lusi_mbchb302.csv", export(1, 1, "true"));
        long id = workspace.importFiles(List.of(exports), Progress.none()).importId();
        String sha256 = workspace.state().module("302").orElseThrow().source().sha256();
        workspace.close();
        Files.delete(
                folder.resolve("home/vault/objects")
                        .resolve(sha256.substring(0, 2))
                        .resolve(sha256));
        open();

        ImportResult again = workspace.report(id, Progress.none());

        assertEquals(1, again.files().size());
        assertEquals("lusi_mbchb302.csv", again.refusals().get(0).file());
        assertTrue(again.refusals().get(0).message().contains("missing or damaged"));
    }

    private ImportPreview preview() {
        return workspace.preview(List.of(exports), Progress.none());
    }

    private ImportResult agree(Chosen... files) throws IOException {
        return workspace.importFiles(
                new ImportRequest(List.of(files), List.of(), List.of()), Progress.none());
    }

    private List<String> modules() {
        return workspace.state().modules().stream().map(info -> info.module()).toList();
    }

    private static Finding finding(ImportPreview preview, String name) {
        return preview.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow()
                .finding();
    }

    private static String sha(ImportPreview preview, Path path) {
        return preview.files().stream()
                .filter(file -> file.path().equals(path))
                .map(PreviewedFile::sha256)
                .findFirst()
                .orElseThrow();
    }

    private static String sorted(ImportResult result) {
        return result.files().stream()
                .map(
                        file ->
                                "%s v%d %b %s: %d rejected %s"
                                        .formatted(
                                                file.name(),
                                                file.version(),
                                                file.unchanged(),
                                                file.changes(),
                                                file.report().rejected().size(),
                                                file.report().notices()))
                .sorted()
                .toList()
                .toString();
    }
}
