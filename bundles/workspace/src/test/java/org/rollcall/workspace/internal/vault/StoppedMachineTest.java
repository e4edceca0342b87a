package org.rollcall.workspace.internal.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rollcall.workspace.internal.TestServices.export;
import static org.rollcall.workspace.internal.TestServices.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.progress.Progress;
import org.rollcall.workspace.internal.TestServices;
import org.rollcall.workspace.internal.vault.KilledChangeTest.Changer;

/** The machine stops before, within and after each operation of a change. */
class StoppedMachineTest {
    @TempDir Path folder;

    @Test
    void whereverItStopsAChangeIsWholeOrNot() throws Exception {
        Path home = folder.resolve("home");
        Path exports = folder.resolve("exports");
        write(exports, "lusi_mbchb101.csv", export(1, 1, "true"));
        VaultWorkspace workspace = Changer.open(home);
        workspace.importFiles(List.of(exports), Progress.none());
        workspace.close();
        write(exports, "lusi_mbchb101.csv", export(2, 2, "true"));
        write(exports, "lusi_mbchb201.csv", export(3, 3, "true"));
        var disk = new FilmedDisk(home);
        workspace = open(home, disk);
        workspace.importFiles(List.of(exports), Progress.none());
        disk.stage = 2;
        workspace.remove("101");
        disk.stage = 3;
        workspace.restore(2);
        workspace.close();

        var rows = List.of(List.of(1L), List.of(4L, 9L), List.of(9L), List.of(4L, 9L));
        int finished = 0;
        for (Picture picture : disk.pictures) {
            String what = "picture " + picture.home().getFileName();
            var opened = Changer.open(picture.home());
            var state = opened.state();
            assertEquals(List.of(), state.problems(), what);
            int revision = (int) state.revision();
            assertTrue(revision == picture.stage() || revision == picture.stage() + 1, what);
            assertEquals(
                    rows.get(revision - 1),
                    state.modules().stream().map(module -> module.rows()).toList(),
                    what);
            boolean importing = picture.stage() == 1;
            assertTrue(opened.health().notes().size() <= (importing ? 1 : 0), what);
            assertEquals(named(opened), objects(picture.home()), what);
            finished += revision > picture.stage() ? 1 : 0;
            // It goes on from there.
            opened.restore(1);
            opened.close();
            opened = Changer.open(picture.home());
            assertEquals(List.of(), opened.health().notes(), what);
            assertEquals(revision == 1 ? 1 : revision + 1, opened.state().revision(), what);
            opened.close();
        }
        assertTrue(disk.pictures.size() > 40, disk.pictures.size() + " pictures");
        assertTrue(finished > 8, finished + " finished");
    }

    private static VaultWorkspace open(Path home, Disk disk) {
        return new VaultWorkspace(
                TestServices.folderReader(),
                TestServices.inputReader(),
                TestServices.ruleSets(),
                home,
                disk);
    }

    private static TreeSet<String> named(VaultWorkspace workspace) {
        var named = new TreeSet<String>();
        workspace
                .history()
                .forEach(
                        change ->
                                change.files().forEach(file -> named.add(file.source().sha256())));
        return named;
    }

    private static TreeSet<String> objects(Path home) throws IOException {
        try (var files = Files.walk(home.resolve("vault/objects"))) {
            var names = new TreeSet<String>();
            files.filter(Files::isRegularFile)
                    .forEach(file -> names.add(file.getFileName().toString()));
            return names;
        }
    }

    private record Picture(Path home, int stage) {}

    /** Keeps a copy of the vault at each moment, as a stopped machine would leave it. */
    private static final class FilmedDisk extends Disk {
        private final Path home;
        private final List<Picture> pictures = new ArrayList<>();
        private int stage = 1;

        FilmedDisk(Path home) {
            this.home = home;
        }

        private void take() throws IOException {
            Path copy = home.resolveSibling("picture" + pictures.size());
            try (var files = Files.walk(home)) {
                for (Path file : files.toList()) {
                    Files.copy(file, copy.resolve(home.relativize(file).toString()));
                }
            }
            pictures.add(new Picture(copy, stage));
        }

        @Override
        void copy(Path from, Path to, Watcher watcher) throws IOException {
            take();
            super.copy(from, to, watcher);
            take();
        }

        @Override
        void move(Path from, Path to) throws IOException {
            take();
            super.move(from, to);
            take();
        }

        @Override
        void append(Path file, long length, byte[] bytes) throws IOException {
            take();
            super.append(file, length, bytes);
            take();
        }

        @Override
        void write(FileChannel channel, byte[] bytes) throws IOException {
            take(); // cut to its length, or made
            channel.write(ByteBuffer.wrap(bytes, 0, bytes.length / 2));
            take();
            channel.write(
                    ByteBuffer.wrap(bytes, bytes.length / 2, bytes.length - bytes.length / 2));
            take();
        }
    }
}
