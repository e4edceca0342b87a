package org.rollcall.itests.internal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What lives on the heap, but for pixels, whose buffers come and go with the renderer.
 *
 * @param classes bytes by the name of the class
 */
record Heap(Map<String, Long> classes) {
    private static final int TOP = 12;
    private static final long ALIKE = 100 << 10;

    /** After a collection, unless one is put off just now. */
    static Heap now() throws JMException {
        var histogram =
                (String)
                        ManagementFactory.getPlatformMBeanServer()
                                .invoke(
                                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                        "gcClassHistogram",
                                        new Object[] {new String[0]},
                                        new String[] {String[].class.getName()});
        Map<String, Long> classes = new TreeMap<>();
        for (String line : histogram.lines().toList()) {
            String[] columns = line.strip().split("\\s+");
            if (columns[0].endsWith(":") && !columns[3].equals("[I")) {
                classes.merge(columns[3], Long.parseLong(columns[2]), Long::sum);
            }
        }
        return new Heap(classes);
    }

    /** Once nothing is built any more, as two in a row that are alike tell. */
    static Heap settled() {
        var last = new AtomicReference<>(new Heap(Map.of()));
        Osgi.await(
                "the heap to settle",
                () -> {
                    Heap now = now();
                    Heap before = last.getAndSet(now);
                    return Math.abs(now.bytes() - before.bytes()) < ALIKE;
                });
        return last.get();
    }

    /** Writes what is reachable to a file beside the results. */
    static Path keep() throws IOException, JMException {
        Path file = TestRun.results().resolveSibling("heap.hprof");
        Files.deleteIfExists(file);
        ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=HotSpotDiagnostic"),
                        "dumpHeap",
                        new Object[] {file.toString(), true},
                        new String[] {String.class.getName(), boolean.class.getName()});
        return file;
    }

    long bytes() {
        return classes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Which classes have grown most. */
    String since(Heap before) {
        Map<String, Long> growth = new TreeMap<>();
        classes.forEach(
                (name, bytes) -> growth.put(name, bytes - before.classes.getOrDefault(name, 0L)));
        return growth.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(TOP)
                .map(entry -> "%+,d %s".formatted(entry.getValue(), entry.getKey()))
                .collect(
                        Collectors.joining(
                                "\n", "%+,d bytes\n".formatted(bytes() - before.bytes()), ""));
    }
}
