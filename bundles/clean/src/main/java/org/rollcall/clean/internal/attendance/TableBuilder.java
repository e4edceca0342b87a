package org.rollcall.clean.internal.attendance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Provenance;
import org.rollcall.api.table.Student;
import org.rollcall.api.table.TextColumn;
import org.rollcall.clean.internal.time.StartParser;

/** Joins chunks into one table: sorts, finds kinds, takes duplicates out. */
final class TableBuilder {
    private final RuleSet rules;
    private final Dictionary students = new Dictionary();
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

    private int severalSpellings;
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

    /** Students whose rows differ in name or advisor. */
    int severalSpellings() {
        return severalSpellings;
    }

    AttendanceTable build(String module, Provenance provenance) {
        int[] order = new int[starts.length];
        int[] firstOfStudent = groupByStudent(order);
        var kinds = new EventKinds(events.texts(), rules);
        var finder = new DuplicateFinder(rules, kinds, eventCodes, starts, flags);
        int[] byId =
                IntStream.range(0, students.size())
                        .boxed()
                        .sorted(Comparator.comparing(students::text))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int[] kept = new int[starts.length];
        int count = 0;
        var firstRows = new ArrayList<Integer>();
        var list = new ArrayList<Student>();
        for (int student : byId) {
            int from = firstOfStudent[student];
            int to = firstOfStudent[student + 1];
            if (!inFileOrder) {
                RowOrder.sortByLine(order, from, to, lines);
            }
            RowOrder.sortByStart(order, from, to, starts);
            firstRows.add(count);
            count = finder.keep(order, from, to, kept, count);
            list.add(student(student, kept, firstRows.get(firstRows.size() - 1), count));
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

    /** The student as the newest kept row tells. */
    private Student student(int code, int[] kept, int from, int to) {
        int newest = detailCodes[kept[to - 1]];
        for (int i = from; i < to; i++) {
            if (detailCodes[kept[i]] != newest) {
                severalSpellings++;
                break;
            }
        }
        var detail = details.detail(newest);
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
        for (int i = 0; i < rows; i++) {
            int row = kept[i];
            sortedStarts[i] = starts[row];
            kindOrdinals[i] = (byte) kinds.kind(eventCodes[row]).ordinal();
            marks[i] = (byte) (flags[row] & Flags.MARK);
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
                sortedStarts,
                kindOrdinals,
                marks,
                certificates,
                sortedLines,
                eventColumn,
                textColumns);
    }

    /** The kind of each distinct event (attendance rules, section 4). */
    static final class EventKinds {
        private final Kind[] kinds;
        private final boolean[] placementNames;

        EventKinds(List<String> events, RuleSet rules) {
            Pattern selfStudy = Pattern.compile(rules.selfStudy(), FLAGS);
            Pattern placement = Pattern.compile(rules.placement(), FLAGS);
            kinds = new Kind[events.size()];
            placementNames = new boolean[events.size()];
            for (int code = 0; code < kinds.length; code++) {
                placementNames[code] = placement.matcher(events.get(code)).find();
                if (selfStudy.matcher(events.get(code)).find()) {
                    kinds[code] = Kind.SELF_STUDY;
                } else {
                    kinds[code] = placementNames[code] ? Kind.PLACEMENT : Kind.TEACHING;
                }
            }
        }

        private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

        Kind kind(int event) {
            return kinds[event];
        }

        /** Whether the placement pattern matches, be the event self-study or not. */
        boolean namesPlacement(int event) {
            return placementNames[event];
        }
    }
}
