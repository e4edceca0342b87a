package org.rollcall.itests;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Features are replaced in a running window; in a process of its own, as much is broken there. */
class SwapTest {
    @TempDir Path home;

    @TestFactory
    Stream<DynamicTest> inTheFramework() throws Exception {
        return Inside.run(home, "SwapCycle", "-Drollcall.check.seconds=2");
    }

    @TestFactory
    Stream<DynamicTest> throughTheWindow() throws Exception {
        return Inside.run(home, "UpdateCycle");
    }

    @TestFactory
    Stream<DynamicTest> theContractsOfDataUnderOpenTools() throws Exception {
        return Stream.concat(
                Inside.run(home, "DataBeforeContracts"), Inside.run(home, "ContractsCycle"));
    }
}
