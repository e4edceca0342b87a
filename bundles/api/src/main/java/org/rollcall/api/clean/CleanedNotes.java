package org.rollcall.api.clean;

import java.util.Map;

/**
 * The notes workbook, cleaned.
 *
 * @param notes e-mail address and notes by student id in its {@link
 *     org.rollcall.api.ingest.FieldText#comparable comparable} form
 */
public record CleanedNotes(Map<String, Note> notes, CleaningReport report) {

    public CleanedNotes {
        notes = Map.copyOf(notes);
    }

    /**
     * @param text both notes columns, joined with {@code ", "}; empty where there is none
     */
    public record Note(String email, String text) {
        /** For a student whom the workbook does not name. */
        public static final Note NONE = new Note("", "");
    }
}
