package org.rollcall.kit.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.kit.testing.Samples;
import org.rollcall.workbench.api.Notifier;
import org.rollcall.workbench.api.Remembered;
import org.rollcall.workbench.api.UndoHistory;
import org.rollcall.workbench.api.Views;

/** Views are saved under names, found again after a restart, and what is done to them undone. */
class SavedViewsTest {
    private final HeldJobs jobs = new HeldJobs();
    private final Services services = new Services();
    private final AttendanceModel model = new AttendanceModel(jobs, services);
    private final Remembered remembered = Contexts.remembered();
    private final Deque<Runnable> undone = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private SavedViews saved;

    @BeforeEach
    void open() {
        model.setRuleSets(() -> List.of(Samples.STANDARD, Samples.STRICT));
        saved = again();
    }

    @Test
    void datesThresholdRuleSetAndFiltersComeBackAfterARestart() {
        model.periodProperty().set(new Period.Last(30));
        model.chooseRules(Samples.STRICT.name());
        model.thresholdProperty().set(62.5);
        saved.save("Mondays", "attendance", "attendance-table", Map.of("filters", "missed=3"));
        model.periodProperty().set(new Period.All());
        model.chooseRules(Samples.STANDARD.name());
        model.thresholdProperty().set(50);

        SavedViews later = again();
        var table = new ArrayList<String>();
        later.serve("attendance-table", view -> table.add(view.part("filters")));
        later.show(later.named("attendance-table", "mondays").orElseThrow());

        assertEquals(new Period.Last(30), model.periodProperty().get());
        assertEquals(Samples.STRICT, model.rulesProperty().get());
        assertEquals(62.5, model.thresholdProperty().get());
        assertEquals(List.of("missed=3"), table);
        assertEquals(List.of("attendance"), shown);
    }

    @Test
    void aTableThatIsNotThereYetIsToldOnceItIs() {
        saved.save("One", "recent", "recent-table", Map.of());
        saved.show(saved.all().get(0));
        var table = new ArrayList<String>();
        Runnable gone = saved.serve("recent-table", view -> table.add(view.name()));
        assertEquals(List.of("One"), table);
        gone.run();
        saved.show(saved.all().get(0));
        assertEquals(List.of("One"), table);
    }

    @Test
    void savingRenamingAndDeletingAreUndone() {
        saved.save("One", "attendance", "attendance-table", Map.of());
        saved.rename(saved.all().get(0), "Two");
        assertEquals(List.of("Two"), names());
        saved.delete(saved.all().get(0));
        assertEquals(List.of(), names());
        undone.pop().run();
        assertEquals(List.of("Two"), names());
        undone.pop().run();
        assertEquals(List.of("One"), names());
        undone.pop().run();
        assertEquals(List.of(), names());
        assertEquals(Optional.of(""), remembered.text("views.saved"));
    }

    @Test
    void aViewOfTheSameNameIsReplacedOfItsTableAlone() {
        saved.save("One", "attendance", "attendance-table", Map.of("typed", "a"));
        saved.save("one", "attendance", "attendance-table", Map.of("typed", "b"));
        saved.save("One", "recent", "recent-table", Map.of());
        assertEquals("b", saved.named("attendance-table", "One").orElseThrow().part("typed"));
        assertEquals(2, saved.all().size());
    }

    @Test
    void aRuleSetThatHasGoneIsToldAndTheOneBeforeCounts() {
        saved.save("One", "attendance", "attendance-table", Map.of());
        model.setRuleSets(() -> List.of(Samples.STRICT));
        saved.show(saved.all().get(0));
        assertEquals(Samples.STRICT, model.rulesProperty().get());
        assertEquals(1, told.size());
    }

    @Test
    void whatSomebodyWroteIntoTheFileIsLeftOut() {
        remembered.put("views.saved", "%zz\nname=A&view=v\nname=B&view=v&table=t&period=today");
        SavedViews later = again();
        assertEquals(1, later.all().size());
        later.show(later.all().get(0));
        assertEquals(new Period.All(), model.periodProperty().get());
    }

    @Property
    void anyNameAndTextIsReadAsItWasWritten(@ForAll @NotBlank String name, @ForAll String text) {
        var view = new SavedView(name, "v", "t", Map.of("typed", text));
        String line = view.text();
        assertTrue(line.lines().count() == 1);
        // A half of a letter of two has no bytes of its own.
        if (isWhole(name) && isWhole(text)) {
            assertEquals(Optional.of(view), SavedView.parse(line));
        }
    }

    private static boolean isWhole(String text) {
        return java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private List<String> names() {
        return saved.all().stream().map(SavedView::name).toList();
    }

    /** As at the next start. */
    private SavedViews again() {
        var memory = new Memory();
        memory.readFrom(remembered);
        var undo = new Undo();
        undo.use(new Steps());
        Views views =
                new Views() {
                    @Override
                    public void show(String id) {
                        shown.add(id);
                    }

                    @Override
                    public String currentHelp() {
                        return "";
                    }
                };
        Notifier notifier = (severity, title, text) -> told.add(title);
        var made = new SavedViews(model, memory, undo, views, notifier);
        made.restore();
        return made;
    }

    private final class Steps implements UndoHistory {
        @Override
        public Step done(String label, Runnable undo, Runnable redo) {
            undone.push(undo);
            return (newLabel, newRedo) -> false;
        }
    }
}
