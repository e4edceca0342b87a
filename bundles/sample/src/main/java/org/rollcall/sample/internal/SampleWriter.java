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

/** Makes a small medical school's exports of one academic year. */
@Component
public final class SampleWriter implements SampleData {
    private static final List<String> MODULES = List.of("101", "201", "301", "401", "501");

    @Override
    public List<Path> write(Path folder, Size size, Progress progress) throws IOException {
        Files.createDirectories(folder);
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
            new ExportWriter(module, students, size.events(), own)
                    .write(
                            file,
                            progress.part(
                                    (double) i / MODULES.size(), (double) year / MODULES.size()));
            files.add(file);
            if (year > 1) {
                Path map = folder.resolve("y%dr1.csv".formatted(year));
                new ReferenceWriter(own).rotation(map, year, students);
                files.add(map);
            }
        }
        Path notes = folder.resolve("Book1.xlsx");
        new ReferenceWriter(random.split()).notes(notes, people);
        files.add(notes);
        progress.report(1, "Sample data written");
        return files;
    }
}
