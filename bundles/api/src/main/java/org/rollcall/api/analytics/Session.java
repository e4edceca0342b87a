package org.rollcall.api.analytics;

import java.time.LocalDateTime;
import org.rollcall.api.table.Kind;
import org.rollcall.api.table.Mark;
import org.rollcall.api.table.Student;

/**
 * One row of a student, as lists of sessions show it.
 *
 * @param start local time in the rule set's zone
 * @param line physical line in the module's file, from 1
 */
public record Session(
        Student student, String event, LocalDateTime start, Kind kind, Mark mark, int line) {}
