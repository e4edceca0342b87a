package org.rollcall.workspace.internal.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.progress.Progress;
import org.rollcall.util.io.OwnerOnly;
import org.rollcall.workspace.internal.dataset.InputReader;

/**
 * Copies of bytes that no change names, for the user to look at and import. Their names are lost
 * with the change, unless they are kept beside them; so they are named by what their columns tell.
 */
final class BroughtBack {
    private static final InputKind ANY_EXPORT = new InputKind.AttendanceExport("000");

    private final Vault vault;
    private final InputReader reader;
    private final Path folder;

    BroughtBack(Vault vault, InputReader reader) {
        this.vault = vault;
        this.reader = reader;
        folder = vault.folder().resolve("recovered");
    }

    /** Copies all of them into a folder that held earlier copies. */
    List<Path> copy(Progress progress) throws IOException {
        clear(folder);
        Map<String, String> names = vault.namesKeptBeside();
        var copies = new ArrayList<Path>();
        var unnamed = vault.unnamed();
        for (String sha256 : unnamed) {
            progress.checkCancelled();
            progress.report(copies.size() / (double) unnamed.size(), "Copying what was found");
            Path object = vault.path(sha256);
            if (Files.isRegularFile(object)) {
                String name = names.get(sha256);
                copies.add(copy(object, name == null ? name(object) : name));
            }
        }
        return copies;
    }

    /** A file of the same name goes into a folder of its own, as names tell what files hold. */
    private Path copy(Path object, String name) throws IOException {
        Path place = folder;
        for (int number = 2; Files.exists(place.resolve(name)); number++) {
            place = folder.resolve(Integer.toString(number));
        }
        OwnerOnly.createDirectories(place);
        return Files.copy(object, place.resolve(name));
    }

    private String name(Path object) throws IOException {
        String ending = reader.formats().endingOf(object);
        String shortDigest = object.getFileName().toString().substring(0, 8);
        if (holds(object, ending, ANY_EXPORT)) {
            return "export-" + shortDigest + ending;
        }
        if (IntStream.rangeClosed(2, 5)
                .anyMatch(year -> holds(object, ending, new InputKind.RotationMap(year)))) {
            return "rotation-map-" + shortDigest + ending;
        }
        return holds(object, ending, new InputKind.NotesWorkbook())
                ? "Book1" + ending
                : "unknown-" + shortDigest + ending;
    }

    private boolean holds(Path object, String ending, InputKind kind) {
        try {
            reader.check(object, "found" + ending, Optional.empty(), kind);
            return true;
        } catch (InputException | RuntimeException e) {
            return false;
        }
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
