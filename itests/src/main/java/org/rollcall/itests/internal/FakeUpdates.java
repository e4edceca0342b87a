package org.rollcall.itests.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.framework.InvalidSyntaxException;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.update.FeatureChange;
import org.rollcall.api.update.FeatureId;
import org.rollcall.api.update.InstallationChange;
import org.rollcall.api.update.InstallationChange.Kind;
import org.rollcall.api.update.InstallationChange.Result;
import org.rollcall.api.update.InstalledFeature;
import org.rollcall.api.update.InstalledFeature.Origin;
import org.rollcall.api.update.Offer;
import org.rollcall.api.update.PreparedChange;
import org.rollcall.api.update.SiteState;
import org.rollcall.api.update.SiteState.Answer;
import org.rollcall.api.update.UpdateCheck;
import org.rollcall.api.update.UpdateException;
import org.rollcall.api.update.UpdateListener;
import org.rollcall.api.update.UpdateService;

/** Updates as a test wants them; preferred to the real ones. */
final class FakeUpdates implements UpdateService {
    static final Map<String, Object> PREFERRED = Map.of("service.ranking", 1000);
    static final FeatureChange FORTH =
            new FeatureChange("attendance", "Attendance", "0.1.0", "0.2.0");

    /** No two of these bring changes of the same number, as each is told of once. */
    private static final AtomicLong NUMBERS = new AtomicLong();

    final List<String> calls = java.util.Collections.synchronizedList(new ArrayList<>());
    private final List<InstallationChange> history = new ArrayList<>();
    volatile List<Offer> offers = List.of();
    volatile List<SiteState> sites = List.of(site("Main", Answer.TRUSTED, ""));
    volatile Result result = Result.KEPT;
    volatile String refusal = "";
    private volatile UpdateCheck last;

    FakeUpdates() {
        history.add(
                change(
                        NUMBERS.incrementAndGet(),
                        Kind.PRODUCT,
                        List.of(),
                        Result.KEPT,
                        "",
                        true,
                        "The product's own."));
    }

    static Offer offer(String held) {
        return new Offer(
                new FeatureId("attendance", "0.2.0"),
                "Attendance",
                "0.1.0",
                List.of("The table has a column for the trend.", "Counts twice as fast."),
                1_234_567,
                "Main",
                false,
                held);
    }

    static SiteState site(String name, Answer answer, String message) {
        return new SiteState(name, "/updates", answer, message);
    }

    private static InstallationChange change(
            long number,
            Kind kind,
            List<FeatureChange> features,
            Result result,
            String explanation,
            boolean running,
            String report) {
        return new InstallationChange(
                number,
                Instant.now(),
                "ann, window",
                kind,
                features,
                result,
                explanation,
                List.of(report),
                running,
                true);
    }

    @Override
    public List<InstalledFeature> installed() {
        return List.of(
                new InstalledFeature(
                        new FeatureId("attendance", "0.1.0"),
                        "Attendance",
                        "Figures of attendance and the views that show them.",
                        List.of("org.rollcall.views 0.1.0"),
                        Origin.PRODUCT),
                new InstalledFeature(
                        new FeatureId("trial", "0.0.1"),
                        "Trial chart",
                        "",
                        List.of(),
                        Origin.UNSIGNED));
    }

    @Override
    public synchronized List<InstallationChange> history() {
        return List.copyOf(history);
    }

    @Override
    public UpdateCheck check(Progress progress) {
        last = new UpdateCheck(Instant.now(), offers, sites);
        return last;
    }

    @Override
    public Optional<UpdateCheck> lastCheck() {
        return Optional.ofNullable(last);
    }

    @Override
    public PreparedChange prepare(List<FeatureId> features, Progress progress)
            throws UpdateException {
        calls.add("prepare " + features);
        if (!refusal.isEmpty()) {
            throw new UpdateException(refusal);
        }
        return new PreparedChange(
                "forth",
                List.of(FORTH),
                List.of("org.rollcall.views 0.1.0 → 0.2.0"),
                List.of("org.rollcall.charts"),
                List.of());
    }

    @Override
    public PreparedChange prepareReturn(long number) {
        calls.add("return " + number);
        return new PreparedChange(
                "back",
                List.of(new FeatureChange("attendance", "Attendance", "0.2.0", "0.1.0")),
                List.of("org.rollcall.views 0.2.0 → 0.1.0"),
                List.of(),
                List.of("The contracts change, which all bundles use."));
    }

    @Override
    public InstallationChange apply(PreparedChange change, Ongoing work, Progress progress) {
        InstallationChange made = make(change, work);
        if (last != null) { // as the service does: what was installed is offered no more
            last = new UpdateCheck(last.at(), List.of(), last.sites());
        }
        tell();
        return made;
    }

    private static void tell() {
        try {
            for (var listener : Osgi.context().getServiceReferences(UpdateListener.class, null)) {
                Osgi.context().getService(listener).updatesChanged();
                Osgi.context().ungetService(listener);
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized InstallationChange make(PreparedChange change, Ongoing work) {
        calls.add("apply " + change.key() + " " + work);
        boolean kept = result == Result.KEPT;
        if (kept) {
            history.replaceAll(
                    old ->
                            change(
                                    old.number(),
                                    old.kind(),
                                    old.features(),
                                    old.result(),
                                    old.explanation(),
                                    false,
                                    old.report().get(0)));
        }
        var made =
                change(
                        NUMBERS.incrementAndGet(),
                        change.key().equals("back") ? Kind.ROLLBACK : Kind.UPDATE,
                        change.features(),
                        result,
                        kept ? "All 3 checks are well." : "A component was not satisfied.",
                        kept,
                        "Replaced org.rollcall.views.");
        history.add(0, made);
        return made;
    }
}
