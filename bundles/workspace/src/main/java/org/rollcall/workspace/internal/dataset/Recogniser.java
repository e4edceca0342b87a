package org.rollcall.workspace.internal.dataset;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rollcall.api.dataset.InputFile;
import org.rollcall.api.dataset.Recognition;
import org.rollcall.api.dataset.Refusal;
import org.rollcall.api.ingest.InputKind;

/** Tells by name what files and folders hold (attendance rules, section 1). */
final class Recogniser {
    private final List<InputFile> inputs = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final TreeSet<String> ignored = new TreeSet<>();

    static Recognition recognise(List<Path> paths) {
        var recogniser = new Recogniser();
        paths.stream().distinct().forEach(recogniser::path);
        recogniser.refuseDoubles();
        recogniser.inputs.sort(
                Comparator.comparing(InputFile::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(InputFile::name));
        return new Recognition(
                recogniser.inputs, recogniser.refusals, List.copyOf(recogniser.ignored));
    }

    private void path(Path path) {
        if (Files.isDirectory(path)) {
            folder(path);
        } else if (Files.exists(path)) {
            file(path);
        } else {
            refuse(path, "is not there.", "Check whether it was moved or renamed.");
        }
    }

    private void folder(Path folder) {
        try (var entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                boolean looksLikeInput =
                        InputKind.ofFileName(entry.getFileName().toString()).isPresent();
                if (!Files.isDirectory(entry)) {
                    file(entry);
                } else if (looksLikeInput) {
                    refuse(entry, "is a folder, not a file.", "Choose the files in it.");
                }
            }
        } catch (AccessDeniedException e) {
            refuse(
                    folder,
                    "may not be read by you.",
                    "Ask for permission, or copy the files elsewhere.");
        } catch (IOException | DirectoryIteratorException e) {
            refuse(
                    folder,
                    "can't be read (" + e.getMessage() + ").",
                    "Check that its disk or network drive is there.");
        }
    }

    private void file(Path file) {
        String name = file.getFileName().toString();
        // Hidden files, and the locks that Excel leaves beside open workbooks.
        if (name.startsWith(".") || name.startsWith("~$")) {
            return;
        }
        var kind = InputKind.ofFileName(name);
        if (kind.isPresent()) {
            inputs.add(new InputFile(file, name, kind.get()));
        } else {
            ignored.add(name);
        }
    }

    /** Two exports of one module, or two workbooks: which is meant can't be known. */
    private void refuseDoubles() {
        Map<InputKind, List<InputFile>> byKind =
                inputs.stream()
                        .filter(input -> !(input.kind() instanceof InputKind.RotationMap))
                        .collect(
                                Collectors.groupingBy(
                                        InputFile::kind, LinkedHashMap::new, Collectors.toList()));
        byKind.values().stream()
                .filter(same -> same.size() > 1)
                .forEach(
                        same -> {
                            inputs.removeAll(same);
                            String all =
                                    same.stream()
                                            .map(input -> input.path().toString())
                                            .sorted()
                                            .collect(Collectors.joining(" and "));
                            same.forEach(input -> refusals.add(doubled(input, all)));
                        });
    }

    private static Refusal doubled(InputFile input, String all) {
        String what =
                input.kind() instanceof InputKind.AttendanceExport export
                        ? "of module " + export.module()
                        : "with notes";
        return new Refusal(
                input.name(),
                "%s: There is more than one file %s: %s. Keep the one that is meant and remove the others."
                        .formatted(input.name(), what, all));
    }

    private void refuse(Path path, String problem, String remedy) {
        String name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
        refusals.add(new Refusal(name, "%s: %s %s %s".formatted(name, path, problem, remedy)));
    }
}
