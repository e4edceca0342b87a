package org.rollcall.workspace.internal.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.AttendanceResult.Figure;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.ingest.FieldText;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.workspace.AttendanceChange;

/** Whose attendance a new version of a module changed, from what to what. */
final class AttendanceDiff {
    private static final Ratio NOTHING = new Ratio(0, 0);

    private AttendanceDiff() {}

    /**
     * @param rules that cleaned both tables
     * @return by id
     */
    static List<AttendanceChange> between(
            Analytics analytics, RuleSet rules, AttendanceTable before, AttendanceTable after) {
        var changes = new TreeMap<String, AttendanceChange>();
        for (Figure old : figures(analytics, rules, before)) {
            changes.put(
                    FieldText.comparable(old.student().id()),
                    new AttendanceChange(old.student(), old.attendance(), NOTHING));
        }
        for (Figure now : figures(analytics, rules, after)) {
            changes.merge(
                    FieldText.comparable(now.student().id()),
                    new AttendanceChange(now.student(), NOTHING, now.attendance()),
                    (old, added) ->
                            new AttendanceChange(added.student(), old.before(), added.after()));
        }
        var changed = new ArrayList<AttendanceChange>();
        for (AttendanceChange change : changes.values()) {
            if (!change.before().equals(change.after())) {
                changed.add(change);
            }
        }
        return changed;
    }

    private static List<Figure> figures(Analytics analytics, RuleSet rules, AttendanceTable table) {
        return table.dates()
                .map(all -> new Query(all, rules, rules.threshold()))
                .map(query -> analytics.attendance(table, query).students())
                .orElse(List.of());
    }
}
