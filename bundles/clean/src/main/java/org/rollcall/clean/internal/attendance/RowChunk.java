package org.rollcall.clean.internal.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.ingest.FieldText;
import org.rollcall.api.ingest.RawRow;
import org.rollcall.api.ingest.RowCollector;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.rules.RuleSet.OddTruthValues;
import org.rollcall.api.rules.RuleSet.SelfCertificates;
import org.rollcall.api.table.Mark;
import org.rollcall.clean.internal.input.FormulaText;
import org.rollcall.clean.internal.input.StoredRow;
import org.rollcall.clean.internal.time.StartParser;
import org.rollcall.clean.internal.time.StartParser.Reading;

/**
 * The rows of one chunk of a file, each sorted into its place (attendance rules, section 2, in its
 * order) and kept in columns with dictionaries of the chunk's own.
 */
final class RowChunk implements RowCollector {
    private final String file;
    private final Columns columns;
    private final RuleSet rules;
    private final boolean oddIsFalse;
    private final StartParser parser;

    final StudentIds students = new StudentIds();
    final Dictionary events = new Dictionary();
    final Details details = new Details();
    final List<Dictionary> texts = new ArrayList<>();
    final IntColumn studentCodes = new IntColumn();
    final IntColumn eventCodes = new IntColumn();
    final IntColumn detailCodes = new IntColumn();
    final List<IntColumn> textCodes = new ArrayList<>();
    final LongColumn starts = new LongColumn();
    final IntColumn lines = new IntColumn();
    final IntColumn flags = new IntColumn();

    final List<RejectedRow> rejected = new ArrayList<>();
    final List<StoredRow> undecided = new ArrayList<>();
    long read;
    long cancelled;

    /** The first field that is protected as a formula, and its line; null where there is none. */
    String formula;

    long formulaLine;
    long firstDayFirstLine;
    long firstMonthFirstLine;

    /** Whether the file's slashed dates are known to be month-first; only for stored rows. */
    private final boolean monthFirst;

    RowChunk(String file, Columns columns, RuleSet rules) {
        this(file, columns, rules, false);
    }

    private RowChunk(String file, Columns columns, RuleSet rules, boolean monthFirst) {
        this.file = file;
        this.columns = columns;
        this.rules = rules;
        this.monthFirst = monthFirst;
        this.oddIsFalse = rules.oddTruthValues() == OddTruthValues.FALSE;
        this.parser = new StartParser(rules.zone());
        columns.texts()
                .forEach(
                        column -> {
                            texts.add(new Dictionary());
                            textCodes.add(new IntColumn());
                        });
    }

    /**
     * A chunk with the undecided rows of another, sorted into place now that the order of day and
     * month is known.
     */
    RowChunk decided(boolean monthFirstFile) {
        var chunk = new RowChunk(file, columns, rules, monthFirstFile);
        undecided.forEach(row -> chunk.place(row, true));
        return chunk;
    }

    int size() {
        return starts.size();
    }

    @Override
    public void accept(RawRow row) {
        read++;
        place(row, false);
    }

    private void place(RawRow row, boolean orderIsKnown) {
        if (row.strayQuote() >= 0) {
            int column = row.strayQuote();
            String name = columns.name(column);
            reject(row, name, "quotation mark is never closed", row.get(column));
            return;
        }
        if (hasSurplus(row)) {
            reject(row, "", "surplus fields", "");
            return;
        }
        // What was read before in the same letters needs no trimming; that is nearly every field.
        String id = field(row, columns.studentId());
        int student = students.find(id);
        String key = student >= 0 ? id : FieldText.comparable(id);
        if (key.isEmpty()) {
            reject(row, "studentId", "no student id", "");
            return;
        }
        String startText = field(row, columns.start());
        Reading reading = parser.read(startText);
        long start = parser.seconds();
        if (reading == Reading.EITHER) {
            boolean skipped = parser.skipped(start);
            boolean skippedSwapped = parser.skipped(StartParser.swapped(start));
            if (orderIsKnown) {
                if (monthFirst) {
                    start = StartParser.swapped(start);
                }
                reading = monthFirst ? Reading.MONTH_FIRST : Reading.DAY_FIRST;
            } else if (skipped || skippedSwapped) {
                undecided.add(StoredRow.of(row));
                return;
            }
        }
        noteOrder(reading, row.line());
        Optional<String> fault = StartFault.of(reading, start, startText, parser);
        if (fault.isPresent()) {
            reject(row, "startDateTime", fault.get(), startText);
            return;
        }
        Truth isCancelled = truth(row, columns.cancelled());
        if (isCancelled == Truth.TRUE) {
            cancelled++;
            return;
        }
        String firstName = field(row, columns.firstName());
        String surname = field(row, columns.surname());
        String advisor = field(row, columns.academicAdvisor());
        int detail = student < 0 ? -1 : details.known(student, firstName, surname, advisor);
        if (detail < 0) {
            firstName = FieldText.trim(firstName);
            surname = FieldText.trim(surname);
            advisor = FieldText.trim(advisor);
            if (rejectUnnamed(row, firstName, surname, advisor)) {
                return;
            }
        }
        Truth present = truth(row, columns.present());
        if (!oddIsFalse && present == Truth.UNREADABLE) {
            reject(row, "present", "unreadable present", row.get(columns.present()));
            return;
        }
        if (!oddIsFalse && isCancelled == Truth.UNREADABLE) {
            reject(row, "cancelled", "unreadable cancelled", row.get(columns.cancelled()));
            return;
        }
        int line = (int) row.line();
        int code = students.code(key, id, line);
        studentCodes.add(code);
        starts.add(start);
        lines.add(line);
        eventCodes.add(code(events, row, columns.event()));
        detailCodes.add(detail >= 0 ? detail : details.code(code, firstName, surname, advisor));
        flags.add(flags(row, reading, present));
        for (int i = 0; i < texts.size(); i++) {
            textCodes.get(i).add(code(texts.get(i), row, columns.texts().get(i)));
        }
    }

    private boolean hasSurplus(RawRow row) {
        for (int i = columns.width(); i < row.size(); i++) {
            if (!FieldText.isBlank(row.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** A field, not trimmed; of one that is protected as a formula what it gives. */
    private String field(RawRow row, int column) {
        String raw = row.get(column);
        String text = FormulaText.of(raw);
        if (!text.equals(raw) && formula == null) {
            formula = FieldText.trim(raw);
            formulaLine = row.line();
        }
        return text;
    }

    /** The code of a field's text; of the empty one where the file has no such column. */
    private int code(Dictionary dictionary, RawRow row, int column) {
        return dictionary.trimmedCode(column < 0 ? "" : field(row, column));
    }

    private boolean rejectUnnamed(RawRow row, String firstName, String surname, String advisor) {
        if (firstName.isEmpty()) {
            reject(row, "firstName", "no first name", "");
        } else if (surname.isEmpty()) {
            reject(row, "surname", "no surname", "");
        } else if (advisor.isEmpty()) {
            reject(row, "academicAdvisor", "no academic advisor", "");
        } else {
            return false;
        }
        return true;
    }

    private int flags(RawRow row, Reading reading, Truth present) {
        Mark mark;
        if (columns.registerType() >= 0
                && RegisterType.selfCertified(FormulaText.of(row.get(columns.registerType())))) {
            mark = Mark.SELF_CERTIFIED;
        } else if (present == Truth.TRUE) {
            mark = Mark.PRESENT;
        } else {
            mark = present == Truth.FALSE || oddIsFalse ? Mark.ABSENT : Mark.UNKNOWN;
        }
        int bits = Flags.withMark(parser.laterOfTwo() ? Flags.LATER_OF_TWO : 0, mark.ordinal());
        if (columns.selfCertInfo() >= 0 && selfCertificate(row)) {
            bits |= Flags.SELF_CERTIFICATE;
        }
        return bits
                | switch (reading) {
                    case DAY_FIRST -> Flags.DAY_FIRST;
                    case MONTH_FIRST -> Flags.MONTH_FIRST;
                    case EITHER -> Flags.EITHER;
                    default -> 0;
                };
    }

    private boolean selfCertificate(RawRow row) {
        Truth truth = Truth.of(FormulaText.of(row.get(columns.selfCertInfo())));
        return truth == Truth.TRUE
                || truth == Truth.UNREADABLE
                        && rules.selfCertificates() == SelfCertificates.ANY_TEXT_BUT_FALSE;
    }

    private Truth truth(RawRow row, int column) {
        return column < 0 ? Truth.EMPTY : Truth.of(field(row, column));
    }

    private void noteOrder(Reading reading, long line) {
        if (reading == Reading.DAY_FIRST && firstDayFirstLine == 0) {
            firstDayFirstLine = line;
        } else if (reading == Reading.MONTH_FIRST && firstMonthFirstLine == 0) {
            firstMonthFirstLine = line;
        }
    }

    private void reject(RawRow row, String column, String reason, String value) {
        rejected.add(
                new RejectedRow(
                        file, row.line(), column, reason, FieldText.trim(value), row.raw()));
    }
}
