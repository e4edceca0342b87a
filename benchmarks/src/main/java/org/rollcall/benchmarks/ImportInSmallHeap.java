package org.rollcall.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.rules.RuleSets;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;
import org.rollcall.workspace.internal.dataset.FolderReader;
import org.rollcall.workspace.internal.dataset.InputReader;
import org.rollcall.workspace.internal.vault.VaultWorkspace;

/**
 * Imports an export into a vault, as the window does, and tells the time and what the table holds
 * of the heap afterwards, dictionaries and all. Run it with {@code -Xmx512m}.
 *
 * <p>Argument: the export, named as the rules want it.
 */
public final class ImportInSmallHeap {
    private ImportInSmallHeap() {}

    public static void main(String[] args) throws Exception {
        Path export = Path.of(args[0]);
        InputReader reader = Csv.reader();
        RuleSets ruleSets =
                new RuleSets() {
                    @Override
                    public List<RuleSet> all() {
                        return List.of(BuiltInRuleSets.STANDARD);
                    }
                };
        Path home = Files.createTempDirectory("rollcall-benchmark");
        var workspace = new VaultWorkspace(new FolderReader(reader), reader, ruleSets, home);
        long before = usedHeap();
        long started = System.nanoTime();
        var result = workspace.importFiles(List.of(export), Progress.none());
        double seconds = LoadAndClean.seconds(started);
        String module = workspace.state().modules().get(0).module();
        AttendanceTable table =
                workspace.module(module, BuiltInRuleSets.STANDARD, Progress.none()).table();
        long retained = usedHeap() - before;
        System.out.printf(
                "heap of %d MB: %,d rows imported in %.1f s cold, %d rejected; the table holds %.1f bytes a row, %d of them in columns%n",
                Runtime.getRuntime().maxMemory() >> 20,
                result.files().get(0).report().rows().read(),
                seconds,
                result.files().get(0).report().rejected().size(),
                (double) retained / table.rows(),
                table.bytesPerRow());
    }

    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
