package org.rollcall.sample.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import org.rollcall.api.progress.Progress;

/** Writes one module's attendance export, row by row; memory does not grow with the rows. */
final class ExportWriter {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final byte[] HEADER =
            ("studentId,firstName,surname,academicAdvisor,moduleCode,eventDescription,startDateTime,"
                            + "endDateTime,room,registerType,present,selfCertInfo,cancelled\n")
                    .getBytes(UTF_8);

    /** Share of present placement rows after which the student checks in once more. */
    private static final double SECOND_CHECK_IN = 0.08;

    /** One row in so many is written wrongly, each time in another way. */
    private static final int DIRT = 400;

    private final String module;
    private final List<Person> people;
    private final byte[][] prefixes;
    private final SplittableRandom random;
    private final long rows;
    private long written;

    ExportWriter(String module, List<Person> people, long rows, SplittableRandom random) {
        this.module = module;
        this.people = people;
        this.rows = rows;
        this.random = random;
        this.prefixes =
                people.stream()
                        .map(
                                person ->
                                        String.join(
                                                        ",",
                                                        person.id(),
                                                        person.firstName(),
                                                        person.surname(),
                                                        person.advisor(),
                                                        "MBCHB" + module,
                                                        "")
                                                .getBytes(UTF_8))
                        .toArray(byte[][]::new);
    }

    void write(Path file, Progress progress) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 17)) {
            out.write(HEADER);
            long sessions = Math.max(1, rows / people.size() + 1);
            for (long index = 0; written < rows; index++) {
                progress.checkCancelled();
                progress.report((double) written / rows, "Writing " + file.getFileName());
                session(Session.of(module, Math.min(index, sessions - 1), sessions, random), out);
            }
        }
    }

    private void session(Session session, OutputStream out) throws IOException {
        byte[] event = (session.event() + ",").getBytes(UTF_8);
        byte[] times = times(session, session.start());
        for (int i = 0; i < prefixes.length && written < rows; i++) {
            Person person = people.get(i);
            boolean present = person.attends(session.time(), random);
            String marks = marks(session, person, present);
            if (random.nextInt(DIRT) == 0) {
                dirt(session, person, marks, out);
                continue;
            }
            out.write(prefixes[i]);
            out.write(event);
            out.write(times);
            out.write(marks.getBytes(UTF_8));
            written++;
            boolean again = session.placement() && present && random.nextDouble() < SECOND_CHECK_IN;
            if (again && written < rows) {
                out.write(prefixes[i]);
                out.write(event);
                out.write(times(session, session.start().plusMinutes(1 + random.nextInt(9))));
                out.write(marks.getBytes(UTF_8));
                written++;
            }
        }
    }

    /** Register type, mark, self-certificate and cancelled, with the line end. */
    private String marks(Session session, Person person, boolean present) {
        if (session.cancelled()) {
            return "10,false,false,true\n";
        }
        if (session.unmarked()) {
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
        return (seconds(start) + "," + seconds(start.plusHours(1)) + "," + session.room() + ",")
                .getBytes(UTF_8);
    }

    private static String seconds(LocalDateTime time) {
        return time + ":00";
    }

    /** A row as careless exports have it: some still readable, some not. */
    private void dirt(Session session, Person person, String marks, OutputStream out)
            throws IOException {
        String start = seconds(session.start());
        String advisor = person.advisor();
        String id = person.id();
        String tail = marks;
        switch (random.nextInt(6)) {
            case 0 -> advisor = "";
            case 1 -> start = start.replaceFirst("-\\d\\d-", "-13-");
            case 2 -> start = session.start().atZone(ZONE).toInstant().toString();
            case 3 ->
                    start +=
                            session.start().atZone(ZONE).getOffset().getId().replace("Z", "+00:00");
            case 4 -> id = " " + id + "  ";
            default -> tail = marks.replace("\n", ",surplus\n");
        }
        String end = seconds(session.start().plusHours(1));
        out.write(
                (String.join(
                                        ",",
                                        id,
                                        person.firstName(),
                                        person.surname(),
                                        advisor,
                                        "MBCHB" + module,
                                        session.event(),
                                        start,
                                        end,
                                        session.room(),
                                        "")
                                + tail)
                        .getBytes(UTF_8));
        written++;
    }
}
