package org.rollcall.clean.internal.attendance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Provenance;
import org.rollcall.api.table.Starts;
import org.rollcall.api.table.Student;
import org.rollcall.api.table.TextColumn;
import org.rollcall.clean.internal.time.ClockChanges;
import org.rollcall.clean.internal.time.StartParser;

/** Joins chunks into one table: sorts, finds kinds, takes duplicates out. */
final class TableBuilder {
    private final RuleSet rules;
    private final StudentIds students = new StudentIds();
    private final Dictionary events = new Dictionary();
    private final Details details = new Details();
    private final List<Dictionary> texts;
    private final List<String> textNames;

    // One entry a row, in file order.
    private final int[] studentCodes;
    private final int[] eventCodes;
    private final int[] detailCodes;
    private final int[][] textCodes;
    private final long[] starts;
    private final int[] lines;
    private final byte[] flags;

    /** Whether rows came in file order; those whose start had to wait come last. */
    private boolean inFileOrder = true;

    /** Whether a row starts at the later instant of a repeated local time. */
    private boolean anyLaterOfTwo;

    private boolean slashed;
    private final List<String> severalSpellings = new ArrayList<>();
    private int duplicates;

    TableBuilder(List<RowChunk> chunks, List<String> textNames, RuleSet rules, boolean monthFirst) {
        this.rules = rules;
        this.textNames = textNames;
        this.texts = textNames.stream().map(name -> new Dictionary()).toList();
        int rows = chunks.stream().mapToInt(RowChunk::size).sum();
        studentCodes = new int[rows];
        eventCodes = new int[rows];
        detailCodes = new int[rows];
        textCodes = new int[textNames.size()][rows];
        starts = new long[rows];
        lines = new int[rows];
        flags = new byte[rows];
        int at = 0;
        for (RowChunk chunk : chunks) {
            take(chunk, at, monthFirst);
            at += chunk.size();
        }
    }

    private void take(RowChunk chunk, int at, boolean monthFirst) {
        int[] studentMap = chunk.students.codesIn(students);
        int[] eventMap = chunk.events.codesIn(events);
        int[] detailMap = chunk.details.codesIn(details);
        for (int i = 0; i < chunk.size(); i++) {
            int row = at + i;
            int bits = chunk.flags.get(i);
            long start = chunk.starts.get(i);
            studentCodes[row] = studentMap[chunk.studentCodes.get(i)];
            eventCodes[row] = eventMap[chunk.eventCodes.get(i)];
            detailCodes[row] = detailMap[chunk.detailCodes.get(i)];
            starts[row] =
                    monthFirst && (bits & Flags.EITHER) != 0 ? StartParser.swapped(start) : start;
            lines[row] = chunk.lines.get(i);
            inFileOrder &= row == 0 || lines[row] > lines[row - 1];
            flags[row] = (byte) bits;
            anyLaterOfTwo |= (bits & Flags.LATER_OF_TWO) != 0;
            slashed |= (bits & Flags.SLASHED) != 0;
        }
        for (int column = 0; column < texts.size(); column++) {
            int[] map = chunk.texts.get(column).codesIn(texts.get(column));
            IntColumn codes = chunk.textCodes.get(column);
            for (int i = 0; i < chunk.size(); i++) {
                textCodes[column][at + i] = map[codes.get(i)];
            }
        }
    }

    /** Rows that were taken out as duplicate check-ins. */
    int duplicates() {
        return duplicates;
    }

    /** Whether a row has a slashed date whose day and month are not the same. */
    boolean slashed() {
        return slashed;
    }

    /** Ids of the students whose rows differ in name or advisor, in order. */
    List<String> severalSpellings() {
        return List.copyOf(severalSpellings);
    }

    AttendanceTable build(String module, Provenance provenance) {
        int[] grouped = new int[starts.length];
        int[] firstOfStudent = groupByStudent(grouped);
        var kinds = new EventKinds(events.texts(), rules);
        var finder = new DuplicateFinder(rules, kinds, eventCodes, starts, flags);
        int[] byId =
                IntStream.range(0, students.size())
                        .boxed()
                        .sorted(Comparator.comparing(students::text))
                        .mapToInt(Integer::intValue)
                        .toArray();
        // Local times are in the order of instants, but for the hour that the autumn repeats.
        long[] order = anyLaterOfTwo ? instants() : starts;
        int[] spellings = details.spellings();
        int[] kept = new int[starts.length];
        int count = 0;
        var firstRows = new ArrayList<Integer>();
        var list = new ArrayList<Student>();
        for (int student : byId) {
            int from = firstOfStudent[student];
            int to = firstOfStudent[student + 1];
            if (!inFileOrder) {
                RowOrder.sortByLine(grouped, from, to, lines);
            }
            RowOrder.sortByStart(grouped, from, to, order);
            firstRows.add(count);
            count = finder.keep(grouped, from, to, kept, count);
            int first = firstRows.get(firstRows.size() - 1);
            list.add(student(student, detailCodes[kept[count - 1]]));
            if (severalSpellings(spellings, kept, first, count)) {
                severalSpellings.add(list.get(list.size() - 1).id());
            }
        }
        firstRows.add(count);
        duplicates = starts.length - count;
        return table(module, provenance, list, firstRows, Arrays.copyOf(kept, count), kinds);
    }

    /** Fills {@code order} with rows by student, in file order; tells where each student starts. */
    private int[] groupByStudent(int[] order) {
        int[] first = new int[students.size() + 1];
        for (int code : studentCodes) {
            first[code + 1]++;
        }
        for (int student = 0; student < students.size(); student++) {
            first[student + 1] += first[student];
        }
        int[] next = first.clone();
        for (int row = 0; row < studentCodes.length; row++) {
            order[next[studentCodes[row]]++] = row;
        }
        return first;
    }

    private long[] instants() {
        var changes = new ClockChanges(rules.zone());
        long[] instants = new long[starts.length];
        for (int row = 0; row < starts.length; row++) {
            instants[row] = changes.instant(starts[row], (flags[row] & Flags.LATER_OF_TWO) != 0);
        }
        return instants;
    }

    private boolean severalSpellings(int[] spellings, int[] kept, int from, int to) {
        int newest = spellings[detailCodes[kept[to - 1]]];
        for (int i = from; i < to; i++) {
            if (spellings[detailCodes[kept[i]]] != newest) {
                return true;
            }
        }
        return false;
    }

    /** A student as the newest kept row tells. */
    private Student student(int code, int newestDetail) {
        var detail = details.detail(newestDetail);
        return new Student(
                students.text(code),
                detail.firstName(),
                detail.surname(),
                detail.academicAdvisor());
    }

    private AttendanceTable table(
            String module,
            Provenance provenance,
            List<Student> list,
            List<Integer> firstRows,
            int[] kept,
            EventKinds kinds) {
        int rows = kept.length;
        long[] sortedStarts = new long[rows];
        byte[] kindOrdinals = new byte[rows];
        byte[] marks = new byte[rows];
        boolean[] certificates = new boolean[rows];
        int[] sortedLines = new int[rows];
        int[] codes = new int[rows];
        var laterOfTwo = new BitSet();
        for (int i = 0; i < rows; i++) {
            int row = kept[i];
            sortedStarts[i] = starts[row];
            if ((flags[row] & Flags.LATER_OF_TWO) != 0) {
                laterOfTwo.set(i);
            }
            kindOrdinals[i] = (byte) kinds.kind(eventCodes[row]).ordinal();
            marks[i] = (byte) Flags.ordinal(flags[row]);
            certificates[i] = (flags[row] & Flags.SELF_CERTIFICATE) != 0;
            sortedLines[i] = lines[row];
            codes[i] = eventCodes[row];
        }
        var eventColumn = new TextColumn("eventDescription", events.texts(), codes);
        var textColumns = new ArrayList<TextColumn>();
        for (int column = 0; column < texts.size(); column++) {
            for (int i = 0; i < rows; i++) {
                codes[i] = textCodes[column][kept[i]];
            }
            textCodes[column] = null; // the peak of memory is here
            textColumns.add(
                    new TextColumn(textNames.get(column), texts.get(column).texts(), codes));
        }
        return new AttendanceTable(
                module,
                provenance,
                list,
                firstRows.stream().mapToInt(Integer::intValue).toArray(),
                new Starts(rules.zone(), sortedStarts, laterOfTwo),
                kindOrdinals,
                marks,
                certificates,
                sortedLines,
                eventColumn,
                textColumns);
    }
}
