package org.rollcall.workspace.internal.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.workspace.internal.TestServices.HEADER;
import static org.rollcall.workspace.internal.TestServices.export;
import static org.rollcall.workspace.internal.TestServices.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.api.dataset.Dataset;
import org.rollcall.api.dataset.IgnoredFile;
import org.rollcall.api.dataset.InputFile;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.progress.Progress;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;
import org.rollcall.workspace.internal.TestServices;

class FolderReaderTest {
    @TempDir Path folder;
    private final FolderReader reader = TestServices.folderReader();

    @Test
    void kindsAreToldByNameInAnyCase() throws Exception {
        for (String name :
                List.of(
                        "LUSI_MBCHB3a1.CSV",
                        "y2r1.csv",
                        "Y5Rx.csv",
                        "book1.xlsx",
                        "y6r.csv",
                        "lusi_mbchb.csv",
                        "other.csv",
                        ".lusi_mbchb101.csv",
                        "~$Book1.xlsx")) {
            write(folder, name, "");
        }
        var recognition = reader.recognise(List.of(folder));
        assertEquals(
                List.of(
                        new InputKind.NotesWorkbook(),
                        new InputKind.AttendanceExport("3A1"),
                        new InputKind.RotationMap(2),
                        new InputKind.RotationMap(5)),
                recognition.inputs().stream().map(InputFile::kind).toList());
        assertEquals(
                List.of("lusi_mbchb.csv", "other.csv", "y6r.csv"),
                recognition.ignored().stream().map(IgnoredFile::name).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lusi_mbchb201 (2).csv",
                "lusi_mbchb201(1).csv",
                "lusi_mbchb201 - Copy.csv",
                "lusi_mbchb201 - Copy (2).csv",
                "LUSI_MBCHB201 copy 3.CSV",
                "lusi_mbchb201\u00A0(2).csv",
                "lusi_mbchb201\u200B.csv"
            })
    void aFurtherDownloadIsOfTheSameModuleAndBothAreRefusedByName(String name) throws Exception {
        write(folder, "lusi_mbchb201.csv", export(1, 1, "true"));
        write(folder, name, export(1, 1, "true"));

        var refusals = reader.recognise(List.of(folder)).refusals();

        assertEquals(2, refusals.size());
        for (var refusal : refusals) {
            assertTrue(refusal.message().contains("of module 201: "), refusal.message());
            assertTrue(refusal.message().contains(name), refusal.message());
        }
    }

    @Test
    void aFurtherDownloadAloneIsReadAsItsModule() throws Exception {
        write(folder, "lusi_mbchb201 (2).csv", export(1, 1, "true"));
        assertEquals("201", read().modules().get(0).module());
    }

    @Test
    void twoExportsOfOneModuleAreBothRefusedByName() throws Exception {
        Path one = write(folder.resolve("a"), "lusi_mbchb101.csv", export(1, 1, "true"));
        Path two = write(folder.resolve("b"), "LUSI_mbchb101.csv", export(1, 1, "true"));
        write(folder.resolve("b"), "lusi_mbchb201.csv", export(1, 1, "true"));

        var recognition = reader.recognise(List.of(folder.resolve("a"), folder.resolve("b")));

        assertEquals(1, recognition.inputs().size());
        assertEquals(2, recognition.refusals().size());
        for (var refusal : recognition.refusals()) {
            assertTrue(refusal.message().contains(one.toString()), refusal.message());
            assertTrue(refusal.message().contains(two.toString()), refusal.message());
        }
    }

    @Test
    void theSameFileGivenTwiceIsOneFile() throws Exception {
        Path file = write(folder, "lusi_mbchb101.csv", export(1, 1, "true"));
        assertEquals(1, reader.recognise(List.of(file, file)).inputs().size());
    }

    @Test
    void whatIsNotThereAndAFolderNamedLikeAFileAreRefused() throws Exception {
        Files.createDirectories(folder.resolve("lusi_mbchb101.csv"));
        var recognition = reader.recognise(List.of(folder, folder.resolve("nowhere.csv")));
        assertEquals(
                List.of("lusi_mbchb101.csv", "nowhere.csv"),
                recognition.refusals().stream().map(r -> r.file()).toList());
    }

    @Test
    void mapsOfOneYearAreTakenTogetherAndConflictsTold() throws Exception {
        write(folder, "lusi_mbchb301.csv", export(3, 1, "true"));
        write(folder, "lusi_mbchb401.csv", export(3, 1, "true"));
        write(folder, "y3r1.csv", "Student ID,Group,Pattern\n001,1,P\n002,1,P\n999,1,P\n");
        write(folder, "y3r2.csv", "Student ID,Group,Pattern\n002,2,P\n003,3,P\n");

        Dataset dataset = read();

        var module = dataset.modules().get(0);
        assertEquals(new Assignment("Group 1", "P"), module.assignment("001"));
        assertEquals(new Assignment("Group 2", "P"), module.assignment("002"));
        assertEquals(Assignment.NONE, dataset.modules().get(1).assignment("001"));
        assertTrue(
                dataset.notices().stream()
                        .anyMatch(n -> n.contains("y3r2.csv gives 1 student another")),
                () -> dataset.notices().toString());
        assertTrue(
                dataset.notices().stream()
                        .anyMatch(
                                n ->
                                        n.equals(
                                                "y3r1.csv names 1 student whom no export of year 3 has: 999.")),
                () -> dataset.notices().toString());
    }

    @Test
    void theLaterNameOfTwoMapsWinsWhateverItsCase() throws Exception {
        write(folder, "lusi_mbchb301.csv", export(1, 1, "true"));
        write(folder, "y3r1.csv", "Student ID,Group,Pattern\n001,1,P\n");
        write(folder, "Y3R2.csv", "Student ID,Group,Pattern\n001,2,P\n");

        Dataset dataset = read();

        assertEquals("Group 2", dataset.modules().get(0).assignment("001").group());
        assertEquals(
                List.of(
                        "Y3R2.csv gives 1 student another group or pattern than an earlier map of"
                                + " year 3; it wins: 001."),
                dataset.notices());
    }

    @Test
    void notesAndMapsBelongToAStudentWhoseIdDiffersInInvisibleCharactersAlone() throws Exception {
        write(folder, "lusi_mbchb301.csv", HEADER + "A\u201112,A,B,C,2025-01-06T09:00,true,\n");
        write(folder, "y3r1.csv", "Student ID,Group,Pattern\nA-1\u200B2,1,P\n");

        Dataset dataset = read();

        assertEquals(List.of(), dataset.notices());
        String id = dataset.modules().get(0).table().students().get(0).id();
        assertEquals("Group 1", dataset.modules().get(0).assignment(id).group());
    }

    @Test
    void oneBadFileDoesNotAffectTheOthers() throws Exception {
        write(folder, "lusi_mbchb101.csv", export(1, 1, "true"));
        write(folder, "lusi_mbchb201.csv", "");
        write(folder, "Book1.xlsx", "no workbook");

        Dataset dataset = read();

        assertEquals(1, dataset.modules().size());
        assertEquals(
                List.of("Book1.xlsx", "lusi_mbchb201.csv"),
                dataset.refusals().stream().map(r -> r.file()).toList());
    }

    @Test
    void readingCanBeCancelled() throws Exception {
        write(folder, "lusi_mbchb101.csv", export(1, 1, "true"));
        var cancelled =
                new Progress() {
                    @Override
                    public void report(double fraction, String message) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        var recognition = reader.recognise(List.of(folder));
        assertThrows(
                CancellationException.class,
                () -> reader.read(recognition, BuiltInRuleSets.STANDARD, cancelled));
    }

    private Dataset read() {
        return reader.read(
                reader.recognise(List.of(folder)), BuiltInRuleSets.STANDARD, Progress.none());
    }
}
