package org.rollcall.launcher;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.management.JMException;

/**
 * The ahead-of-time cache of runtimes from 25 on, in which classes are linked already. This JVM
 * records, as it was started to; another makes the cache of the record.
 */
final class AotCache implements Recorder {
    /** A slow machine takes 10 s. */
    private static final long LIMIT_SECONDS = 120;

    private final Path recorded;

    /**
     * @param recorded where this JVM was told to write what it records
     */
    AotCache(Path recorded) {
        this.recorded = recorded;
    }

    @Override
    public String suffix() {
        return ".aot";
    }

    @Override
    public void write(Path archive) throws IOException, JMException {
        Recorder.command("aotEndRecording");
        try {
            assemble(archive);
        } finally {
            Files.deleteIfExists(recorded);
        }
    }

    private void assemble(Path archive) throws IOException {
        Process process =
                new ProcessBuilder(
                                assembly(
                                        ManagementFactory.getRuntimeMXBean().getInputArguments(),
                                        archive))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly().onExit().join();
        Files.deleteIfExists(archive);
    }

    /** The same JVM with the same options, but to make the cache. */
    List<String> assembly(List<String> options, Path archive) {
        var command = new ArrayList<String>();
        command.add(
                ProcessHandle.current()
                        .info()
                        .command()
                        .orElse(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        Predicate<String> recording = option -> option.matches("-XX:AOT.*|-Xlog.*");
        options.stream().filter(recording.negate()).forEach(command::add);
        command.addAll(
                List.of(
                        "-XX:AOTMode=create",
                        "-XX:AOTConfiguration=" + recorded,
                        "-XX:AOTCache=" + archive,
                        "-cp",
                        System.getProperty("java.class.path")));
        return command;
    }
}
