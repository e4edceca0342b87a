package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.rollcall.api.analytics.Analytics;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.clean.Cleaner;
import org.rollcall.api.ingest.TableReader;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.api.workspace.Workspace;

/** Providers go and come back while the others run; the others recover by themselves. */
class DynamicsTest {

    @BeforeAll
    static void load() {
        Cases.load("clean-small");
        Scope.show("attendance");
        Scope.show("student");
        Scope.module("101");
    }

    @Test
    void ingestGoesAndComes() throws Exception {
        survives("org.rollcall.ingest", TableReader.class);
    }

    @Test
    void cleanGoesAndComes() throws Exception {
        survives("org.rollcall.clean", Cleaner.class);
    }

    @Test
    void analyticsGoesAndComes() throws Exception {
        survives("org.rollcall.analytics", Analytics.class);
    }

    @Test
    void workspaceGoesAndComes() throws Exception {
        survives("org.rollcall.workspace", Workspace.class);
    }

    private static void survives(String symbolicName, Class<?> service) throws Exception {
        Ratio before = attendance();
        Bundle bundle = Osgi.bundle(symbolicName);
        bundle.stop(Bundle.STOP_TRANSIENT);
        assertFalse(Osgi.present(service), service + " is still there");
        bundle.start(Bundle.START_TRANSIENT);
        assertEquals(before, attendance());
        Osgi.await("the figures on the window", () -> Fx.find("#attendance-table") != null);
    }

    /** The module's attendance, computed through every service of the data's way. */
    private static Ratio attendance() throws Exception {
        var rules = Osgi.service(RuleSets.class).standard();
        var module = Osgi.service(Workspace.class).module("101", rules, Progress.none());
        var query = new Query(module.table().dates().orElseThrow(), rules, rules.threshold());
        return Osgi.service(Analytics.class).attendance(module.table(), query).module();
    }
}
