package org.rollcall.kit.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.workspace.WorkspaceState;
import org.rollcall.kit.testing.Samples;
import org.rollcall.kit.value.Status;

class AttendanceModelTest {
    private final HeldJobs jobs = new HeldJobs();
    private final FakeWorkspace workspace = new FakeWorkspace("101", "301");
    private final FakeAnalytics analytics = new FakeAnalytics();
    private final RuleSets ruleSets = () -> List.of(Samples.STANDARD, Samples.STRICT);
    private final Services services = new Services();
    private final AttendanceModel model =
            new AttendanceModel(
                    jobs, services, InstantSource.fixed(Instant.parse("2026-06-20T10:00:00Z")));

    @BeforeEach
    void allServicesAreThere() {
        model.setRuleSets(ruleSets);
        services.analytics.set(analytics);
        model.setWorkspace(workspace);
        jobs.runAll();
    }

    @Test
    void theFirstModuleIsShownAtFirst() {
        assertEquals("101", model.resultProperty().get().basis().module());
        assertEquals(Status.READY, model.statusProperty().get());
    }

    @Test
    void dataThatWasOvertakenIsDropped() {
        model.moduleProperty().set("301");
        model.moduleProperty().set("101");
        assertEquals(2, jobs.waiting());

        jobs.run(1); // Module 101, asked for last, is ready first.
        jobs.run(0); // Module 301 comes late.
        jobs.runAll();

        assertEquals("101", model.dataProperty().get().module());
        assertEquals("101", model.resultProperty().get().basis().module());
    }

    @Test
    void figuresThatWereOvertakenAreDropped() {
        model.thresholdProperty().set(60);
        model.thresholdProperty().set(70);

        jobs.run(1);
        jobs.run(0);
        jobs.runAll();

        assertEquals(70, model.resultProperty().get().basis().query().threshold());
    }

    @Test
    void figuresNeverStandUnderAnotherModulesName() {
        model.moduleProperty().set("301");
        assertNull(model.resultProperty().get());
        assertEquals(Status.Kind.LOADING, model.statusProperty().get().kind());
    }

    @Test
    void choicesStayWhenTheModuleIsLoadedAgain() {
        model.moduleProperty().set("301");
        model.studentProperty().set("1");
        model.periodProperty().set(new Period.Last(30));
        jobs.runAll();

        model.workspaceChanged(workspace.state());
        jobs.runAll();

        assertEquals("301", model.moduleProperty().get());
        assertEquals("1", model.studentProperty().get());
        assertEquals(
                new DateRange(LocalDate.of(2026, 5, 14), LocalDate.of(2026, 6, 12)),
                model.resultProperty().get().basis().query().range());
    }

    @Test
    void whatCouldNotBeReadIsReadAgainWhenTheReaderOfItsFormatIsBack() {
        workspace.fail("Files ending in .ods can't be read at present.");
        model.moduleProperty().set("301");
        jobs.runAll();
        assertEquals(Status.Kind.FAILED, model.statusProperty().get().kind());

        workspace.fail("");
        model.workspaceChanged(workspace.state());
        jobs.runAll();

        assertEquals(Status.READY, model.statusProperty().get());
        assertEquals("301", model.dataProperty().get().module());
    }

    @Test
    void figuresStayWhileAServiceIsReplacedAndGoOnAfterwards() {
        Services.withdraw(services.analytics, analytics);
        assertEquals(Status.Kind.WAITING, model.statusProperty().get().kind());
        assertNotNull(model.resultProperty().get());

        services.analytics.set(new FakeAnalytics());
        jobs.runAll();
        assertEquals(Status.READY, model.statusProperty().get());
        assertNotNull(model.resultProperty().get());
    }

    @Test
    void theNewServiceMayComeBeforeTheOldGoes() {
        model.setWorkspace(new FakeWorkspace("301"));
        Services.withdraw(services.workspace, workspace);
        jobs.runAll();

        assertEquals("301", model.resultProperty().get().basis().module());
        assertEquals(Status.READY, model.statusProperty().get());
    }

    @Test
    void aThresholdOfTheUsersOwnSurvivesAnotherRuleSet() {
        model.chooseRules("strict");
        assertEquals(80, model.thresholdProperty().get());

        model.thresholdProperty().set(33);
        model.chooseRules("standard");
        jobs.runAll();

        assertEquals(33, model.resultProperty().get().basis().query().threshold());
        assertEquals("standard", model.resultProperty().get().basis().query().rules().name());
    }

    @Test
    void datesTheWrongWayRoundAreSaidNotGuessed() {
        model.periodProperty()
                .set(new Period.Custom(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1)));
        assertNull(model.resultProperty().get());
        assertEquals(Status.Kind.FAILED, model.statusProperty().get().kind());
    }

    @Test
    void aModuleThatCanNotBeReadSaysWhy() {
        workspace.fail("lusi_mbchb301.csv: The vault's copy is damaged. Import the file again.");
        model.moduleProperty().set("301");
        jobs.runAll();

        assertEquals(Status.Kind.FAILED, model.statusProperty().get().kind());
        assertTrue(model.statusProperty().get().text().contains("copy is damaged"));
        assertNull(model.resultProperty().get());
    }

    @Test
    void anEmptyWorkspaceIsAnInvitation() {
        model.workspaceChanged(
                new WorkspaceState(0, List.of(), List.of(), Optional.empty(), List.of()));
        jobs.runAll();
        assertEquals(Status.empty(), model.statusProperty().get());
        assertNull(model.resultProperty().get());
        assertNull(model.moduleProperty().get());
    }

    @Test
    void allModulesAreReadOnceSomebodyWantsThem() {
        assertEquals(0, jobs.waiting());
        assertNull(model.library().valueProperty().get());

        model.library().want(true);
        jobs.runAll();

        assertEquals(
                List.of("101", "301"),
                model.library().modules().stream().map(data -> data.module()).toList());
    }

    @Test
    void whatNobodyWantsAnyMoreIsNotReadAgain() {
        model.library().want(true);
        jobs.runAll();
        model.library().want(false);

        model.chooseRules("strict");
        jobs.runAll();
        assertEquals("standard", model.library().modules().get(0).rules().name());

        model.library().want(true);
        jobs.runAll();
        assertEquals("strict", model.library().modules().get(0).rules().name());
    }
}
