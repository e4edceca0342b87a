package org.rollcall.sample.internal;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.SplittableRandom;

/**
 * What careless exports have: about one row in {@value #ONE_IN} is written oddly, in each of six
 * ways in turn. Three ways are still readable, three are not, so that an import report has
 * something to show.
 */
final class Dirt {
    static final int ONE_IN = 400;

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int WAYS = 6;

    private final String module;
    private final SplittableRandom random;
    private int rows;

    Dirt(String module, SplittableRandom random) {
        this.module = module;
        this.random = random;
    }

    /** Whether the next row is one. */
    boolean due() {
        return random.nextInt(ONE_IN) == 0;
    }

    /**
     * @param marks the row's last fields, with the line end
     */
    String row(Session session, Person person, String marks) {
        LocalDateTime time = session.start();
        String id = person.id();
        String advisor = person.advisor();
        String start = ExportWriter.seconds(time);
        String tail = marks;
        switch (rows++ % WAYS) {
            case 0 -> advisor = "";
            case 1 -> start = start.replaceFirst("-\\d\\d-", "-13-");
            case 2 -> start = time.atZone(ZONE).toInstant().toString();
            case 3 -> start += time.atZone(ZONE).getOffset().getId().replace("Z", "+00:00");
            case 4 -> id = " " + id + "  ";
            default -> tail = marks.replace("\n", ",surplus\n");
        }
        return person.fields(id, advisor, module)
                + String.join(
                        ",",
                        session.placement()
                                ? Names.PLACEMENTS[person.place(session.time())]
                                : session.event(),
                        start,
                        ExportWriter.seconds(time.plusHours(1)),
                        session.room(),
                        tail);
    }
}
