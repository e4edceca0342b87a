package org.rollcall.ingest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.TableReader;
import org.rollcall.ingest.internal.csv.CsvTableReader;

/** What is refused at once is a setting, and a changed one counts from the next file on. */
class ReadingLimitsTest {
    private static final String REFUSED = "The header has 120 columns; Rollcall reads up to 100.";

    @TempDir Path folder;

    private final ReadingLimits limits = new ReadingLimits(settings(Map.of()));

    @Test
    void theDefaultsAreWhatIsReadWithoutSettings() {
        assertEquals(ReadingLimits.DEFAULT, limits.now());
    }

    @Test
    void aFileOfMoreColumnsIsRefusedOnceTheLimitIsLower() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "c,".repeat(119) + "c\n");
        var reader = new CsvTableReader(limits);
        assertEquals(120, open(reader, file));
        limits.modified(settings(Map.of("most_columns", 100)));
        var refusal = assertThrows(InputException.class, () -> open(reader, file));
        assertEquals(REFUSED, refusal.problem());
    }

    @Test
    void aRowLongerThanTheLimitIsRefusedByItsLine() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "x".repeat(8 << 20));
        assertEquals(1, open(new CsvTableReader(limits), file));
        limits.modified(settings(Map.of("longest_row", 1 << 20)));
        var refusal =
                assertThrows(InputException.class, () -> open(new CsvTableReader(limits), file));
        assertEquals(1, refusal.line());
    }

    private static int open(TableReader reader, Path file) throws InputException, IOException {
        try (var table = reader.open(file, "a", Optional.empty())) {
            return table.header().size();
        }
    }

    private static ReadingLimits.Configuration settings(Map<String, Object> changed) {
        return (ReadingLimits.Configuration)
                Proxy.newProxyInstance(
                        ReadingLimits.class.getClassLoader(),
                        new Class<?>[] {ReadingLimits.Configuration.class},
                        (proxy, method, arguments) ->
                                changed.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
