package org.rollcall.sample.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Writes rotation maps and the notes workbook. */
final class ReferenceWriter {
    private static final String[] TRUSTS = {"rli", "bvh", "fgh", "rbh"};
    private static final String[] ROTATIONS = {"GP", "Medicine", "Surgery", "Psychiatry"};
    private static final String[] NOTES = {
        "Met advisor in week 6", "Extension agreed", "Phased return", "Occupational health informed"
    };

    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";

    /** Share of students with an entry. */
    private static final double NOTED = 0.3;

    private final SplittableRandom random;

    ReferenceWriter(SplittableRandom random) {
        this.random = random;
    }

    void rotation(Path file, int year, List<Person> people) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(
                switch (year) {
                    case 2 -> "Student No.,Trust (B1),pattern";
                    case 4 -> "student_id,Group,Pattern";
                    case 5 -> "Student ID,Group,Rotation 1,Pattern";
                    default -> "Student ID,Group,Pattern";
                });
        for (Person person : people) {
            int group = random.nextInt(1, 7);
            String pattern = (char) ('A' + year - 1) + "" + random.nextInt(1, 4);
            lines.add(
                    switch (year) {
                        case 2 ->
                                "%s,%s,%s"
                                        .formatted(
                                                person.id(), Person.pick(TRUSTS, random), pattern);
                        case 5 ->
                                "%s,%d,%s,%s"
                                        .formatted(
                                                person.id(),
                                                group,
                                                Person.pick(ROTATIONS, random),
                                                pattern);
                        default -> "%s,%d,%s".formatted(person.id(), group, pattern);
                    });
        }
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    void notes(Path file, Map<String, List<Person>> people) throws IOException {
        Path timed = Files.createTempFile(file.toAbsolutePath().getParent(), "notes", ".part");
        try {
            try (var out = Files.newOutputStream(timed)) {
                workbook(out, people);
            }
            copyWithoutTimes(timed, file);
        } finally {
            Files.delete(timed);
        }
    }

    private void workbook(OutputStream out, Map<String, List<Person>> people) throws IOException {
        var workbook = new Workbook(out, "Rollcall", "1.0");
        var sheet = workbook.newWorksheet("Sheet1");
        String[] header = {"Student ID", "Email", "Notes 1", "Notes 2"};
        for (int column = 0; column < header.length; column++) {
            sheet.value(0, column, header[column]);
        }
        int row = 1;
        for (List<Person> module : people.values()) {
            for (Person person : module) {
                sheet.value(row, 0, person.id());
                sheet.value(row, 1, "s" + person.id() + "@students.example");
                if (random.nextDouble() < NOTED) {
                    sheet.value(row, 2, Person.pick(NOTES, random));
                    if (random.nextDouble() < NOTED) {
                        sheet.value(row, 3, Person.pick(NOTES, random));
                    }
                }
                row++;
            }
        }
        workbook.finish();
    }

    /** Copies a workbook without the times it was written at, so that one seed gives one file. */
    private static void copyWithoutTimes(Path from, Path to) throws IOException {
        try (var in = new ZipFile(from.toFile());
                var zip = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(Calendar.FIRST.atStartOfDay());
                zip.putNextEntry(copy);
                byte[] content = in.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("docProps/core.xml")) {
                    content =
                            new String(content, UTF_8)
                                    .replaceAll(TIME, Calendar.FIRST + "T00:00:00Z")
                                    .getBytes(UTF_8);
                }
                zip.write(content);
                zip.closeEntry();
            }
        }
    }
}
