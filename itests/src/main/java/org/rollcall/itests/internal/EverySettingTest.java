package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.api.settings.Setting;
import org.rollcall.api.settings.SettingGroup;
import org.rollcall.api.settings.Settings;

/**
 * Every setting of every bundle is seen to take effect at once, or is known to take effect at a
 * time that has a name. A new setting must be put in one of the two.
 */
class EverySettingTest {
    private static final String SHOWN = Preferences.SHOWN;
    private static final String RULES = Preferences.RULES;

    /** Seen at once by this test, by those named, or by unit tests. */
    private static final Map<String, String> AT_ONCE =
            Map.of(
                    SHOWN + " terms", "here",
                    SHOWN + " stale.after.days", "PresentationTest, and every list of modules",
                    SHOWN + " default.threshold", "here",
                    SHOWN + " default.folder", "PresentationTest: where choosers start",
                    SHOWN + " date.format", "here");

    /** Groups whose settings take effect when something else happens. */
    private static final Map<String, String> LATER =
            Map.of(
                    "org.rollcall.update.Site", "when sites are asked the next time",
                    "org.rollcall.update.Looking", "when sites are asked the next time",
                    "org.rollcall.ingest.Limits", "when a file is read the next time",
                    "org.rollcall.dropins.Folder", "at the next look at the drop-in folder");

    private final Settings settings = Osgi.service(Settings.class);

    @AfterEach
    void restore() throws Exception {
        settings.reset(SHOWN, "terms");
        settings.reset(SHOWN, "default.threshold");
        settings.reset(SHOWN, "date.format");
        for (var instance : settings.group(RULES).orElseThrow().instances()) {
            settings.removeInstance(instance.id());
        }
        Scope.rules("standard");
    }

    @Test
    void everySettingIsKnownToTakeEffectAtOnceOrAtATimeThatHasAName() {
        var unknown = new TreeSet<String>();
        for (SettingGroup group : settings.groups()) {
            boolean ours = group.bundle().startsWith("org.rollcall.");
            boolean known = LATER.containsKey(group.id()) || group.id().equals(RULES);
            if (ours && !known) {
                for (Setting setting : group.settings()) {
                    unknown.add(group.id() + " " + setting.id());
                }
            }
        }
        unknown.removeAll(AT_ONCE.keySet());
        assertEquals(new TreeSet<>(), unknown);
    }

    @Test
    void termsAreInTheMenuOfDatesAtOnce() throws Exception {
        settings.set(SHOWN, "terms", List.of("Lent 10/01 31/03", "Autumn 08-25 12-31"));
        MenuButton dates = Fx.node("#period", MenuButton.class);
        Fx.await(
                "the term",
                () -> {
                    dates.getOnShowing().handle(null);
                    return dates.getItems().stream()
                            .anyMatch(item -> "term-Lent".equals(item.getId()));
                });
    }

    @Test
    void theDefaultThresholdIsTheOneShownUntilAnotherIsChosen() throws Exception {
        Scope.rules("standard");
        Scope.threshold(50);
        settings.set(SHOWN, "default.threshold", List.of("77"));
        Fx.await("the threshold", () -> threshold() == 77);
    }

    @Test
    void datesAreShownInTheirNewFormAtOnce() throws Exception {
        Fx.await("day first", () -> example().endsWith("31/10/2024"));
        settings.set(SHOWN, "date.format", List.of("yyyy-MM-dd"));
        Fx.await("year first", () -> example().endsWith("2024-10-31"));
        settings.set(SHOWN, "date.format", List.of("d MMM yyyy"));
        Fx.await("month in letters", () -> example().endsWith("31 Oct 2024"));
        settings.reset(SHOWN, "date.format");
        Fx.await("day first again", () -> example().endsWith("31/10/2024"));
    }

    /** What the field says of dates, whether or not there is data whose dates it could show. */
    private static String example() {
        return Fx.node("#from-date", DatePicker.class).getTooltip().getText();
    }

    @Test
    void aRuleSetIsOfferedAtOnceAndItsThresholdIsFollowed() throws Exception {
        Scope.threshold(50);
        String id = settings.addInstance(RULES, "medicine", Map.of("threshold", List.of("80")));
        Fx.await("the offer", () -> offered("medicine"));
        Scope.rules("medicine");
        Fx.await("its threshold", () -> threshold() == 80);
        settings.set(id, "threshold", List.of("75"));
        Fx.await("the other threshold", () -> threshold() == 75);
        settings.removeInstance(id);
        Fx.await("its end", () -> !offered("medicine"));
    }

    private static boolean offered(String name) {
        return Fx.node("#rule-set", ComboBox.class).getItems().toString().contains("name=" + name);
    }

    private static double threshold() {
        return ((Number) Fx.node("#threshold", Spinner.class).getValue()).doubleValue();
    }
}
