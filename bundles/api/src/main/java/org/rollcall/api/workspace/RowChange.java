package org.rollcall.api.workspace;

import java.time.LocalDateTime;
import java.util.Optional;
import org.rollcall.api.table.Mark;
import org.rollcall.api.table.Student;

/**
 * One row that a new version of a module has otherwise than the one before.
 *
 * @param student as the newer version tells who it is, or the older one where it has the row alone
 * @param before the mark in the older version; empty where the row is new
 * @param after the mark in the newer version; empty where the row is gone
 */
public record RowChange(
        Student student,
        LocalDateTime start,
        String event,
        Optional<Mark> before,
        Optional<Mark> after) {}
