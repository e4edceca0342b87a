package org.rollcall.clean.internal.attendance;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.api.ingest.FieldText;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawRow;
import org.rollcall.clean.internal.input.FormulaText;
import org.rollcall.clean.internal.input.HeaderNames;
import org.rollcall.clean.internal.time.StartParser;

/**
 * Where an export's columns are; -1 where an optional one is missing.
 *
 * @param header the header's names
 * @param texts columns kept as text beside the event: indices into the row
 * @param names the header's names of {@code texts}
 */
record Columns(
        List<String> header,
        int studentId,
        int firstName,
        int surname,
        int academicAdvisor,
        int start,
        int event,
        int registerType,
        int present,
        int selfCertInfo,
        int cancelled,
        List<Integer> texts,
        List<String> names,
        List<String> notices) {

    private static final String[] REQUIRED = {
        "studentId", "firstName", "surname", "academicAdvisor", "startDateTime"
    };

    /** The optional columns from which figures come; of others every one is kept as text. */
    private static final String[] OPTIONAL_READ = {
        "present", "selfCertInfo", "cancelled", "registerType", "eventDescription"
    };

    private static final List<String> OPTIONAL =
            List.of(
                    "present",
                    "selfCertInfo",
                    "cancelled",
                    "registerType",
                    "eventDescription",
                    "endDateTime",
                    "room");

    /** Fields of the header. */
    int width() {
        return header.size();
    }

    /** The name of a column; empty where the header has no such column. */
    String name(int column) {
        return column < header.size() ? header.get(column) : "";
    }

    /**
     * Whether a line, read by itself, is a row of its own: no quotation mark may take it into a
     * field (attendance rules, section 0). Its start need not be one that can be used. For any
     * thread.
     */
    boolean isRow(RawRow row) {
        return row.size() == width()
                && has(row, studentId)
                && has(row, firstName)
                && has(row, surname)
                && has(row, academicAdvisor)
                && StartParser.looksLikeStart(FormulaText.of(row.get(start)));
    }

    private static boolean has(RawRow row, int column) {
        return !FieldText.isBlank(FormulaText.of(row.get(column)));
    }

    /**
     * @throws InputException if a required column is missing
     */
    static Columns of(String file, List<String> header) throws InputException {
        var names = new HeaderNames(file, header);
        int[] required = names.require(REQUIRED);
        var notices = new ArrayList<>(names.duplicates(REQUIRED));
        notices.addAll(names.duplicates(OPTIONAL_READ));
        for (String name : OPTIONAL) {
            if (names.find(name) < 0) {
                notices.add("%s has no column %s.".formatted(file, name));
            }
        }
        int event = names.find("eventDescription");
        int present = names.find("present");
        int cancelled = names.find("cancelled");
        var spoken =
                List.of(
                        required[0],
                        required[1],
                        required[2],
                        required[3],
                        required[4],
                        event,
                        present,
                        cancelled);
        var texts = new ArrayList<Integer>();
        for (int column = 0; column < header.size(); column++) {
            if (!spoken.contains(column)) {
                texts.add(column);
            }
        }
        return new Columns(
                List.copyOf(header),
                required[0],
                required[1],
                required[2],
                required[3],
                required[4],
                event,
                names.find("registerType"),
                present,
                names.find("selfCertInfo"),
                cancelled,
                List.copyOf(texts),
                texts.stream().map(header::get).toList(),
                List.copyOf(notices));
    }
}
