package org.rollcall.workbench.internal.perspectives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.workbench.api.Perspective;
import org.rollcall.workbench.internal.scheduler.WindowScheduler;
import org.rollcall.workbench.internal.state.Memory;

class PerspectivesTest {
    private static final Perspective OVERVIEW = perspective("Overview", "map", "list");
    private static final Perspective DATA = perspective("Data", "report");

    @TempDir Path home;

    private final WindowScheduler scheduler = new WindowScheduler();
    private Memory memory;
    private Perspectives perspectives;

    @BeforeEach
    void open() {
        memory = new Memory(home, scheduler, (severity, title, text) -> {});
        perspectives = new Perspectives(memory);
    }

    @AfterEach
    void close() {
        scheduler.close();
    }

    @Test
    void withoutAnyThereIsNone() {
        assertEquals(Optional.empty(), perspectives.current());
        assertEquals(List.of(), perspectives.views());
    }

    @Test
    void theLowestIsShownAtTheFirstStartWhateverComesFirst() {
        addBoth();
        assertEquals(Optional.of("overview"), perspectives.current());
        assertEquals(List.of("map", "list"), perspectives.views());
        assertEquals(List.of("Overview", "Data"), titles());
    }

    @Test
    void theChosenOneIsShownAtTheNextStartEvenBeforeItHasCome() {
        addBoth();
        perspectives.choose("data");
        nextSession();

        assertEquals(Optional.of("data"), perspectives.current());
        assertEquals(List.of("report"), perspectives.views());
        perspectives.add(OVERVIEW, properties("overview", 10));
        assertEquals(Optional.of("data"), perspectives.current());
    }

    @Test
    void whatIsShownStaysWhileItIsReplaced() {
        addBoth();
        assertTrue(perspectives.remove(OVERVIEW));
        assertEquals(Optional.of("overview"), perspectives.current());
        assertEquals(List.of("map", "list"), perspectives.views());

        addBoth();
        assertEquals(Optional.of("overview"), perspectives.current());
    }

    @Test
    void whatIsAwayKeepsItsPlaceForAWhile() {
        addBoth();
        assertTrue(perspectives.remove(DATA));
        assertEquals(List.of("Overview", "Data"), titles());
        perspectives.choose("data");
        assertEquals(List.of("report"), perspectives.views());

        perspectives.expirePlaceholders();
        assertEquals(List.of("Overview"), titles());
    }

    @Test
    void whatHasBeenReplacedAlreadyIsNotAwaited() {
        addBoth();
        perspectives.add(perspective("New", "report"), properties("data", 40));
        assertFalse(perspectives.remove(DATA));
        assertEquals(List.of("Overview", "New"), titles());
    }

    @Test
    void whatDoesNotComeBackGivesWayUntilItDoes() {
        addBoth();
        perspectives.remove(OVERVIEW);
        perspectives.expirePlaceholders();
        assertEquals(Optional.of("data"), perspectives.current());

        perspectives.add(OVERVIEW, properties("overview", 10));
        assertEquals(Optional.of("overview"), perspectives.current());
    }

    @Test
    void onceSettledANewerOneDoesNotPushInBefore() {
        perspectives.add(DATA, properties("data", 40));
        perspectives.settle();
        perspectives.add(OVERVIEW, properties("overview", 10));
        assertEquals(Optional.of("data"), perspectives.current());
    }

    private List<String> titles() {
        return perspectives.all().stream().map(NamedPerspective::title).toList();
    }

    private void addBoth() {
        perspectives.add(DATA, properties("data", 40));
        perspectives.add(OVERVIEW, properties("overview", 10));
    }

    private void nextSession() {
        memory.write();
        open();
    }

    private static Map<String, Object> properties(String id, int order) {
        return Map.of("rollcall.perspective.id", id, "rollcall.perspective.order", order);
    }

    private static Perspective perspective(String title, String... views) {
        return new Perspective() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public List<String> views() {
                return List.of(views);
            }
        };
    }
}
