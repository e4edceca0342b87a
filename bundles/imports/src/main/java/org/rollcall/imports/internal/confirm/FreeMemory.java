package org.rollcall.imports.internal.confirm;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Memory that is free, in bytes.
 *
 * @param inHeap how much more Rollcall may use
 * @param inMachine how much more it can use before the machine swaps, what it has already but does
 *     not use included; {@link Long#MAX_VALUE} where the system does not tell
 */
record FreeMemory(long inHeap, long inMachine) {
    /** Where Linux tells what is free together with what caches would give back. */
    private static final Path LINUX = Path.of("/proc/meminfo");

    static FreeMemory now() {
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        long machine = ofMachine();
        return new FreeMemory(
                runtime.maxMemory() - used,
                machine == Long.MAX_VALUE ? machine : machine + runtime.freeMemory());
    }

    private static long ofMachine() {
        try (Stream<String> lines = Files.lines(LINUX)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        } catch (IOException e) {
            return ofBean();
        }
    }

    /** On Windows what is free includes caches; on a Mac it does not, so nothing is said there. */
    private static long ofBean() {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            return Long.MAX_VALUE;
        }
        try {
            var bean = new ObjectName("java.lang:type=OperatingSystem");
            Object free =
                    ManagementFactory.getPlatformMBeanServer().getAttribute(bean, "FreeMemorySize");
            return free instanceof Long bytes ? bytes : Long.MAX_VALUE;
        } catch (JMException e) {
            return Long.MAX_VALUE;
        }
    }
}
