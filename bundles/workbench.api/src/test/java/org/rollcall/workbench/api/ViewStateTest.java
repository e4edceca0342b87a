package org.rollcall.workbench.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ViewStateTest {
    @Test
    void whatIsNoNumberIsTheOther() {
        var state = new ViewState(Map.of("scroll", "0.25", "change", "many"));

        assertEquals(0.25, state.number("scroll", 1));
        assertEquals(3, state.number("change", 3));
        assertEquals(3, state.number("row", 3));
    }
}
