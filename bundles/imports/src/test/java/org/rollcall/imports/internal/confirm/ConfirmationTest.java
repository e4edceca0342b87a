package org.rollcall.imports.internal.confirm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.ingest.InputKind.AttendanceExport;
import org.rollcall.api.workspace.ImportPreview;
import org.rollcall.api.workspace.ImportRequest;
import org.rollcall.api.workspace.ImportRequest.Chosen;
import org.rollcall.api.workspace.PreviewedFile;
import org.rollcall.api.workspace.PreviewedFile.Finding;
import org.rollcall.api.workspace.PreviewedFile.Ignored;
import org.rollcall.api.workspace.PreviewedFile.Refused;
import org.rollcall.api.workspace.PreviewedFile.Text;
import org.rollcall.api.workspace.PreviewedFile.Unnamed;
import org.rollcall.api.workspace.PreviewedFile.Usable;
import org.rollcall.api.workspace.VersionStatus;
import org.rollcall.imports.internal.confirm.FileLine.Verdict;

class ConfirmationTest {
    private static final Charset WINDOWS_1250 = Charset.forName("windows-1250");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final VersionStatus NEW = new VersionStatus(1, 0, false);
    private static final VersionStatus SAME = new VersionStatus(3, 3, true);
    private static final VersionStatus NEWER = new VersionStatus(4, 3, false);
    private static final VersionStatus CHOSEN =
            new VersionStatus(4, 3, false, false, Optional.of(WINDOWS_1250));

    @Test
    void whatChangesSomethingIsTakenAndTheRestIsTold() {
        var confirmation =
                confirm(
                        file("a.csv", export("301", NEW)),
                        file("b.csv", export("302", NEWER)),
                        file("c.csv", export("303", SAME)),
                        file("d.csv", new Unnamed()),
                        file("e.csv", new Refused("e.csv: No columns.")),
                        file("f.md", new Ignored("No table.")));

        assertEquals(
                List.of(
                        Verdict.NEW,
                        Verdict.NEW_VERSION,
                        Verdict.UNCHANGED,
                        Verdict.NEEDS_CODE,
                        Verdict.REFUSED,
                        Verdict.IGNORED),
                confirmation.lines().stream().map(FileLine::verdict).toList());
        assertEquals(2, confirmation.count());
        ImportRequest request = confirmation.request();
        assertEquals(List.of("a.csv", "b.csv"), names(request));
        assertEquals("e.csv", request.refusals().get(0).file());
        assertEquals(List.of("c.csv", "d.csv", "f.md"), request.leftOut());
        assertEquals(
                "2 files to import  ·  1 loaded already  ·  1 without a module code"
                        + "  ·  1 that can't be used  ·  1 of no known kind",
                FileText.summary(confirmation));
    }

    @Test
    void anExportOfWhollyOtherStudentsIsTakenOnlyIfItIsTicked() {
        var confirmation =
                confirm(
                        file("a.csv", export("301", NEWER)),
                        file("b.csv", export("302", new VersionStatus(4, 3, false, true))));

        assertEquals(1, confirmation.count());
        FileLine other = line(confirmation, "b.csv");
        assertEquals(Verdict.STRANGERS, other.verdict());
        assertEquals("Other students: not a newer version", FileText.happens(other));
        assertEquals("1 file to import  ·  1 with other students", FileText.summary(confirmation));

        confirmation.take(other, true);
        assertEquals(List.of("a.csv", "b.csv"), names(confirmation.request()));
    }

    @Test
    void aFileIsLeftOutAndOneThatIsLoadedIsTakenAllTheSame() {
        var confirmation =
                confirm(
                        file("a.csv", export("301", NEW)),
                        file("c.csv", export("303", SAME)),
                        file("e.csv", new Refused("no")));

        confirmation.take(line(confirmation, "a.csv"), false);
        confirmation.take(line(confirmation, "c.csv"), true);
        confirmation.take(line(confirmation, "e.csv"), true);

        assertEquals(List.of("c.csv"), names(confirmation.request()));
        assertEquals(List.of("a.csv"), confirmation.request().leftOut());
    }

    @Test
    void ofSeveralFilesOfOneModuleTheUserChoosesOne() {
        var confirmation =
                confirm(
                        file("a.csv", export("301", NEW)),
                        file("b.csv", export("301", NEW)),
                        file("Book1.xlsx", new Usable(new InputKind.NotesWorkbook(), NEW)));

        assertEquals(1, confirmation.count(), "none of the two is taken unasked");
        assertEquals(Verdict.DOUBLE, line(confirmation, "b.csv").verdict());
        confirmation.take(line(confirmation, "a.csv"), true);
        assertEquals(List.of("a.csv", "Book1.xlsx"), names(confirmation.request()));
        confirmation.take(line(confirmation, "b.csv"), true);
        assertEquals(List.of("b.csv", "Book1.xlsx"), names(confirmation.request()));
        assertFalse(line(confirmation, "a.csv").taken());
    }

    @Test
    void ofCopiesOfOneFileTheFirstIsTaken() {
        var one = new PreviewedFile(Path.of("x/a.csv"), "a.csv", 1, "00", export("301", NEW));
        var two = new PreviewedFile(Path.of("y/a.csv"), "a.csv", 1, "00", export("301", NEW));
        var confirmation = confirm(one, two);

        assertEquals(1, confirmation.count());
        assertEquals(one.path(), confirmation.request().files().get(0).path());
    }

    @Test
    void aModuleCodeGivenByHandCounts() {
        var confirmation = confirm(file("my.csv", new Unnamed()));
        assertFalse(line(confirmation, "my.csv").canBeTaken());

        confirmation.setCode(line(confirmation, "my.csv"), " 3x7 ");

        assertTrue(line(confirmation, "my.csv").taken());
        assertEquals(3, line(confirmation, "my.csv").year());
        assertEquals(new AttendanceExport("3X7"), confirmation.request().files().get(0).kind());

        confirmation.setCode(line(confirmation, "my.csv"), "  ");
        assertEquals(Verdict.NEEDS_CODE, line(confirmation, "my.csv").verdict());
        assertEquals(0, confirmation.count());
    }

    @Test
    void aCodeFromTheNameCanBeCorrected() {
        var confirmation =
                confirm(
                        file("lusi_mbchb301 (1).csv", export("301 (1)", NEW)),
                        file("lusi_mbchb301.csv", export("301", NEW)));

        confirmation.setCode(line(confirmation, "lusi_mbchb301 (1).csv"), "301");

        assertEquals(List.of("lusi_mbchb301 (1).csv"), names(confirmation.request()));
        assertEquals(Verdict.DOUBLE, line(confirmation, "lusi_mbchb301.csv").verdict());
    }

    @Test
    void aCodeUnderWhichTheBytesAreLoadedTakesNothing() {
        var confirmation =
                new Confirmation(
                        new ImportPreview(List.of(file("my.csv", new Unnamed()))),
                        (name, kind, sha256, encoding) -> SAME);
        confirmation.setCode(line(confirmation, "my.csv"), "301");
        assertEquals(Verdict.UNCHANGED, line(confirmation, "my.csv").verdict());
        assertEquals(0, confirmation.count());
    }

    @Test
    void anEncodingThatIsChosenGoesWithTheFile() {
        var confirmation =
                confirm(text("a.csv", export("301", NEW), WINDOWS_1252, Text.Source.GUESS));
        FileLine guessed = line(confirmation, "a.csv");
        assertEquals("Windows-1252, guessed", FileText.encoding(guessed));
        assertTrue(FileText.encodingHelp(guessed, true).contains("guessed"));
        assertTrue(FileText.encodingHelp(guessed, true).endsWith("Read so: Ho\u00F8ej"));
        assertFalse(FileText.encodingHelp(guessed, false).contains("Read so"), "hidden names");

        confirmation.setEncoding(guessed, WINDOWS_1250);

        FileLine chosen = line(confirmation, "a.csv");
        assertEquals("Windows-1250", FileText.encoding(chosen));
        assertTrue(FileText.encodingHelp(chosen, true).endsWith("Read so: Ho\u0159ej"));
        assertEquals(Optional.of(WINDOWS_1250), confirmation.request().files().get(0).encoding());
        confirmation.setEncoding(chosen, WINDOWS_1252);
        assertEquals(
                Optional.empty(),
                confirmation.request().files().get(0).encoding(),
                "as it was found");
    }

    @Test
    void otherLettersOfALoadedFileAreANewVersion() {
        var confirmation =
                new Confirmation(
                        new ImportPreview(
                                List.of(
                                        text(
                                                "a.csv",
                                                export("301", SAME),
                                                WINDOWS_1252,
                                                Text.Source.GUESS))),
                        (name, kind, sha256, encoding) -> encoding.isPresent() ? NEWER : SAME);
        assertEquals(0, confirmation.count());

        confirmation.setEncoding(line(confirmation, "a.csv"), WINDOWS_1250);
        assertEquals(Verdict.NEW_VERSION, line(confirmation, "a.csv").verdict());
        assertEquals(1, confirmation.count());

        confirmation.setEncoding(line(confirmation, "a.csv"), WINDOWS_1252);
        assertEquals(0, confirmation.count());
    }

    @Test
    void aNewVersionIsReadInTheEncodingThatWasChosenForTheOneBefore() {
        var confirmation =
                confirm(text("a.csv", export("301", CHOSEN), WINDOWS_1252, Text.Source.GUESS));

        FileLine line = line(confirmation, "a.csv");
        assertEquals("Windows-1250, as before", FileText.encoding(line));
        assertTrue(FileText.encodingHelp(line, true).startsWith("Chosen for version 3"));
        assertTrue(FileText.encodingHelp(line, true).endsWith("Read so: Ho\u0159ej"));
        assertEquals(Optional.of(WINDOWS_1250), confirmation.request().files().get(0).encoding());

        confirmation.setEncoding(line, WINDOWS_1252);
        assertEquals(Optional.empty(), confirmation.request().files().get(0).encoding());
    }

    @Test
    void whatAFileSaysOfItselfCountsMoreThanTheVersionBefore() {
        for (Text.Source source : List.of(Text.Source.MARK, Text.Source.BYTES)) {
            var confirmation =
                    confirm(text("a.csv", export("301", CHOSEN), StandardCharsets.UTF_8, source));
            assertEquals(
                    Optional.empty(),
                    confirmation.request().files().get(0).encoding(),
                    source.name());
        }
    }

    @Test
    void aCodeGivenByHandBringsTheEncodingOfItsModule() {
        var confirmation =
                new Confirmation(
                        new ImportPreview(
                                List.of(
                                        text(
                                                "my.csv",
                                                new Unnamed(),
                                                WINDOWS_1252,
                                                Text.Source.GUESS))),
                        (name, kind, sha256, encoding) ->
                                kind.equals(new AttendanceExport("301")) ? CHOSEN : NEW);

        confirmation.setCode(line(confirmation, "my.csv"), "301");
        assertEquals(Optional.of(WINDOWS_1250), confirmation.request().files().get(0).encoding());

        confirmation.setCode(line(confirmation, "my.csv"), "302");
        assertEquals(Optional.empty(), confirmation.request().files().get(0).encoding());
    }

    @Test
    void aMarkLeavesNothingToChoose() {
        var confirmation =
                confirm(
                        text(
                                "a.csv",
                                export("301", NEW),
                                StandardCharsets.UTF_8,
                                Text.Source.MARK));

        confirmation.setEncoding(line(confirmation, "a.csv"), WINDOWS_1250);

        assertEquals(Optional.empty(), confirmation.request().files().get(0).encoding());
    }

    private static PreviewedFile text(
            String name, Finding finding, Charset charset, Text.Source source) {
        return new PreviewedFile(
                Path.of(name),
                name,
                10,
                "sha of " + name,
                finding,
                Optional.of(new Text(charset, source, List.of("Ho\u00F8ej"))));
    }

    private static Confirmation confirm(PreviewedFile... files) {
        return new Confirmation(
                new ImportPreview(List.of(files)), (name, kind, sha256, encoding) -> NEW);
    }

    private static Usable export(String module, VersionStatus versionStatus) {
        return new Usable(new AttendanceExport(module), versionStatus);
    }

    private static PreviewedFile file(String name, Finding finding) {
        return new PreviewedFile(Path.of(name), name, 10, "sha of " + name, finding);
    }

    private static FileLine line(Confirmation confirmation, String name) {
        return confirmation.lines().stream()
                .filter(line -> line.file().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(ImportRequest request) {
        return request.files().stream()
                .map(Chosen::path)
                .flatMap(path -> Stream.of(path.toString()))
                .toList();
    }
}
