package org.rollcall.views.internal.student;

import java.util.OptionalLong;
import org.rollcall.api.analytics.Outlook;
import org.rollcall.views.internal.Words;
import org.rollcall.views.internal.figures.PercentText;

/** What a student can still reach, in words. */
final class OutlookText {
    private OutlookText() {}

    /**
     * @param target percent, 0 to 100
     */
    static String of(Outlook outlook, double target) {
        String percent = PercentText.threshold(target);
        if (outlook.events() == 0) {
            return Words.get("student.outlook.none");
        }
        OptionalLong sessions = outlook.sessionsToReach(target);
        String reach =
                sessions.isEmpty()
                        ? Words.get("student.outlook.never", percent)
                        : sessions.getAsLong() == 0
                                ? Words.get("student.outlook.reached", percent)
                                : Words.get(
                                        sessions.getAsLong() == 1
                                                ? "student.outlook.one"
                                                : "student.outlook.many",
                                        sessions.getAsLong(),
                                        percent);
        String best =
                outlook.future() == 0
                        ? Words.get("student.outlook.noFuture")
                        : Words.get(
                                outlook.future() == 1
                                        ? "student.outlook.bestOne"
                                        : "student.outlook.best",
                                PercentText.of(outlook.best()),
                                outlook.future());
        return reach + " " + best;
    }

    /** How the numbers come about. */
    static String explain(Outlook outlook, double target) {
        return Words.get(
                "student.outlook.explain",
                PercentText.threshold(target),
                outlook.events(),
                outlook.present(),
                outlook.future());
    }
}
