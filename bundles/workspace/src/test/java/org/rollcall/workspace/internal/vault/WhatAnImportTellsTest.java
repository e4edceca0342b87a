package org.rollcall.workspace.internal.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.workspace.internal.TestServices.write;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.analytics.internal.AnalyticsComponent;
import org.rollcall.api.clean.NoticeText;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.workspace.AttendanceChange;
import org.rollcall.api.workspace.ImportResult;
import org.rollcall.api.workspace.ModuleChanges;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.api.workspace.PreviewedFile.Usable;
import org.rollcall.ingest.internal.csv.CsvTableReader;
import org.rollcall.workspace.internal.TestServices;
import org.rollcall.workspace.internal.dataset.FolderReader;

/** What an import tells of students and days, asked against all that is loaded. */
class WhatAnImportTellsTest {
    private static final Instant IMPORTED = Instant.parse("2025-02-01T10:00:00Z");

    @TempDir Path folder;
    private Path exports;
    private VaultWorkspace workspace;

    @BeforeEach
    void open() {
        exports = folder.resolve("exports");
        // Notes are written as text here: what reads a workbook is tested elsewhere.
        var reader = TestServices.inputReader(new CsvTableReader(), new CsvTableReader());
        workspace =
                new VaultWorkspace(
                        new FolderReader(reader),
                        reader,
                        TestServices.ruleSets(),
                        folder.resolve("home"),
                        new Disk(),
                        InstantSource.fixed(IMPORTED));
        workspace.analytics = new AnalyticsComponent();
    }

    @AfterEach
    void close() throws IOException {
        workspace.close();
    }

    @Test
    void studentsOfTheNotesWhomNoLoadedModuleHasAreTold() throws Exception {
        importing("lusi_mbchb101.csv", TestServices.export(2, 1, "true"));
        importing("lusi_mbchb301.csv", TestServices.export(3, 1, "true"));

        ImportResult result =
                importing(
                        "Book1.xlsx",
                        "Student ID,Email,Notes 1,Notes 2\n"
                                + "001,a@x,,\n003,b@x,,\n00\u20113,c@x,,\n009,d@x,,\n");

        assertEquals(
                List.of("Book1.xlsx names 2 students whom no export has: 00-3, 009."),
                result.notices());
        assertEquals(
                result.notices(),
                workspace.report(result.importId(), Progress.none()).notices(),
                "told again");
    }

    @Test
    void aMapIsAskedAgainstModulesThatWereLoadedBefore() throws Exception {
        importing("lusi_mbchb301.csv", TestServices.export(2, 1, "true"));
        write(exports, "lusi_mbchb302.csv", TestServices.export(1, 1, "true"));
        write(exports, "y3r1.csv", "Student ID,Group,Pattern\n001,1,A\n002,2,B\n007,2,B\n");

        ImportResult both = workspace.importFiles(List.of(exports), Progress.none());

        assertEquals(
                List.of("y3r1.csv names 1 student whom no export of year 3 has: 007."),
                both.notices());
    }

    @Test
    void whoIsMeantCanBeLeftOutOfEveryNotice() throws Exception {
        write(
                exports,
                "lusi_mbchb301.csv",
                rows("\"=\"\"SECRET1\"\"\",2025-01-01T09:00,true,x")
                        + "SECRET2,Ada,B,C,2025-01-01T09:00,true,x\n"
                        + "SECRET2,Eve,B,C,2025-01-02T09:00,true,x\n");
        write(exports, "y3r1.csv", "Student ID,Group,Pattern\nSECRET3,1,A\n");
        write(exports, "Book1.xlsx", "Student ID,Email,Notes 1,Notes 2\nSECRET4,a@x,,\n");

        ImportResult result = workspace.importFiles(List.of(exports), Progress.none());

        List<String> notices =
                Stream.concat(
                                result.notices().stream(),
                                result.files().stream()
                                        .flatMap(file -> file.report().notices().stream()))
                        .toList();
        assertEquals(
                4, notices.stream().filter(text -> text.contains("SECRET")).count(), "" + notices);
        for (String notice : notices) {
            String shown = NoticeText.withoutStudents(notice, "hidden");
            assertFalse(shown.contains("SECRET"), shown);
        }
    }

    @Test
    void notesThatComeBeforeAnyExportTellNothing() throws Exception {
        assertEquals(
                List.of(),
                importing("Book1.xlsx", "Student ID,Email,Notes 1,Notes 2\n001,a@x,,\n").notices());
    }

    @Test
    void anotherDashInAnIdOrEventIsNoOtherStudentAndNoOtherRow() throws Exception {
        importing("lusi_mbchb101.csv", rows("A-1,2025-01-01T09:00,true,PBL - one"));

        ModuleChanges changes = changes(rows("A\u20111,2025-01-01T09:00,true,PBL \u2013 one"));

        assertTrue(changes.nothing(), changes.toString());
    }

    @Test
    void idsWhoseOrderChangesWithADashAreStillMatched() throws Exception {
        importing(
                "lusi_mbchb101.csv",
                rows(
                        "A-1,2025-01-01T09:00,true,x",
                        "A1,2025-01-01T09:00,true,x",
                        "B,2025-01-01T09:00,true,x"));

        ModuleChanges changes =
                changes(
                        rows(
                                "A\u20101,2025-01-01T09:00,true,x",
                                "A1,2025-01-01T09:00,true,x",
                                "B,2025-01-01T09:00,false,x"));

        assertEquals(List.of(), changes.studentsAdded());
        assertEquals(List.of(), changes.studentsRemoved());
        assertEquals(1, changes.marksChanged());
    }

    @Test
    void theTwoEqualHoursOfAutumnAreTwoStarts() throws Exception {
        importing("lusi_mbchb101.csv", rows("1,2024-10-27T01:30+01:00,true,x"));

        ModuleChanges changes = changes(rows("1,2024-10-27T01:30+00:00,true,x"));

        assertEquals(1, changes.rowsAdded());
        assertEquals(1, changes.rowsRemoved());
    }

    @Test
    void anExportThatWritesIdsWithAnotherDashIsNoStranger() throws Exception {
        importing("lusi_mbchb101.csv", rows("A\u20111,2025-01-01T09:00,true,x"));
        Path file = write(exports, "lusi_mbchb101.csv", rows("A-1,2025-01-02T09:00,true,x"));

        var found = workspace.preview(List.of(file), Progress.none()).files().get(0).finding();

        assertFalse(((Usable) found).versionStatus().strangers());
    }

    @Test
    void whoIsNewlyAtOrBelowTheThresholdAndWhoNoLongerIsTold() throws Exception {
        importing(
                "lusi_mbchb101.csv",
                rows(
                        "1,2025-01-01T09:00,true,x",
                        "2,2025-01-01T09:00,false,x",
                        "3,2025-01-01T09:00,true,x",
                        "4,2025-01-01T09:00,false,x"));

        List<AttendanceChange> attendance =
                changes(
                                rows(
                                        "1,2025-01-01T09:00,true,x",
                                        "1,2025-01-02T09:00,false,x",
                                        "2,2025-01-01T09:00,true,x",
                                        "3,2025-01-01T09:00,true,x",
                                        "5,2025-01-01T09:00,false,x"))
                        .attendance()
                        .orElseThrow();

        assertEquals(
                List.of("1", "5"),
                attendance.stream()
                        .filter(change -> change.newlyAtOrBelow(50))
                        .map(change -> change.student().id())
                        .toList());
        assertEquals(
                List.of("2", "4"),
                attendance.stream()
                        .filter(change -> change.noLongerAtOrBelow(50))
                        .map(change -> change.student().id())
                        .toList());
    }

    @Test
    void whileNobodyCountsNothingIsSaidOfAttendance() throws Exception {
        workspace.analytics = null;
        importing("lusi_mbchb101.csv", rows("1,2025-01-01T09:00,true,x"));

        assertEquals(Optional.empty(), changes(rows("1,2025-01-01T09:00,false,x")).attendance());
    }

    @Test
    void theNewestEventIsNoneOfTheFutureOnTheDayOfReading() throws Exception {
        importing(
                "lusi_mbchb101.csv",
                rows(
                        "1,2025-01-01T09:00,true,x",
                        "1,2025-01-20T09:00,true,x",
                        "2,2025-02-10T09:00,,x",
                        "1,2099-01-01T09:00,,x"));
        close();
        open();

        ModuleInfo info = workspace.state().module("101").orElseThrow();

        assertEquals(LocalDate.of(2099, 1, 1), info.dates().orElseThrow().to());
        assertEquals(newest(2025, 1, 20), info.newest(LocalDate.of(2025, 2, 1)));
        assertEquals(newest(2025, 2, 10), info.newest(LocalDate.of(2025, 2, 10)));
        assertEquals(newest(2099, 1, 1), info.newest(LocalDate.of(2100, 1, 1)));
    }

    private static Optional<LocalDate> newest(int year, int month, int day) {
        return Optional.of(LocalDate.of(year, month, day));
    }

    private ImportResult importing(String name, String text) throws IOException {
        Path file = write(exports, name, text);
        return workspace.importFiles(List.of(file), Progress.none());
    }

    private ModuleChanges changes(String text) throws IOException {
        return importing("lusi_mbchb101.csv", text).files().get(0).changes().orElseThrow();
    }

    /** Rows of id, start, present and event. */
    private static String rows(String... rows) {
        var text = new StringBuilder(TestServices.HEADER);
        for (String row : rows) {
            String[] fields = row.split(",", 2);
            text.append(fields[0]).append(",A,B,C,").append(fields[1]).append('\n');
        }
        return text.toString();
    }
}
