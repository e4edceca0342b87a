package org.rollcall.clean.internal.attendance;

import java.util.List;
import java.util.regex.Pattern;
import org.rollcall.api.ingest.FieldText;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.Kind;

/** The kind of each distinct event (attendance rules, sections 0 and 4). */
final class EventKinds {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final Kind[] kinds;
    private final boolean[] placementNames;

    EventKinds(List<String> events, RuleSet rules) {
        Pattern selfStudy = Pattern.compile(rules.selfStudy(), FLAGS);
        Pattern placement = Pattern.compile(rules.placement(), FLAGS);
        kinds = new Kind[events.size()];
        placementNames = new boolean[events.size()];
        for (int code = 0; code < kinds.length; code++) {
            String event = FieldText.comparable(events.get(code));
            placementNames[code] = placement.matcher(event).find();
            if (selfStudy.matcher(event).find()) {
                kinds[code] = Kind.SELF_STUDY;
            } else {
                kinds[code] = placementNames[code] ? Kind.PLACEMENT : Kind.TEACHING;
            }
        }
    }

    Kind kind(int event) {
        return kinds[event];
    }

    /** Whether the placement pattern matches, be the event self-study or not. */
    boolean namesPlacement(int event) {
        return placementNames[event];
    }
}
