package org.rollcall.api.clean;

import java.util.Map;

/**
 * A rotation map, cleaned.
 *
 * @param year year of study, 2 to 5
 * @param assignments group and pattern by student id in its {@link
 *     org.rollcall.api.ingest.FieldText#comparable comparable} form
 */
public record CleanedRotation(
        int year, Map<String, Assignment> assignments, CleaningReport report) {

    public CleanedRotation {
        assignments = Map.copyOf(assignments);
    }

    /**
     * @param group as shown, such as {@code RLI}, {@code Group 3} or {@code Surgery}
     * @param pattern as written in the map
     */
    public record Assignment(String group, String pattern) {
        /** For a student whom no map names. */
        public static final Assignment NONE = new Assignment("", "");
    }
}
