package org.rollcall.report.internal.write;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.rollcall.util.io.AtomicFile;
import org.rollcall.util.io.Folders;

/**
 * Puts several files in the places of others as one step. A run that is killed within it leaves no
 * file of the last name; one that fails undoes what it did.
 */
class Renames {
    /** Moved from there to here. */
    private record Move(Path from, Path to) {}

    /**
     * @param names of files in {@code fresh}; the old file of the last name is taken away first,
     *     and its new one comes last
     */
    final void replace(Path folder, Path fresh, List<String> names) throws IOException {
        Path old = Files.createDirectory(fresh.resolve("old"));
        var done = new ArrayDeque<Move>();
        Path current = folder;
        try {
            var takenFirst = new ArrayList<>(names);
            Collections.rotate(takenFirst, 1);
            for (String name : takenFirst) {
                current = folder.resolve(name);
                if (Files.isDirectory(current, LinkOption.NOFOLLOW_LINKS)) {
                    throw new FileAlreadyExistsException(current.toString());
                }
                if (Files.exists(current, LinkOption.NOFOLLOW_LINKS)) {
                    move(new Move(current, old.resolve(name)), done);
                    Folders.force(folder);
                }
            }
            for (String name : names) {
                current = folder.resolve(name);
                if (name.equals(names.get(names.size() - 1))) {
                    Folders.force(folder);
                }
                move(new Move(fresh.resolve(name), current), done);
            }
            Folders.force(folder);
        } catch (IOException e) {
            undo(done, e);
            throw AtomicFile.failure(current, e);
        }
    }

    private void move(Move move, ArrayDeque<Move> done) throws IOException {
        rename(move.from(), move.to());
        done.push(move);
    }

    private void undo(ArrayDeque<Move> done, IOException failure) {
        for (Move move : done) {
            try {
                rename(move.to(), move.from());
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    /** Tests make it fail. */
    void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
