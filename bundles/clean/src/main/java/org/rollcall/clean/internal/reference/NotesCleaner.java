package org.rollcall.clean.internal.reference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.api.clean.CleanedNotes;
import org.rollcall.api.clean.CleanedNotes.Note;
import org.rollcall.api.ingest.FieldText;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.table.SourceRef;
import org.rollcall.clean.internal.input.HeaderNames;

/** Cleans the notes workbook (attendance rules, section 1). */
public final class NotesCleaner {
    private static final String[] COLUMNS = {"Student ID", "Email", "Notes 1", "Notes 2"};

    private NotesCleaner() {}

    /**
     * @throws InputException if a required column is missing
     */
    public static void check(String file, List<String> header) throws InputException {
        new HeaderNames(file, header).require(COLUMNS);
    }

    /**
     * @throws InputException if a required column is missing
     */
    public static CleanedNotes clean(RawTable raw, SourceRef source, Progress progress)
            throws InputException {
        var names = new HeaderNames(source.name(), raw.header());
        int[] columns = names.require(COLUMNS);
        var rows = new ReferenceRows<Note>(raw, source);
        rows.read(
                columns[0],
                "Student ID",
                row ->
                        !FieldText.isBlank(row.get(columns[0]))
                                && !FieldText.isBlank(row.get(columns[1])),
                row -> Optional.empty(),
                row ->
                        new Note(
                                FieldText.trim(row.get(columns[1])),
                                Stream.of(row.get(columns[2]), row.get(columns[3]))
                                        .map(FieldText::trim)
                                        .filter(text -> !text.isEmpty())
                                        .collect(Collectors.joining(", "))),
                progress);
        return new CleanedNotes(rows.values(), rows.report(names.duplicates(COLUMNS)));
    }
}
