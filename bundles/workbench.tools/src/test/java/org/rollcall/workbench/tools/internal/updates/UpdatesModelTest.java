package org.rollcall.workbench.tools.internal.updates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.update.InstallationChange.Result;
import org.rollcall.api.update.OngoingWork;
import org.rollcall.api.update.PreparedChange;
import org.rollcall.api.update.SiteState;
import org.rollcall.api.update.SiteState.Answer;
import org.rollcall.api.update.UpdateCheck;
import org.rollcall.api.update.UpdateService.Ongoing;
import org.rollcall.workbench.api.Jobs;
import org.rollcall.workbench.tools.internal.updates.UpdatesState.Activity;

@Timeout(20)
class UpdatesModelTest {
    private final Held jobs = new Held();
    private final List<Runnable> grace = new ArrayList<>();
    private final UpdatesModel model =
            new UpdatesModel(jobs, Runnable::run, Runnable::run, grace::add);
    private final FakeUpdates updates = new FakeUpdates();

    @Test
    void aServiceThatIsAwayForLongIsNotAvailable() {
        assertEquals("Updates are being replaced …", status());
        grace.remove(0).run();
        assertEquals("Updates are not available", status());

        model.bind(updates);
        assertEquals("No look for updates yet", status());
        model.unbind(updates);
        assertEquals("Updates are being replaced …", status());
        model.bind(updates);
        grace.remove(0).run();
        assertEquals("No look for updates yet", status(), "it was back in time");
    }

    @Test
    void whatALookFoundIsSaid() {
        look();
        assertEquals("One update is there, found today at 14:05", status());

        found(List.of(), Answer.TRUSTED);
        assertEquals("Up to date, checked today at 14:05", status());
        found(List.of(), Answer.UNREACHABLE);
        assertEquals("No update site could be reached, tried today at 14:05", status());
        found(List.of(), Answer.UNREACHABLE, Answer.REFUSED);
        assertEquals("No update site could be trusted, checked today at 14:05", status());
        found(List.of(), Answer.TRUSTED, Answer.REFUSED);
        assertEquals("Nothing new where a site answered, checked today at 14:05", status());
        found(List.of());
        assertTrue(status().startsWith("No update sites are set up."), status());
    }

    @Test
    void nothingElseCanBeAskedForWhileSomethingIsUnderWay() {
        model.setActive(true);
        model.bind(updates);
        model.check();
        assertEquals("Looking for updates …", status());
        assertFalse(state().ready());
        model.check();
        assertEquals(1, jobs.waiting.size(), "a second look was begun");
        jobs.run();
        assertTrue(state().ready());
    }

    @Test
    void aChangeIsPreparedAndAppliedAsTheUserAgreed() {
        look();
        var prepared = new ArrayList<PreparedChange>();
        model.prepare(List.of(FakeUpdates.ID), prepared::add);
        jobs.run();
        model.apply(prepared.get(0), Ongoing.CANCEL);
        assertEquals(Activity.APPLYING, state().activity());
        jobs.run();

        assertEquals(List.of("prepare [attendance 0.2.0]", "apply key CANCEL"), updates.calls);
        assertEquals("Attendance 0.1.0 → 0.2.0: done. Because.", state().said());
        assertFalse(state().failed());
        assertEquals(1, state().history().size());
    }

    @Test
    void anUndoneChangeIsSaidWithItsReason() {
        look();
        updates.result = Result.UNDONE;
        model.prepareReturn(3, change -> model.apply(change, Ongoing.AWAIT));
        jobs.run();
        jobs.run();
        assertEquals(
                "Attendance 0.1.0 → 0.2.0 was undone; what ran before runs again. Because.",
                state().said());
        assertTrue(state().failed());
    }

    @Test
    void aRefusalIsSaidAndNothingIsApplied() {
        look();
        updates.refusal = "The digest is wrong.";
        model.prepare(List.of(FakeUpdates.ID), change -> model.apply(change, Ongoing.AWAIT));
        jobs.run();
        assertEquals("The digest is wrong.", state().said());
        assertTrue(state().failed());
        assertEquals(0, jobs.waiting.size());
        assertTrue(state().ready());
    }

    @Test
    void whatTheUserCancelledIsNoFailure() {
        model.setActive(true);
        model.bind(updates);
        model.check();
        jobs.cancel();
        assertEquals("Cancelled. Nothing was changed.", state().said());
        assertFalse(state().failed());
    }

    @Test
    void aServiceThatWentBeforeItWasAskedIsSaid() {
        look();
        model.check();
        model.unbind(updates);
        jobs.run();
        assertEquals("Updates are being replaced …", state().said());
    }

    @Test
    void workUnderWayIsThatOfAllWhoHaveSome() {
        var work =
                new OngoingWork() {
                    @Override
                    public List<String> titles() {
                        return List.of("Importing 5 files");
                    }

                    @Override
                    public void cancel() {
                        throw new AssertionError("Nobody asked for it");
                    }

                    @Override
                    public boolean pause() {
                        return false;
                    }

                    @Override
                    public void resume() {}
                };
        model.add(work);
        assertEquals(List.of("Importing 5 files"), model.ongoing());
        model.remove(work);
        assertEquals(List.of(), model.ongoing());
    }

    @Test
    void nothingIsReadWhileNobodyLooks() {
        updates.history.add(FakeUpdates.change(1, Result.KEPT));
        model.bind(updates);
        assertEquals(0, state().history().size());
        model.setActive(true);
        assertEquals(1, state().history().size());
    }

    private void look() {
        model.setActive(true);
        model.bind(updates);
        model.check();
        jobs.run();
    }

    private void found(List<org.rollcall.api.update.Offer> offers, Answer... answers) {
        List<SiteState> sites = java.util.Arrays.stream(answers).map(FakeUpdates::site).toList();
        updates.next = new UpdateCheck(FakeUpdates.AT, offers, sites);
        look();
    }

    private UpdatesState state() {
        return model.stateProperty().get();
    }

    private String status() {
        return UpdateWords.status(state(), LocalDate.of(2026, 3, 2), ZoneOffset.UTC);
    }

    /** Jobs that run when the test says so. */
    private static final class Held implements Jobs {
        final Deque<Runnable> waiting = new ArrayDeque<>();
        private boolean cancelled;

        @Override
        public <T> CompletionStage<T> submit(String title, Work<T> work) {
            throw new AssertionError("An update may not be work that updates wait for: " + title);
        }

        @Override
        public <T> CompletionStage<T> recompute(String title, Work<T> work) {
            var result = new CompletableFuture<T>();
            waiting.add(
                    () -> {
                        try {
                            result.complete(work.run(progress()));
                        } catch (Exception e) {
                            result.completeExceptionally(e);
                        }
                    });
            return result;
        }

        void run() {
            waiting.remove().run();
        }

        void cancel() {
            cancelled = true;
            run();
        }

        private Progress progress() {
            return new Progress() {
                @Override
                public void report(double fraction, String message) {}

                @Override
                public boolean cancelled() {
                    return cancelled;
                }
            };
        }
    }
}
