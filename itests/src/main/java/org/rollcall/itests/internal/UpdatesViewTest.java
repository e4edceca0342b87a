package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;
import org.rollcall.api.update.InstallationChange.Result;
import org.rollcall.api.update.OngoingWork;
import org.rollcall.api.update.SiteState.Answer;
import org.rollcall.api.update.UpdateService;

/** Updates as users see them, made and taken back. */
class UpdatesViewTest {
    private final Registered services = new Registered();
    private final FakeUpdates updates = new FakeUpdates();
    private ServiceRegistration<?> registration;

    @BeforeEach
    void open() {
        registration = services.add(UpdateService.class, updates, FakeUpdates.PREFERRED);
        Fx.await(
                "the updates",
                () -> {
                    Scope.show("updates");
                    return Fx.find("#updates-status") != null;
                });
        // What an earlier test ticked and found is none of this one's.
        awaitStatus("No look for updates yet");
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void whatTheSitesAnsweredIsSaid() {
        look();
        awaitStatus("Up to date, checked today at");

        updates.sites = List.of(FakeUpdates.site("Main", Answer.UNREACHABLE, "No network."));
        look();
        awaitStatus("No update site could be reached");
        assertTrue(text().contains("can't be reached. No network."), text());

        updates.sites = List.of(FakeUpdates.site("Main", Answer.REFUSED, "It has expired."));
        look();
        awaitStatus("No update site could be trusted");
        assertTrue(text().contains("The update site “Main” was refused. It has expired."), text());

        updates.sites = List.of();
        look();
        awaitStatus("No update sites are set up. Your administrator sets them in Preferences.");
    }

    @Test
    void whatRunsIsThereAndWhatNobodySignedIsMarked() {
        Fx.await("the features", () -> text().contains("Attendance 0.1.0"));
        assertTrue(text().contains("Came with Rollcall"), text());
        assertTrue(text().contains("Unsigned: a developer put it in"), text());
    }

    @Test
    void anUpdateIsTickedReadAgreedToAndMade() {
        offered();
        assertTrue(Fx.call(() -> button("#updates-install").isDisabled()), "nothing is ticked");
        Fx.run(() -> Fx.node("#updates-offer-attendance", CheckBox.class).setSelected(true));
        press("#updates-install");

        awaitSheet("Attendance 0.1.0 → 0.2.0");
        String sheet = words("#updates-sheet");
        assertTrue(sheet.contains("org.rollcall.views 0.1.0 → 0.2.0"), sheet);
        assertTrue(sheet.contains("org.rollcall.charts"), sheet);
        assertEquals(1, updates.calls.size(), "applied before the user agreed");
        press("#updates-agree");

        Fx.await("the outcome", () -> text().contains("Attendance 0.1.0 → 0.2.0: done."));
        assertEquals(
                List.of("prepare [attendance 0.2.0]", "apply forth AWAIT"),
                List.copyOf(updates.calls));
        Fx.await("the history", () -> history().getItems().size() == 2);
        Fx.await("a notice", () -> Notices.texts().contains("Rollcall was updated"));
        Fx.await("the offer to go", () -> Fx.find("#updates-offer-attendance") == null);
        look();
        Fx.await("the offer", () -> Fx.find("#updates-offer-attendance") != null);
        assertFalse(
                Fx.call(() -> Fx.node("#updates-offer-attendance", CheckBox.class).isSelected()),
                "what was installed is ticked again");
    }

    @Test
    void whoSaysNotNowChangesNothing() {
        offered();
        Fx.run(() -> Fx.node("#updates-offer-attendance", CheckBox.class).setSelected(true));
        press("#updates-install");
        press("#updates-not-now");
        Fx.await("the end of the sheet", () -> Fx.find("#updates-sheet") == null);
        assertEquals(List.of("prepare [attendance 0.2.0]"), List.copyOf(updates.calls));
    }

    @Test
    void workUnderWayIsCancelledOnlyWithConsent() {
        services.add(
                OngoingWork.class,
                new OngoingWork() {
                    @Override
                    public List<String> titles() {
                        return List.of("Importing 5 files");
                    }

                    @Override
                    public void cancel() {}

                    @Override
                    public boolean pause() {
                        return false;
                    }

                    @Override
                    public void resume() {}
                },
                java.util.Map.of());
        offered();
        Fx.run(() -> Fx.node("#updates-offer-attendance", CheckBox.class).setSelected(true));
        press("#updates-install");
        Fx.await("the sheet", () -> Fx.find("#updates-cancel-work") != null);
        awaitSheet("Importing 5 files");
        assertTrue(Fx.call(() -> Fx.node("#updates-wait", RadioButton.class).isSelected()));
        Fx.run(() -> Fx.node("#updates-cancel-work", RadioButton.class).setSelected(true));
        press("#updates-agree");
        Osgi.await("the change", () -> updates.calls.contains("apply forth CANCEL"));
    }

    @Test
    void anUpdateThatIsUndoneSaysWhyAndKeepsItsReport() {
        updates.result = Result.UNDONE;
        offered();
        Fx.run(() -> Fx.node("#updates-offer-attendance", CheckBox.class).setSelected(true));
        press("#updates-install");
        press("#updates-agree");
        Fx.await("the reason", () -> text().contains("A component was not satisfied."));
        Fx.await("a notice", () -> Notices.texts().contains("An update was undone"));
        Fx.await("the history", () -> history().getItems().size() == 2);
        Fx.run(() -> history().getSelectionModel().select(0));
        String story = Fx.call(() -> Fx.node("#updates-story", TextArea.class).getText());
        assertTrue(story.contains("Replaced org.rollcall.views."), story);
    }

    @Test
    void anEarlierStateIsGoneBackTo() {
        offered();
        Fx.run(() -> Fx.node("#updates-offer-attendance", CheckBox.class).setSelected(true));
        press("#updates-install");
        press("#updates-agree");
        Fx.await("the history", () -> history().getItems().size() == 2);
        Fx.run(() -> history().getSelectionModel().select(0));
        assertTrue(Fx.call(() -> button("#updates-return").isDisabled()), "it runs already");
        Fx.run(() -> history().getSelectionModel().select(1));
        press("#updates-return");
        awaitSheet("The contracts change");
        press("#updates-agree");
        Osgi.await("the way back", () -> updates.calls.contains("apply back AWAIT"));
    }

    @Test
    void whatIsRefusedIsSaid() {
        updates.refusal = "The digest of org.rollcall.views is wrong.";
        offered();
        Fx.run(() -> Fx.node("#updates-offer-attendance", CheckBox.class).setSelected(true));
        press("#updates-install");
        Fx.await("the reason", () -> text().contains(updates.refusal));
    }

    @Test
    void whatIsHeldBackCanNotBeTicked() {
        updates.offers = List.of(FakeUpdates.offer("It ended Rollcall twice."));
        look();
        Fx.await("the offer", () -> Fx.find("#updates-offer-attendance") != null);
        assertTrue(Fx.find("#updates-offer-attendance").isDisabled());
        assertTrue(text().contains("Can't be installed now: It ended Rollcall twice."), text());
    }

    @Test
    void whileUpdatesAreReplacedNothingCanBeAskedFor() throws BundleException {
        Bundle real = Osgi.bundle("org.rollcall.update");
        real.stop(Bundle.STOP_TRANSIENT);
        try {
            services.remove(registration);
            awaitStatus("Updates are being replaced …");
            assertTrue(Fx.call(() -> button("#updates-look").isDisabled()));
        } finally {
            real.start(Bundle.START_TRANSIENT);
        }
        registration = services.add(UpdateService.class, new FakeUpdates(), FakeUpdates.PREFERRED);
        Fx.await("the service", () -> !button("#updates-look").isDisabled());
        assertFalse(text().contains("being replaced"), text());
    }

    private void offered() {
        updates.offers = List.of(FakeUpdates.offer(""));
        look();
        awaitStatus("One update is there");
        Fx.await("the offer", () -> Fx.find("#updates-offer-attendance") != null);
        Fx.run(() -> Fx.node("#updates-offer-attendance", CheckBox.class).setSelected(false));
    }

    private static void look() {
        press("#updates-look");
    }

    private static void press(String id) {
        Fx.await(id, () -> Fx.find(id) != null && !Fx.find(id).isDisabled());
        Fx.run(() -> button(id).fire());
    }

    private static Button button(String id) {
        return (Button) Fx.find(id);
    }

    private static TableView<?> history() {
        return (TableView<?>) Fx.find("#updates-history");
    }

    private static void awaitStatus(String words) {
        Fx.await(words, () -> words("#updates-status").startsWith(words));
    }

    /** The sheet has its words once it is laid out. */
    private static void awaitSheet(String words) {
        Fx.await(words, () -> words("#updates-sheet").contains(words));
    }

    private static String text() {
        return words("#updates-view");
    }

    /** All that is shown in a part of the window. */
    private static String words(String id) {
        return Fx.call(() -> Fx.find(id) == null ? "" : words(Fx.find(id)));
    }

    private static String words(Node node) {
        boolean says =
                node instanceof Labeled labeled && node.isVisible() && labeled.getText() != null;
        String own = says ? ((Labeled) node).getText() : "";
        return node instanceof Parent parent && node.isVisible()
                ? parent.getChildrenUnmodifiable().stream()
                        .map(UpdatesViewTest::words)
                        .collect(Collectors.joining("\n", own, ""))
                : own;
    }
}
