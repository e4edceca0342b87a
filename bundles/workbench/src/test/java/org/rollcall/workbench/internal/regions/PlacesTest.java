package org.rollcall.workbench.internal.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.workbench.api.Region;
import org.rollcall.workbench.api.ViewState;
import org.rollcall.workbench.internal.scheduler.WindowScheduler;
import org.rollcall.workbench.internal.state.Memory;

class PlacesTest {
    private static final Place FIRST = new Place("first", "First", Region.CENTRE, 10, true);
    private static final Place SECOND = new Place("second", "Second", Region.CENTRE, 20, true);
    private static final Place THIRD = new Place("third", "Third & more", Region.CENTRE, 30, true);
    private static final Place REPORT = new Place("report", "Report", Region.BOTTOM, 10, false);

    @TempDir Path home;

    private final WindowScheduler scheduler = new WindowScheduler();
    private Memory memory;
    private LayoutMemory layout;
    private Places places;

    @BeforeEach
    void open() {
        memory = new Memory(home, scheduler, (severity, title, text) -> {});
        layout = new LayoutMemory(memory);
        places = new Places(layout);
    }

    @AfterEach
    void close() {
        scheduler.close();
    }

    @Test
    void withoutPerspectivesViewsAreOpenAsTheyWish() {
        addAll();
        assertEquals(List.of(FIRST, SECOND, THIRD), places.open(Region.CENTRE));
        assertEquals(List.of(), places.open(Region.BOTTOM));
        assertEquals("first", front());

        places.setOpen(REPORT, true);
        assertEquals(List.of(REPORT), places.open(Region.BOTTOM));
    }

    @Test
    void aPerspectiveOpensItsViewsAndItsFirstIsInFront() {
        addAll();
        places.use("data", List.of("third", "report", "first"));

        assertEquals(List.of(FIRST, THIRD), places.open(Region.CENTRE));
        assertEquals("third", front());
        assertTrue(places.isOpen("report"));
        assertFalse(places.isOpen("second"));
    }

    @Test
    void aViewThatWasMovedStaysThereInItsPerspective() {
        addAll();
        places.use("data", List.of("first", "second", "third"));
        places.setFront(SECOND);
        places.move(SECOND, Region.RIGHT);
        assertEquals(List.of(FIRST, THIRD), places.open(Region.CENTRE));
        assertEquals("third", front());
        assertEquals(List.of(SECOND.in(Region.RIGHT)), places.open(Region.RIGHT));

        places.use("other", List.of("first", "second"));
        assertEquals(List.of(FIRST, SECOND), places.open(Region.CENTRE));
        places.use("data", List.of("first", "second", "third"));

        // While it is replaced, and when the next session waits for it, too.
        places.remove(SECOND);
        assertEquals(List.of(SECOND.in(Region.RIGHT)), places.open(Region.RIGHT));
        places.rememberLast();
        nextSession();
        places.use("data", List.of("first", "second", "third"));
        places.awaitLast();
        assertEquals(List.of(SECOND.in(Region.RIGHT)), places.open(Region.RIGHT));
    }

    @Test
    void eachPerspectiveRemembersWhatTheUserMadeOfIt() {
        addAll();
        places.use("data", List.of("first"));
        places.setOpen(SECOND, true);
        layout.setShare(Region.LEFT, 0.25);
        places.use("other", List.of("third"));
        assertEquals(List.of(THIRD), places.open(Region.CENTRE));
        assertEquals(OptionalDouble.empty(), layout.share(Region.LEFT));

        nextSession();
        addAll();
        places.use("data", List.of("first"));
        assertEquals(List.of(FIRST, SECOND), places.open(Region.CENTRE));
        assertEquals("second", front());
        assertEquals(OptionalDouble.of(0.25), layout.share(Region.LEFT));
    }

    @Test
    void resettingIsUndoneByTheSnapshot() {
        addAll();
        places.use("data", List.of("first"));
        places.setOpen(SECOND, true);
        Map<String, String> before = layout.snapshot();

        layout.restore("data", Map.of());
        assertEquals(List.of(FIRST), places.open(Region.CENTRE));
        layout.restore("data", before);
        assertEquals(List.of(FIRST, SECOND), places.open(Region.CENTRE));
    }

    @Test
    void behindAClosedViewItsNeighbourComesToTheFront() {
        addAll();
        places.setFront(SECOND);
        places.setOpen(SECOND, false);
        assertEquals("third", front());
        places.setOpen(THIRD, false);
        assertEquals("first", front());
    }

    @Test
    void closingAViewBehindLeavesTheFrontAlone() {
        addAll();
        places.setFront(SECOND);
        places.setOpen(FIRST, false);
        assertEquals("second", front());
    }

    @Test
    void aViewThatGoesKeepsItsPlaceUntilNobodyWaits() {
        addAll();
        places.setFront(SECOND);
        assertTrue(places.remove(SECOND));

        assertEquals(List.of(FIRST, SECOND, THIRD), places.open(Region.CENTRE));
        assertEquals("second", front());
        assertTrue(places.isAwaited("second"));

        assertEquals(List.of(SECOND), places.expirePlaceholders());
        assertEquals(List.of(FIRST, THIRD), places.open(Region.CENTRE));
        // It was not the user who closed it.
        places.add(SECOND);
        assertEquals("second", front());
    }

    @Test
    void aClosedViewThatGoesIsNotAwaited() {
        addAll();
        assertFalse(places.remove(REPORT));
        assertEquals(List.of(), places.expirePlaceholders());
    }

    @Test
    void theLastSessionsPlacesAreThereBeforeTheirViews() {
        addAll();
        places.setOpen(REPORT, true);
        places.setOpen(FIRST, false);
        places.rememberLast();
        nextSession();

        places.awaitLast();

        assertEquals(
                List.of("second", "third"),
                places.open(Region.CENTRE).stream().map(Place::id).toList());
        assertEquals("Third & more", places.find("third").orElseThrow().title());
        assertEquals(List.of(), List.copyOf(places.present()));
        places.add(REPORT);
        assertEquals(List.of(REPORT), places.open(Region.BOTTOM));
    }

    @Test
    void whatViewsSavedIsThereAfterACrash() {
        var state =
                new ViewState(Map.of("filter", "a=b & c\nd", "student", "31010001", "none", ""));
        new ViewStates(memory).save("attendance", state);
        nextSession();

        assertEquals(state, new ViewStates(memory).restore("attendance"));
        assertEquals(ViewState.EMPTY, new ViewStates(memory).restore("modules"));
    }

    private void addAll() {
        List.of(FIRST, SECOND, THIRD, REPORT).forEach(places::add);
    }

    private String front() {
        return places.front(Region.CENTRE).orElseThrow().id();
    }

    /** As after a crash: only what is in the file is known. */
    private void nextSession() {
        memory.write();
        open();
    }
}
