package org.rollcall.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rollcall.analytics.internal.ReconcilerComponent;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;
import org.rollcall.workspace.internal.dataset.FolderReader;
import org.rollcall.workspace.internal.vault.VaultWorkspace;

/**
 * Imports a folder of exports, compares rule sets for each module, and gives memory back: what of
 * the process is in the machine's memory after each step, and the most that ever was. Linux only.
 * Run it with the window's memory options (launcher/src/main/image/bin/rollcall).
 *
 * <p>Argument: the folder.
 */
public final class MemoryOverTime {
    private static final Path STATUS = Path.of("/proc/self/status");

    private MemoryOverTime() {}

    public static void main(String[] args) throws Exception {
        var reader = Csv.reader();
        RuleSets ruleSets =
                new RuleSets() {
                    @Override
                    public List<RuleSet> all() {
                        return List.of(BuiltInRuleSets.STANDARD, BuiltInRuleSets.ORIGINAL);
                    }
                };
        Path home = Files.createTempDirectory("rollcall-benchmark");
        var workspace = new VaultWorkspace(new FolderReader(reader), reader, ruleSets, home);
        tell("started");
        workspace.importFiles(List.of(Path.of(args[0])), Progress.none());
        tell("imported");
        giveBack();
        tell("given back");
        var reconciler = new ReconcilerComponent();
        for (var module : workspace.state().modules()) {
            reconciler.reconcile(
                    rules -> workspace.module(module.module(), rules, Progress.none()).table(),
                    BuiltInRuleSets.STANDARD,
                    BuiltInRuleSets.ORIGINAL,
                    Optional.empty(),
                    Progress.none());
        }
        tell("compared");
        giveBack();
        tell("given back");
    }

    /** As the window does when nothing runs any more. */
    private static void giveBack() throws InterruptedException {
        System.gc();
        Thread.sleep(1_000);
    }

    private static void tell(String step) throws IOException {
        long now = megabytes("VmRSS:");
        long most = megabytes("VmHWM:");
        Duration processor =
                ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        System.out.printf(
                "%-12s %5d MB now, %5d MB at most, heap of %d MB, %.1f s of processor time%n",
                step,
                now,
                most,
                Runtime.getRuntime().totalMemory() >> 20,
                processor.toMillis() / 1000.0);
    }

    private static long megabytes(String name) throws IOException {
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(name))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024;
        }
    }
}
