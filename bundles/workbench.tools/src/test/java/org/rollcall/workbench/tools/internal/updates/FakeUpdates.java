package org.rollcall.workbench.tools.internal.updates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.update.FeatureChange;
import org.rollcall.api.update.FeatureId;
import org.rollcall.api.update.InstallationChange;
import org.rollcall.api.update.InstallationChange.Kind;
import org.rollcall.api.update.InstallationChange.Result;
import org.rollcall.api.update.InstalledFeature;
import org.rollcall.api.update.Offer;
import org.rollcall.api.update.PreparedChange;
import org.rollcall.api.update.SiteState;
import org.rollcall.api.update.SiteState.Answer;
import org.rollcall.api.update.UpdateCheck;
import org.rollcall.api.update.UpdateException;
import org.rollcall.api.update.UpdateService;

/** Updates as a test wants them. */
final class FakeUpdates implements UpdateService {
    static final Instant AT = Instant.parse("2026-03-02T14:05:00Z");
    static final FeatureId ID = new FeatureId("attendance", "0.2.0");
    static final FeatureChange CHANGE =
            new FeatureChange("attendance", "Attendance", "0.1.0", "0.2.0");

    final List<InstallationChange> history = new ArrayList<>();
    final List<String> calls = new ArrayList<>();
    UpdateCheck next = new UpdateCheck(AT, List.of(offer("")), List.of(site(Answer.TRUSTED)));
    Optional<UpdateCheck> last = Optional.empty();
    String refusal = "";
    Result result = Result.KEPT;

    static Offer offer(String held) {
        return offer(ID, held);
    }

    static Offer offer(FeatureId id, String held) {
        return new Offer(
                id,
                "Attendance",
                "0.1.0",
                List.of("Counts faster."),
                1_234_567,
                "Main",
                false,
                held);
    }

    static SiteState site(Answer answer) {
        return new SiteState("Main", "/updates", answer, "The index has expired.");
    }

    static InstallationChange change(long number, Result result) {
        return new InstallationChange(
                number,
                AT,
                "ann, window",
                Kind.UPDATE,
                List.of(CHANGE),
                result,
                "Because.",
                List.of("Started."),
                result == Result.KEPT,
                true);
    }

    @Override
    public List<InstalledFeature> installed() {
        return List.of();
    }

    @Override
    public List<InstallationChange> history() {
        return List.copyOf(history);
    }

    @Override
    public UpdateCheck check(Progress progress) {
        progress.checkCancelled();
        last = Optional.of(next);
        return next;
    }

    @Override
    public Optional<UpdateCheck> lastCheck() {
        return last;
    }

    @Override
    public PreparedChange prepare(List<FeatureId> features, Progress progress)
            throws UpdateException {
        calls.add("prepare " + features);
        return prepared();
    }

    @Override
    public PreparedChange prepareReturn(long number) throws UpdateException {
        calls.add("return " + number);
        return prepared();
    }

    private PreparedChange prepared() throws UpdateException {
        if (!refusal.isEmpty()) {
            throw new UpdateException(refusal);
        }
        return new PreparedChange("key", List.of(CHANGE), List.of("a 1 → 2"), List.of(), List.of());
    }

    @Override
    public InstallationChange apply(PreparedChange change, Ongoing work, Progress progress) {
        calls.add("apply " + change.key() + " " + work);
        var made = change(history.size() + 1L, result);
        history.add(0, made);
        return made;
    }
}
