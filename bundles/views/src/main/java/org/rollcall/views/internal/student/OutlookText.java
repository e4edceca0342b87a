package org.rollcall.views.internal.student;

import java.util.OptionalLong;
import org.rollcall.api.analytics.Outlook;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.kit.text.PercentText;
import org.rollcall.views.internal.Words;

/** What a student can still reach, in words. */
final class OutlookText {
    private OutlookText() {}

    /**
     * @param target percent, 0 to 100
     * @param modules how many modules the outlook adds up
     */
    static String of(Outlook outlook, double target, int modules) {
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
        var now = new Ratio(outlook.present(), outlook.events());
        // The head above tells other figures: of each module, in the dates that are chosen.
        String of =
                Words.get(
                        modules == 1 ? "student.outlook.of" : "student.outlook.ofAll",
                        PercentText.withSign(now));
        return of + " " + reach + " " + best;
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
