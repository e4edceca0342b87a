package org.rollcall.views.internal.modules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.views.internal.Presentations;
import org.rollcall.views.internal.Toolkit;
import org.rollcall.views.internal.context.AttendanceContext;
import org.rollcall.views.internal.context.Contexts;
import org.rollcall.views.internal.context.HeldJobs;
import org.rollcall.views.internal.context.Period;
import org.rollcall.views.internal.context.Subscriptions;
import org.rollcall.views.internal.imports.SampleLedger;

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
