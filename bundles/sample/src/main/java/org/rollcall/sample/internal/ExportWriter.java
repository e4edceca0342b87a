package org.rollcall.sample.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import org.rollcall.api.progress.Progress;

/** Writes one module's attendance export, row by row; memory does not grow with the rows. */
final class ExportWriter {
    private static final byte[] HEADER =
            ("studentId,firstName,surname,academicAdvisor,moduleCode,eventDescription,startDateTime,"
                            + "endDateTime,room,registerType,present,selfCertInfo,cancelled\n")
                    .getBytes(UTF_8);

    /** Share of present placement rows after which the student checks in once more. */
    private static final double AGAIN = 0.1;

    /** Days at the year's end whose registers may not be filled in yet. */
    private static final int LATE_DAYS = 3;

    private static final double UNMARKED = 0.5;

    private final String module;
    private final List<Person> people;
    private final byte[][] prefixes;
    private final byte[][] places;
    private final SplittableRandom random;
    private final Dirt dirt;
    private final long rows;
    private long written;

    ExportWriter(String module, List<Person> people, long rows, SplittableRandom random) {
        this.module = module;
        this.people = people;
        this.rows = rows;
        this.random = random;
        this.dirt = new Dirt(module, random.split());
        this.prefixes =
                people.stream()
                        .map(person -> bytes(person.fields(person.id(), person.advisor(), module)))
                        .toArray(byte[][]::new);
        this.places = new byte[Names.PLACEMENTS.length][];
        for (int i = 0; i < places.length; i++) {
            places[i] = bytes(Names.PLACEMENTS[i] + ",");
        }
    }

    void write(Path file, Progress progress) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 17)) {
            out.write(HEADER);
            int days = Calendar.DAYS.size();
            int day = -1;
            int nth = 0;
            while (written < rows) {
                progress.checkCancelled();
                progress.report((double) written / rows, "Writing " + file.getFileName());
                // By rows, not sessions, as check-ins come on top: the year is filled to its end.
                int due = (int) (written * days / rows);
                nth = due == day ? nth + 1 : 0;
                day = due;
                session(Session.of(module, day, nth, random), day, out);
            }
        }
    }

    private void session(Session session, int day, OutputStream out) throws IOException {
        boolean last = rows - written <= people.size() * (1 + 2 * AGAIN);
        boolean late = day >= Calendar.DAYS.size() - LATE_DAYS;
        boolean unmarked = last || late && random.nextDouble() < UNMARKED;
        byte[] event = bytes(session.event() + ",");
        byte[] times = times(session, session.start());
        for (int i = 0; i < prefixes.length && written < rows; i++) {
            Person person = people.get(i);
            boolean present = person.attends(session.time(), random);
            String marks = marks(session, person, present, unmarked);
            if (dirt.due()) {
                out.write(bytes(dirt.row(session, person, marks)));
                written++;
                continue;
            }
            byte[] what = session.placement() ? places[person.place(session.time())] : event;
            row(out, prefixes[i], what, times, marks);
            if (session.placement() && present) {
                checkInsAgain(out, session, prefixes[i], what, marks);
            }
        }
    }

    /** Those who tap their card twice, or three times, within ten minutes. */
    private void checkInsAgain(
            OutputStream out, Session session, byte[] prefix, byte[] what, String marks)
            throws IOException {
        int minutes = 0;
        while (written < rows && minutes < 8 && random.nextDouble() < AGAIN) {
            minutes += 1 + random.nextInt(8);
            row(out, prefix, what, times(session, session.start().plusMinutes(minutes)), marks);
        }
    }

    private void row(OutputStream out, byte[] prefix, byte[] what, byte[] times, String marks)
            throws IOException {
        out.write(prefix);
        out.write(what);
        out.write(times);
        out.write(bytes(marks));
        written++;
    }

    /** Register type, mark, self-certificate and cancelled, with the line end. */
    private String marks(Session session, Person person, boolean present, boolean unmarked) {
        if (session.cancelled()) {
            return "10,false,false,true\n";
        }
        if (unmarked) {
            return "10,,false,false\n";
        }
        if (present) {
            return "20,true,false,false\n";
        }
        return random.nextDouble() < person.selfCertifies()
                ? "50,false,true,false\n"
                : "10,false,false,false\n";
    }

    /** Start, end and room. */
    private static byte[] times(Session session, LocalDateTime start) {
        return bytes(
                seconds(start) + "," + seconds(start.plusHours(1)) + "," + session.room() + ",");
    }

    static String seconds(LocalDateTime time) {
        return time + ":00";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
