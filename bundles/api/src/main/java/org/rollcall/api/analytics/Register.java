package org.rollcall.api.analytics;

import java.time.LocalDateTime;
import org.rollcall.api.table.Kind;

/**
 * One event as its register shows it: all rows of a module with the same description and start.
 *
 * @param event description; may be empty
 * @param start local time
 * @param present rows marked present
 * @param absent rows marked absent
 * @param selfCertified rows marked self-certified
 * @param unknown rows without a mark
 */
public record Register(
        String event,
        LocalDateTime start,
        Kind kind,
        int present,
        int absent,
        int selfCertified,
        int unknown) {

    /** Attendance: present of countable rows. */
    public Ratio attendance() {
        return new Ratio(present, present + absent + selfCertified);
    }

    /** Whether not one row has a mark, so that the register seems never to have been taken. */
    public boolean unmarked() {
        return present + absent + selfCertified == 0;
    }
}
