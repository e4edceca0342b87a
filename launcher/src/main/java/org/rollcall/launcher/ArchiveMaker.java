package org.rollcall.launcher;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;

/**
 * Has the archive made by a process of its own, which is told the names of this session's classes
 * and has never seen a row of data: what a JVM writes down of itself may hold whatever lay in its
 * memory before.
 *
 * @param update the folder that tells which features run
 */
record ArchiveMaker(Path update) {
    /** From this release on, runtimes make caches in which classes are linked already. */
    private static final int AHEAD_OF_TIME = 25;

    /** A slow machine takes 30 s. */
    private static final long LIMIT_SECONDS = 120;

    /** Options of this session that another must not have, or that make it write somewhere. */
    private static final String NOT_FOR_OTHERS =
            "-Xlog.*|-agent.*|-javaagent.*|-Xdebug|-Xrun.*|-Drollcall\\.archive.*"
                    + "|-XX:(AOT|SharedArchive|ArchiveClasses|[+-]?RecordDynamic|FlightRec|Start).*";

    /** How names of archives end that a runtime of a release makes. */
    static String suffix() {
        return Runtime.version().feature() >= AHEAD_OF_TIME ? ".aot" : ".jsa";
    }

    /** Writes the archive; no file is there if the JVM could not. */
    void write(Path archive) throws IOException, JMException {
        Path names = archive.resolveSibling(archive.getFileName() + ".classes.part");
        Files.write(names, LoadedClasses.names(), StandardCharsets.UTF_8);
        try {
            List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
            run(new ProcessBuilder(command(options, archive, names)), archive);
        } finally {
            Files.deleteIfExists(names);
        }
    }

    private static void run(ProcessBuilder command, Path archive) throws IOException {
        // The desktop waits for a window under these names, and there will be none.
        command.environment()
                .keySet()
                .removeAll(List.of("DESKTOP_STARTUP_ID", "XDG_ACTIVATION_TOKEN"));
        Process process =
                command.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        process.getOutputStream().close();
        try {
            if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        Files.deleteIfExists(archive);
    }

    /** The same JVM with the same options, but to load the classes and write the archive. */
    List<String> command(List<String> options, Path archive, Path names) {
        var command = new ArrayList<String>();
        command.add(
                ProcessHandle.current()
                        .info()
                        .command()
                        .orElse(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        options.stream().filter(o -> !o.matches(NOT_FOR_OTHERS)).forEach(command::add);
        command.add(
                (suffix().equals(".aot") ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=")
                        + archive);
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        ArchiveTraining.class.getName(),
                        names.toString(),
                        update.toString()));
        return command;
    }
}
