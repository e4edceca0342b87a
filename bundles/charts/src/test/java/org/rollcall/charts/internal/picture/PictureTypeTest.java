package org.rollcall.charts.internal.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PictureTypeTest {
    @Test
    void theNameTellsTheType() {
        assertEquals(PictureType.SVG, PictureType.of(Path.of("trend.SVG")));
        assertEquals(PictureType.PDF, PictureType.of(Path.of("a.b.pdf")));
        assertEquals(PictureType.PNG, PictureType.of(Path.of("trend")));
        assertEquals(Path.of("x/trend.v2.png"), PictureType.complete(Path.of("x/trend.v2")));
        assertEquals(Path.of("trend.Pdf"), PictureType.complete(Path.of("trend.Pdf")));
    }
}
