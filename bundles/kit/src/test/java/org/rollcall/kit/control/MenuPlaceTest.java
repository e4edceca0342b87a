package org.rollcall.kit.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** A menu opens below its button, or above it, and never over it. */
class MenuPlaceTest {
    @Test
    void belowWhereThereIsRoom() {
        assertEquals(430, MenuPlace.top(400, 430, 338, 0, 768));
    }

    @Test
    void aboveWhereThereIsNoneBelow() {
        assertEquals(260, MenuPlace.top(600, 630, 340, 0, 768));
    }

    @Test
    void whereTheMostRoomIsIfThereIsTooLittleOfIt() {
        assertEquals(330, MenuPlace.top(300, 330, 900, 0, 768));
        assertEquals(0, MenuPlace.top(500, 530, 900, 0, 768));
    }
}
