package org.rollcall.util.io;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestsTest {
    /** FIPS 180-2, appendix B.1. */
    private static final String OF_ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir Path folder;

    @Test
    void agreesWithTheStandardsExample() throws IOException {
        Path file = Files.writeString(folder.resolve("abc"), "abc");

        assertEquals(OF_ABC, Digests.of("abc".getBytes(US_ASCII)));
        assertEquals(OF_ABC, Digests.of(file));
    }

    @Test
    void aLongFileCanBeLeft() throws IOException {
        Path file = Files.write(folder.resolve("long"), new byte[1 << 20]);

        assertThrows(
                CancellationException.class,
                () ->
                        Digests.of(
                                file,
                                () -> {
                                    throw new CancellationException();
                                }));
    }
}
