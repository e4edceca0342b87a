package org.rollcall.views.internal.student;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.rollcall.api.analytics.Outlook;

class OutlookTextTest {

    @Test
    void saysHowManySessionsAreNeededAndWhatIsStillReachable() {
        assertEquals(
                "Over all dates 75.00 %: 11 more sessions attended in a row reach 80 %. The best still reachable is 79.63"
                        + " %, with 10 sessions to come.",
                OutlookText.of(new Outlook(33, 44, 10), 80, 1));
    }

    @Test
    void saysWhatCanNotBeReachedAndWhatIs() {
        assertEquals(
                "Over all dates 75.00 %: 100 % can't be reached any more. The export has no sessions to come.",
                OutlookText.of(new Outlook(3, 4, 0), 100, 1));
        assertEquals(
                "Over all dates and modules shown 75.00 %: 75 % is reached. The export has no sessions to come.",
                OutlookText.of(new Outlook(3, 4, 0), 75, 2));
        assertEquals("No countable sessions yet.", OutlookText.of(new Outlook(0, 0, 3), 75, 1));
    }
}
