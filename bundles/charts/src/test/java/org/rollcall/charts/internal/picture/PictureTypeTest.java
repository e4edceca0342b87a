package org.rollcall.charts.internal.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureTypeTest {
    @TempDir Path folder;

    @Test
    void theNameTellsTheType() {
        assertEquals(PictureType.SVG, PictureType.of(Path.of("trend.SVG")));
        assertEquals(PictureType.PDF, PictureType.of(Path.of("a.b.pdf")));
        assertEquals(PictureType.PNG, PictureType.of(Path.of("trend")));
        assertEquals(Path.of("x/trend.v2.png"), PictureType.complete(Path.of("x/trend.v2")));
        assertEquals(Path.of("trend.Pdf"), PictureType.complete(Path.of("trend.Pdf")));
    }

    @Test
    void aFileIsReplacedAsAWhole() throws Exception {
        Path file = folder.resolve("trend.png");
        Files.writeString(file, "before");

        Pictures.write(file, new byte[] {1, 2, 3});

        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aFolderThatIsNotThereIsAnError() {
        assertThrows(
                IOException.class,
                () -> Pictures.write(folder.resolve("none/trend.png"), new byte[1]));
    }
}
