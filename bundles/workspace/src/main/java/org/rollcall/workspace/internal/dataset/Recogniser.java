package org.rollcall.workspace.internal.dataset;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rollcall.api.dataset.IgnoredFile;
import org.rollcall.api.dataset.InputFile;
import org.rollcall.api.dataset.Recognition;
import org.rollcall.api.dataset.Refusal;
import org.rollcall.api.ingest.FileNames;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.ingest.TableFormats;

/** Tells by name what files and folders hold (attendance rules, section 1). */
public final class Recogniser {
    private static final Comparator<InputFile> BY_NAME =
            Comparator.comparing(InputFile::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(InputFile::name);

    private final Set<Path> seen = new HashSet<>();
    private final List<InputFile> inputs = new ArrayList<>();
    private final List<Unusable> unusable = new ArrayList<>();
    private final List<Path> unknown = new ArrayList<>();

    private final TableFormats formats;

    private Recogniser(TableFormats formats) {
        this.formats = formats;
    }

    /**
     * What lies in files and folders, each file once.
     *
     * @param unknown files whose name tells no known kind
     */
    public record Found(List<InputFile> inputs, List<Unusable> unusable, List<Path> unknown) {}

    /** A file or folder that can't be used, and why. */
    public record Unusable(Path path, Refusal refusal) {}

    public static Found find(List<Path> paths, TableFormats formats) {
        var recogniser = new Recogniser(formats);
        paths.forEach(recogniser::path);
        recogniser.inputs.sort(BY_NAME);
        return new Found(recogniser.inputs, recogniser.unusable, recogniser.unknown);
    }

    static Recognition recognise(List<Path> paths, TableFormats formats) {
        Found found = find(paths, formats);
        var ignored = new TreeSet<String>();
        found.unknown().forEach(path -> ignored.add(path.getFileName().toString()));
        return withoutDoubles(
                found.inputs(),
                found.unusable().stream().map(Unusable::refusal).toList(),
                ignored(ignored));
    }

    /** What files look like that are not read. */
    public static List<IgnoredFile> ignored(Collection<String> names) {
        return names.stream().map(LookAlike::of).toList();
    }

    private void path(Path path) {
        if (Files.isDirectory(path)) {
            folder(path);
        } else if (!isNew(path)) {
            return;
        } else if (Files.exists(path)) {
            file(path);
        } else {
            refuse(path, "is not there.", "Check whether it was moved or renamed.");
        }
    }

    private void folder(Path folder) {
        try (var entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                boolean looksLikeInput = formats.kind(entry.getFileName().toString()).isPresent();
                if (!Files.isDirectory(entry)) {
                    if (isNew(entry)) {
                        file(entry);
                    }
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
        var kind = formats.kind(name);
        if (kind.isPresent()) {
            inputs.add(new InputFile(file, name, kind.get()));
        } else {
            unknown.add(file);
        }
    }

    /** A file may be chosen itself and lie in a folder that was chosen too. */
    private boolean isNew(Path file) {
        return seen.add(file.toAbsolutePath().normalize());
    }

    /** Refuses two exports of one module, or two workbooks: which is meant can't be known. */
    public static Recognition withoutDoubles(
            List<InputFile> found, List<Refusal> refused, List<IgnoredFile> ignored) {
        var inputs = new ArrayList<>(found);
        var refusals = new ArrayList<>(refused);
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
                            boolean copies = same.stream().anyMatch(Recogniser::furtherCopy);
                            same.forEach(input -> refusals.add(doubled(input, all, copies)));
                        });
        return new Recognition(inputs, refusals, ignored);
    }

    private static boolean furtherCopy(InputFile input) {
        return input.kind() instanceof InputKind.AttendanceExport export
                && !FileNames.stem(input.name()).equalsIgnoreCase("lusi_mbchb" + export.module());
    }

    private static Refusal doubled(InputFile input, String all, boolean copies) {
        String what =
                input.kind() instanceof InputKind.AttendanceExport export
                        ? "of module " + export.module()
                        : "with notes";
        String why =
                copies
                        ? " (a name that ends in \"(2)\" or the like is a further download of the same module)"
                        : "";
        return new Refusal(
                input.name(),
                "%s: There is more than one file %s: %s%s. Keep the one that is meant and remove the others."
                        .formatted(input.name(), what, all, why));
    }

    private void refuse(Path path, String problem, String remedy) {
        String name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
        unusable.add(
                new Unusable(
                        path,
                        new Refusal(name, "%s: %s %s %s".formatted(name, path, problem, remedy))));
    }
}
