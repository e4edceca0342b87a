package org.rollcall.analytics.internal;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.api.table.Provenance;
import org.rollcall.api.table.SourceRef;
import org.rollcall.api.table.Student;
import org.rollcall.api.table.TextColumn;

/** Rows as objects, for making tables and for computing figures the slow way. */
record Rows(List<Row> rows) {

    /**
     * @param event tells events of one kind and start apart
     */
    record Row(
            String student,
            LocalDateTime start,
            Kind kind,
            Mark mark,
            boolean selfCertificate,
            String event) {

        /** As in an export: it tells the kind. */
        String description() {
            return kind + event;
        }
    }

    static Row row(String student, String start, Kind kind, Mark mark) {
        return new Row(student, LocalDateTime.parse(start), kind, mark, false, "");
    }

    static AttendanceTable tableOf(String module, Row... rows) {
        return new Rows(List.of(rows)).table(module);
    }

    List<String> students() {
        return rows.stream().map(Row::student).distinct().sorted().toList();
    }

    List<Row> of(String student) {
        return rows.stream()
                .filter(row -> row.student().equals(student))
                .sorted(Comparator.comparing(Row::start))
                .toList();
    }

    AttendanceTable table(String module) {
        var byStudent = new TreeMap<String, List<Row>>();
        students().forEach(student -> byStudent.put(student, of(student)));
        int[] firstRows = new int[byStudent.size() + 1];
        var students = new ArrayList<Student>();
        var sorted = new ArrayList<Row>();
        byStudent.forEach(
                (id, own) -> {
                    students.add(new Student(id, "First", "Last", "Advisor"));
                    sorted.addAll(own);
                    firstRows[students.size()] = sorted.size();
                });
        int n = sorted.size();
        long[] starts = new long[n];
        byte[] kinds = new byte[n];
        byte[] marks = new byte[n];
        boolean[] certificates = new boolean[n];
        int[] lines = new int[n];
        int[] events = new int[n];
        List<String> descriptions = sorted.stream().map(Row::description).distinct().toList();
        for (int i = 0; i < n; i++) {
            Row row = sorted.get(i);
            starts[i] = row.start().toEpochSecond(ZoneOffset.UTC);
            kinds[i] = (byte) row.kind().ordinal();
            marks[i] = (byte) row.mark().ordinal();
            certificates[i] = row.selfCertificate();
            lines[i] = i + 2;
            events[i] = descriptions.indexOf(row.description());
        }
        return new AttendanceTable(
                module,
                new Provenance(new SourceRef("f.csv", "0"), "standard", "1.0"),
                students,
                firstRows,
                starts,
                kinds,
                marks,
                certificates,
                lines,
                new TextColumn("eventDescription", descriptions, events),
                List.of());
    }
}
