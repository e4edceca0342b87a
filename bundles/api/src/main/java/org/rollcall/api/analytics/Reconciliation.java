package org.rollcall.api.analytics;

import java.util.List;
import java.util.Optional;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.DateRange;

/**
 * Where two rule sets give different figures for one module, and which rule makes the difference.
 *
 * @param ranges the days compared; empty where neither keeps a row and no days were given
 * @param one first rule set, such as {@code standard}
 * @param other second rule set, such as {@code original}
 * @param compared how many figures were compared
 * @param rowsKeptOne rows that the first keeps
 * @param rowsKeptOther rows that the second keeps
 * @param differences by student, then figure
 */
public record Reconciliation(
        String module,
        Optional<DateRange> ranges,
        RuleSet one,
        RuleSet other,
        int compared,
        long rowsKeptOne,
        long rowsKeptOther,
        List<Difference> differences) {
    public Reconciliation {
        differences = List.copyOf(differences);
    }

    /** The figures of attendance rules, section 6. */
    public enum Figure {
        ATTENDANCE("Attendance"),
        SELF_CERTIFICATE("Certificate sent"),
        PLACEMENT_DAYS("Placement days"),
        PLACEMENT_WEEKS("Placement weeks"),
        PLACEMENT_ABSENCES("Placement absences"),
        RECENT_ACTIVITY("Recent placement activity (30 days)"),
        SELF_CERTIFIED("Self-certified events"),
        TREND("Trend, last point");

        private final String text;

        Figure(String text) {
            this.text = text;
        }

        /** The figure's name for people. */
        public String text() {
            return text;
        }
    }

    /** The rules in which rule sets differ. */
    public enum Rule {
        DUPLICATES("How duplicate check-ins are found"),
        ODD_TRUTH_VALUES("What an empty or unreadable mark means"),
        SELF_CERTIFICATES("Which texts tell that a certificate was sent"),
        TREND_ROWS("Which rows a trend takes"),
        RECENT_ACTIVITY("How recent activity is counted"),
        WEEKS("How academic weeks are laid"),
        KINDS("Which events are placements or self-study"),
        OTHER("Another setting of the rule sets");

        private final String text;

        Rule(String text) {
            this.text = text;
        }

        /** The rule in words. */
        public String text() {
            return text;
        }
    }

    /**
     * @param studentId the student
     * @param name first name and surname
     * @param one the figure by the first rule set, as text with its parts, such as {@code 75.00 %
     *     (33 of 44)}
     * @param other the same by the second
     * @param causes the rules that, changed alone in the first rule set, change this figure; those
     *     that only together make the difference where none does alone
     */
    public record Difference(
            String studentId,
            String name,
            Figure figure,
            String one,
            String other,
            List<Rule> causes) {
        public Difference {
            causes = List.copyOf(causes);
        }
    }
}
