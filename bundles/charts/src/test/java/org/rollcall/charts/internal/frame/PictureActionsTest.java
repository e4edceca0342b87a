package org.rollcall.charts.internal.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import org.junit.jupiter.api.Test;

class PictureActionsTest {
    @Test
    void anEndingIsAddedOnceAndOnlyWhereThereIsNone() {
        assertEquals(new File("a/x.png"), PictureActions.withEnding(new File("a/x"), ".png"));
        assertEquals(new File("a/x.png"), PictureActions.withEnding(new File("a/x.png"), ".png"));
        assertEquals(new File("a/x.SVG"), PictureActions.withEnding(new File("a/x.SVG"), ".png"));
        assertEquals(
                new File("a/x.png"), PictureActions.withEnding(new File("a/x.png.png"), ".png"));
        assertEquals(
                new File("a/week.9.pdf"), PictureActions.withEnding(new File("a/week.9"), ".pdf"));
    }
}
