package org.rollcall.workbench.tools.internal.updates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.update.FeatureId;
import org.rollcall.api.update.InstallationChange.Result;
import org.rollcall.api.update.SiteState.Answer;
import org.rollcall.api.update.UpdateCheck;
import org.rollcall.workbench.api.Notifier;
import org.rollcall.workbench.api.Remembered;

class UpdateNoticesTest {
    private static final String OFFER = "INFO An update is there: Attendance 0.2.0 (updates)";

    private final List<String> told = new ArrayList<>();
    private final FakeUpdates updates = new FakeUpdates();
    private final Map<String, String> memory = new HashMap<>();

    @Test
    void anOfferIsToldOnceASession() {
        updates.check(Progress.none());
        UpdateNotices notices = start("one");
        notices.updatesChanged();
        start("one"); // The next workbench.
        assertEquals(List.of(OFFER), told);
        start("two");
        assertEquals(List.of(OFFER, OFFER), told);
    }

    @Test
    void whatOneLookFoundIsOneNotice() {
        updates.last =
                Optional.of(
                        new UpdateCheck(
                                FakeUpdates.AT,
                                List.of(
                                        FakeUpdates.offer(""),
                                        FakeUpdates.offer(new FeatureId("data", "0.3.0"), "")),
                                List.of(FakeUpdates.site(Answer.TRUSTED))));
        start("one").updatesChanged();
        assertEquals(List.of("INFO 2 updates are there (updates)"), told);
    }

    @Test
    void whatCanNotBeTakenIsNotOfferedAndARefusedSiteIsTold() {
        updates.last =
                Optional.of(
                        new UpdateCheck(
                                FakeUpdates.AT,
                                List.of(FakeUpdates.offer("It failed twice.")),
                                List.of(FakeUpdates.site(Answer.REFUSED))));
        start("one").updatesChanged();
        assertEquals(List.of("WARNING The update site “Main” was refused (updates)"), told);
    }

    @Test
    void howAChangeEndedIsToldOnceAlsoAfterARestart() {
        updates.history.add(0, FakeUpdates.change(2, Result.WAITING));
        start("one").updatesChanged();
        updates.history.set(0, FakeUpdates.change(2, Result.TRIAL));
        start("two");
        updates.history.set(0, FakeUpdates.change(2, Result.UNDONE));
        start("two").updatesChanged();
        start("three");
        assertEquals(
                List.of(
                        "INFO An update waits for the next start (updates)",
                        "WARNING An update was undone (updates)"),
                told);
    }

    private UpdateNotices start(String session) {
        var notices =
                new UpdateNotices(Runnable::run, Runnable::run, new Heard(), new Kept(), session);
        notices.bind(updates);
        return notices;
    }

    private final class Heard implements Notifier {
        @Override
        public void notify(Severity severity, String title, String text) {
            throw new AssertionError("A notice without a way to the updates");
        }

        @Override
        public void notify(Severity severity, String title, String text, String command) {
            told.add(severity + " " + title + " (" + command + ")");
        }
    }

    private final class Kept implements Remembered {
        @Override
        public Optional<String> text(String key) {
            return Optional.ofNullable(memory.get(key));
        }

        @Override
        public void put(String key, String text) {
            memory.put(key, text);
        }

        @Override
        public void forget(String key) {
            memory.remove(key);
        }
    }
}
