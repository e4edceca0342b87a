package org.rollcall.itests;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random bundles are replaced under load: twenty times, or as often as {@code
 * -Drollcall.itests.soak=500} says.
 */
class SoakTest {
    @TempDir Path home;

    @TestFactory
    Stream<DynamicTest> inTheFramework() throws Exception {
        return Inside.run(
                home,
                "SoakCycle",
                "-Drollcall.itests.soak=" + Integer.getInteger("rollcall.itests.soak", 20),
                "-Drollcall.itests.soak.seed=" + Long.getLong("rollcall.itests.soak.seed", 7));
    }
}
