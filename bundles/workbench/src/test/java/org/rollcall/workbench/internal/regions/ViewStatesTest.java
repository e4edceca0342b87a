package org.rollcall.workbench.internal.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollcall.workbench.api.ViewState;

class ViewStatesTest {
    private final Map<Object, Object> window = new HashMap<>();

    @Test
    void statesOutliveTheWorkbenchThatKeptThem() {
        new ViewStates(window).save("student", new ViewState(Map.of("row", "7")));

        assertEquals("7", new ViewStates(window).restore("student").get("row", ""));
        assertEquals(ViewState.EMPTY, new ViewStates(window).restore("modules"));
    }

    @Test
    void whatTheUserOpenedOrClosedWinsOverTheViewsOwnWish() {
        var states = new ViewStates(window);
        assertTrue(states.open("student", true));
        assertFalse(states.open("report", false));

        states.setOpen("student", false);
        states.setOpen("report", true);

        assertFalse(new ViewStates(window).open("student", true));
        assertTrue(new ViewStates(window).open("report", false));
    }

    @Test
    void onlyClassesOfThePlatformAreKeptAtTheWindow() {
        var states = new ViewStates(window);
        states.save("student", new ViewState(Map.of("row", "7")));

        for (Object value : window.values()) {
            assertEquals(null, value.getClass().getClassLoader());
            ((Map<?, ?>) value)
                    .values()
                    .forEach(inner -> assertEquals(null, inner.getClass().getClassLoader()));
        }
    }
}
