package org.rollcall.workspace.internal.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.workspace.internal.TestServices.export;
import static org.rollcall.workspace.internal.TestServices.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.workspace.ImportRecord;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;
import org.rollcall.workspace.internal.vault.KilledChangeTest.Changer;

/** Damage of every kind to a vault of twelve changes: none is silent, and none deletes bytes. */
class DamagedVaultTest {
    private static final int DAMAGES = 200;
    private static final int CHANGES = 12;

    @TempDir Path folder;
    private Path good;
    private Path home;
    private List<ModuleInfo> modules;
    private List<ImportRecord> history;
    private Set<String> objects;
    private VaultWorkspace workspace;

    @BeforeEach
    void fill() throws Exception {
        good = folder.resolve("good");
        home = good;
        workspace = Changer.open(home);
        Path exports = folder.resolve("exports");
        for (int change = 1; change <= CHANGES; change++) {
            switch (change) {
                case 5 -> workspace.remove("201");
                case 6 -> workspace.restore(4);
                case 9 -> workspace.remove("202");
                default -> {
                    write(exports, "lusi_mbchb201.csv", export(change, 3, "true"));
                    if (change % 2 == 0) {
                        write(exports, "lusi_mbchb202.csv", export(change, 2, "false"));
                        write(
                                exports,
                                "y3r1.csv",
                                "Student ID,Group,Pattern\n001," + change + ",P\n");
                    }
                    workspace.importFiles(List.of(exports), Progress.none());
                }
            }
        }
        modules = workspace.state().modules();
        history = workspace.history();
        objects = objects();
        assertEquals(CHANGES, history.size());
        workspace.close();
    }

    @AfterEach
    void close() throws IOException {
        workspace.close();
    }

    @Test
    void noneOfTwoHundredDamagesIsSilent() throws Exception {
        int told = 0;
        int losses = 0;
        for (int seed = 0; seed < DAMAGES; seed++) {
            take("damaged" + seed);
            var random = new Random(seed);
            var damage = Damage.values()[seed % Damage.values().length];
            var where = List.of("journal", "copy", "both", "all").get(random.nextInt(4));
            for (Path file : files(where)) {
                damage.strike(file, random);
            }
            String what = "%s of %s, seed %d".formatted(damage, where, seed);

            workspace = Changer.open(home);
            boolean same =
                    modules.equals(workspace.state().modules())
                            && history.size() == workspace.history().size();
            boolean says = !workspace.state().problems().isEmpty();
            assertTrue(same || says, what + " is silent");
            if (where.equals("journal") || where.equals("copy")) {
                assertTrue(same, what + " loses something");
                assertFalse(says, what + " is told as a loss");
                assertEquals(history, workspace.history(), what);
            }
            assertTrue(objects().containsAll(objects), what + " deletes bytes");
            losses += says ? 1 : 0;
            told += workspace.health().notes().isEmpty() ? 0 : 1;
            workspace.close();

            // What is lost is told again; what was put right is not.
            workspace = Changer.open(home);
            assertTrue(same || !workspace.state().problems().isEmpty(), what + " is forgotten");
            if (!where.equals("all")) {
                assertEquals(List.of(), workspace.health().notes(), what);
            }
            workspace.close();
        }
        assertTrue(losses > 20 && told > 60, losses + " losses, " + told + " put right");
    }

    @Test
    void bothJournalsGoneAreRebuiltFromWhatIsBesideTheObjects() throws Exception {
        take("gone");
        Files.delete(home.resolve("vault/journal"));
        Files.delete(home.resolve("vault/copy/journal"));

        workspace = Changer.open(home);

        // The removals and the return are not known; 202, taken out by the ninth, came back later.
        assertEquals(modules, workspace.state().modules());
        assertEquals(9, workspace.history().size());
        assertEquals(1, workspace.state().problems().size());
        String problem = workspace.state().problems().get(0);
        assertTrue(problem.contains("Changes 5 to 6, 9"), problem);
        assertTrue(workspace.health().notes().get(0).contains("Imports 1 to 4, 7 to 8, 10 to 12"));
        for (ModuleInfo module : modules) {
            assertEquals(
                    module.rows(),
                    workspace
                            .module(module.module(), BuiltInRuleSets.STANDARD, Progress.none())
                            .table()
                            .rows());
        }

        workspace.settle();
        assertEquals(List.of(), workspace.state().problems());
        workspace.close();
        workspace = Changer.open(home);
        assertEquals(List.of(), workspace.state().problems(), "it was seen");
        workspace.remove("201");
        assertEquals(CHANGES + 1, workspace.state().revision(), "no number is given twice");
    }

    @Test
    void nothingButTheObjectsLeftIsOfferedAndCanBeImportedAgain() throws Exception {
        take("bare");
        for (Path file : files("all")) {
            Files.deleteIfExists(file);
        }

        workspace = Changer.open(home);

        var health = workspace.health();
        assertEquals(objects.size(), health.unnamed());
        assertTrue(health.problems().get(0).contains("Bring them back to look"), health.toString());
        var copies = workspace.bringBack(Progress.none());
        assertEquals(objects.size(), copies.size());
        var names = new TreeSet<String>();
        copies.forEach(
                copy -> names.add(copy.getFileName().toString().replaceAll("-[0-9a-f]{8}", "")));
        assertEquals(Set.of("export.csv", "rotation-map.csv"), names);
        Path one = copies.get(0).resolveSibling("lusi_mbchb101.csv");
        Files.copy(
                copies.stream().filter(c -> c.toString().contains("export-")).findAny().get(), one);
        workspace.importFiles(List.of(one), Progress.none());
        assertEquals(objects.size() - 1, workspace.health().unnamed());
        assertEquals(objects, objects());
        workspace.settle();
        assertTrue(workspace.health().whole());
    }

    @Test
    void aFailedImportDeletesNothingThatNoChangeNames() throws Exception {
        take("failed");
        for (Path file : files("all")) {
            Files.deleteIfExists(file);
        }
        workspace = Changer.open(home);
        Path wrong = Files.createDirectories(folder.resolve("wrong"));
        Path object = home.resolve("vault/objects");
        String sha = objects.iterator().next();
        Files.copy(object.resolve(sha.substring(0, 2)).resolve(sha), wrong.resolve("Book1.xlsx"));

        assertEquals(0, workspace.importFiles(List.of(wrong), Progress.none()).files().size());

        assertEquals(objects, objects());
    }

    @Test
    void anImportThatLostAllButItsBytesIsNeverClearedAsUnfinished() throws Exception {
        take("doubtful");
        workspace = Changer.open(home);
        Path exports = Files.createDirectories(folder.resolve("more"));
        write(exports, "lusi_mbchb203.csv", export(1, 1, "true"));
        workspace.importFiles(List.of(exports), Progress.none());
        objects = objects();
        workspace.close();
        var unfinished = new UnfinishedImport(home.resolve("vault/unfinished"), new Disk());
        unfinished.begin(CHANGES + 1, List.of("lusi_mbchb203.csv"));
        for (String sha : objects) {
            unfinished.willStore(sha);
        }
        for (Path file : files("both")) {
            Damage.CUT.strike(file, new Random(1));
        }

        workspace = Changer.open(home);

        assertEquals(objects, objects());
        assertFalse(workspace.state().problems().isEmpty());
    }

    @Test
    void missingAndDamagedBytesAreToldWhenTheyAreRead() throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            take("objects" + seed);
            var random = new Random(seed);
            ModuleInfo module = modules.get(seed % modules.size());
            String sha = module.source().sha256();
            Path object = home.resolve("vault/objects").resolve(sha.substring(0, 2)).resolve(sha);
            var damage = List.of(Damage.BIT, Damage.CUT, Damage.DELETED, Damage.ZEROS);
            damage.get(seed / 2 % 4).strike(object, random);
            workspace = Changer.open(home);
            String message = "";
            try {
                workspace.module(module.module(), BuiltInRuleSets.STANDARD, Progress.none());
            } catch (InputException e) {
                message = e.getMessage();
            }
            assertTrue(message.contains("Import the file again"), "seed " + seed + message);
            workspace.close();
        }
    }

    /** A copy of the vault, to be damaged. */
    private void take(String name) throws IOException {
        home = folder.resolve(name);
        try (var files = Files.walk(good)) {
            for (Path file : files.toList()) {
                Files.copy(file, home.resolve(good.relativize(file).toString()));
            }
        }
    }

    private List<Path> files(String where) throws IOException {
        Path vault = home.resolve("vault");
        var files = new ArrayList<Path>();
        if (!where.equals("copy")) {
            files.add(vault.resolve("journal"));
        }
        if (!where.equals("journal")) {
            files.add(vault.resolve("copy/journal"));
        }
        if (where.equals("all")) {
            files.add(vault.resolve("last"));
            try (var about = Files.list(vault.resolve("about"))) {
                about.forEach(files::add);
            }
        }
        return files;
    }

    private Set<String> objects() throws IOException {
        try (var files = Files.walk(home.resolve("vault/objects"))) {
            var names = new TreeSet<String>();
            files.filter(Files::isRegularFile)
                    .forEach(file -> names.add(file.getFileName().toString()));
            return names;
        }
    }

    /** What may happen to a file. */
    private enum Damage {
        BIT,
        CUT,
        ZEROS,
        LINE_DELETED,
        LINES_DELETED_AT_END,
        LINES_SWAPPED,
        LINE_DOUBLED,
        DELETED,
        EMPTIED,
        FOLDER,
        GARBAGE_BEFORE;

        void strike(Path file, Random random) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            int at = random.nextInt(bytes.length);
            var lines = new ArrayList<>(Files.readString(file).lines().toList());
            int line = random.nextInt(lines.size());
            switch (this) {
                case BIT -> {
                    bytes[at] ^= (byte) (1 << random.nextInt(8));
                    Files.write(file, bytes);
                }
                case CUT -> Files.write(file, Arrays.copyOf(bytes, at));
                case ZEROS -> {
                    Arrays.fill(bytes, at, bytes.length, (byte) 0);
                    Files.write(file, bytes);
                }
                case LINE_DELETED -> {
                    lines.remove(line);
                    write(file, lines);
                }
                case LINES_DELETED_AT_END -> write(file, lines.subList(0, line));
                case LINES_SWAPPED -> {
                    Collections.swap(lines, line, random.nextInt(lines.size()));
                    write(file, lines);
                }
                case LINE_DOUBLED -> {
                    lines.add(random.nextInt(lines.size()), lines.get(line));
                    write(file, lines);
                }
                case DELETED -> Files.delete(file);
                case EMPTIED -> Files.write(file, new byte[0]);
                case FOLDER -> {
                    Files.delete(file);
                    Files.createDirectory(file);
                }
                case GARBAGE_BEFORE -> {
                    lines.add(0, "what is this");
                    write(file, lines);
                }
            }
        }

        private static void write(Path file, List<String> lines) throws IOException {
            Files.writeString(
                    file, String.join("", lines.stream().map(line -> line + "\n").toList()));
        }
    }
}
