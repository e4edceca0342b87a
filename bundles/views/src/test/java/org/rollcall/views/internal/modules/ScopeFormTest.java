package org.rollcall.views.internal.modules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.Contexts;
import org.rollcall.kit.selection.HeldJobs;
import org.rollcall.kit.selection.Period;
import org.rollcall.kit.selection.SampleLedger;
import org.rollcall.kit.state.Subscriptions;
import org.rollcall.kit.testing.Toolkit;
import org.rollcall.views.internal.Presentations;

class ScopeFormTest {
    @TempDir Path home;

    @Test
    void datesTheWrongWayRoundAreSaidAsTheyAre() throws Exception {
        Toolkit.onFx(
                () -> {
                    AttendanceContext context = Contexts.simple(new HeldJobs());
                    var form =
                            new ScopeForm(
                                    context,
                                    Contexts.undo(),
                                    Presentations.of(new SampleLedger(home), context),
                                    new Subscriptions());
                    context.model()
                            .periodProperty()
                            .set(
                                    new Period.Custom(
                                            LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1)));
                    String summary = form.summary().get();
                    assertTrue(summary.startsWith("01/02/2026 to 01/01/2026"), summary);
                    return null;
                });
    }
}
