package org.rollcall.api.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.rollcall.api.progress.Progress;

/** Makes invented data of every kind that Rollcall reads. No real person's data is in it. */
@ProviderType
public interface SampleData {

    /**
     * @param students students in each module
     * @param events rows in each module's export
     * @param seed the same seed gives the same bytes
     */
    record Size(int students, int events, long seed) {
        /** A small school: 60 students and 3,000 rows a module. */
        public static final Size DEFAULT = new Size(60, 3_000, 1);

        /**
         * @throws IllegalArgumentException if a number is less than 1
         */
        public Size {
            if (students < 1 || events < 1) {
                throw new IllegalArgumentException(
                        "There must be at least one student and one event");
            }
        }
    }

    /**
     * Writes exports of five modules, rotation maps and the notes workbook. Memory does not grow
     * with the number of events.
     *
     * @param folder made if it is missing
     * @return the files written
     * @throws IOException if a file can't be written; its message names the file
     */
    List<Path> write(Path folder, Size size, Progress progress) throws IOException;
}
