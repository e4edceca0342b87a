package org.rollcall.sample.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.osgi.service.component.annotations.Component;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.sample.SampleData;

/**
 * Makes a small medical school's exports of the academic year 2025/26: five modules with a weekly
 * timetable, placement days with clusters of check-ins, self-study, cancelled sessions,
 * self-certified absences, and registers of the last days that are not filled in yet. Some students
 * fall behind over the year, some recover. About one row in {@value Dirt#ONE_IN} is written oddly
 * ({@link Dirt}); one student of each module has an id with a leading zero, one the surname {@code
 * Null}.
 */
@Component
public final class SampleWriter implements SampleData {
    private static final List<String> MODULES = List.of("101", "201", "301", "401", "501");

    @Override
    public List<Path> write(Path folder, Size size, Progress progress) throws IOException {
        makeFolder(folder);
        var random = new SplittableRandom(size.seed());
        var files = new ArrayList<Path>();
        Map<String, List<Person>> people = new LinkedHashMap<>();
        for (int i = 0; i < MODULES.size(); i++) {
            String module = MODULES.get(i);
            int year = i + 1;
            SplittableRandom own = random.split();
            var students = new ArrayList<Person>(size.students());
            for (int index = 0; index < size.students(); index++) {
                students.add(Person.of(year, index, own));
            }
            people.put(module, students);
            Path file = folder.resolve("lusi_mbchb" + module + ".csv");
            var export = new ExportWriter(module, students, size.events(), own);
            var part = progress.part((double) i / MODULES.size(), (double) year / MODULES.size());
            write(file, () -> export.write(file, part));
            files.add(file);
            if (year > 1) {
                Path map = folder.resolve("y%dr1.csv".formatted(year));
                write(map, () -> new ReferenceWriter(own).rotation(map, year, students));
                files.add(map);
            }
        }
        Path notes = folder.resolve("Book1.xlsx");
        var last = new ReferenceWriter(random.split());
        write(notes, () -> last.notes(notes, people));
        files.add(notes);
        progress.report(1, "Sample data written");
        return files;
    }

    private static void makeFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw failure("The folder " + folder + " can't be made", e);
        }
    }

    private static void write(Path file, Writing writing) throws IOException {
        try {
            writing.run();
        } catch (IOException e) {
            throw failure(file + " can't be written", e);
        }
    }

    private static IOException failure(String what, IOException cause) {
        return new IOException(
                "%s (%s). Check that the folder may be written and that its disk has free space."
                        .formatted(what, cause),
                cause);
    }

    /** Writes one file. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }
}
