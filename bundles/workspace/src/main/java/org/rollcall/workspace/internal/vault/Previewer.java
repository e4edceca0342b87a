package org.rollcall.workspace.internal.vault;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.rollcall.api.dataset.InputFile;
import org.rollcall.api.ingest.Dialect;
import org.rollcall.api.ingest.FileNames;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.workspace.ImportPreview;
import org.rollcall.api.workspace.PreviewedFile;
import org.rollcall.api.workspace.PreviewedFile.Finding;
import org.rollcall.api.workspace.PreviewedFile.Text;
import org.rollcall.api.workspace.VersionStatus;
import org.rollcall.util.io.Digests;
import org.rollcall.workspace.internal.dataset.InputReader;
import org.rollcall.workspace.internal.dataset.LetterSample;
import org.rollcall.workspace.internal.dataset.PlainFiles;
import org.rollcall.workspace.internal.dataset.Recogniser;
import org.rollcall.workspace.internal.dataset.Refusals;
import org.rollcall.workspace.internal.formats.MisnamedException;

/** Looks at files before an import: names, headers and digests, no rows. */
final class Previewer {
    /** Which module an unnamed export is of does not matter for its columns. */
    private static final InputKind ANY_EXPORT = new InputKind.AttendanceExport("?");

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String NO_EXPORT =
            "Its name tells no known kind, and its columns are not those of an attendance export.";

    private final InputReader reader;
    private final Loaded loaded;
    private final Students students;
    private final Progress progress;
    private final List<PreviewedFile> files = new ArrayList<>();

    /** Ids of the students of a module's loaded version, in the form in which ids are compared. */
    interface Students {
        /**
         * @throws InputException if that version can't be read
         */
        Set<String> of(String module) throws InputException;
    }

    Previewer(InputReader reader, Loaded loaded, Students students, Progress progress) {
        this.reader = reader;
        this.students = students;
        this.loaded = loaded;
        this.progress = progress;
    }

    ImportPreview preview(List<Path> paths) {
        Recogniser.Found found = Recogniser.find(paths, reader.formats());
        double total = found.inputs().size() + found.unknown().size();
        for (InputFile input : found.inputs()) {
            step(input.name(), total);
            named(input);
        }
        for (Path file : found.unknown()) {
            String name = file.getFileName().toString();
            step(name, total);
            unnamed(file, name);
        }
        for (Recogniser.Unusable unusable : found.unusable()) {
            add(
                    unusable.path(),
                    unusable.refusal().file(),
                    "",
                    new PreviewedFile.Refused(unusable.refusal().message()));
        }
        files.sort(Comparator.comparing(PreviewedFile::name, String.CASE_INSENSITIVE_ORDER));
        return new ImportPreview(files);
    }

    private void step(String name, double total) {
        progress.checkCancelled();
        progress.report(files.size() / total, "Looking at " + name);
    }

    private void named(InputFile input) {
        try {
            PlainFiles.check(input.path(), input.name());
            String sha256 = Digests.of(input.path(), progress::checkCancelled);
            var chosen = loaded.encoding(input.name(), input.kind(), sha256);
            var dialect = reader.check(input.path(), input.name(), chosen, input.kind());
            add(
                    input.path(),
                    input.name(),
                    sha256,
                    new PreviewedFile.Usable(input.kind(), versionStatus(input, sha256)),
                    text(input.path(), dialect, chosen.isPresent()));
        } catch (InputException e) {
            refuse(input, e.getMessage());
        } catch (IOException e) {
            refuse(input, Refusals.unreadable(input.name(), e.getMessage()).message());
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            refuse(input, Refusals.failure(input.name(), e).message());
        }
    }

    private VersionStatus versionStatus(InputFile input, String sha256) throws InputException {
        VersionStatus versionStatus =
                loaded.versionStatus(input.name(), input.kind(), sha256, Optional.empty());
        if (!(input.kind() instanceof InputKind.AttendanceExport export)
                || versionStatus.loaded() == 0
                || versionStatus.unchanged()) {
            return versionStatus;
        }
        return versionStatus.withStrangers(strangers(input, export.module()));
    }

    /** An export without students is no stranger: it is told by its rows. */
    private boolean strangers(InputFile input, String module) throws InputException {
        Set<String> before;
        try {
            before = students.of(module);
        } catch (InputException e) {
            return false; // its copy is damaged, which this import mends
        }
        if (before.isEmpty()) {
            return false;
        }
        return !shares(input, before::contains) && shares(input, id -> !id.isEmpty());
    }

    private boolean shares(InputFile input, Predicate<String> known) throws InputException {
        return reader.sharesStudents(
                input.path(), input.name(), Optional.empty(), known, cancelOnly());
    }

    /** Windows-1252 is never known but by the user: every byte is a letter there. */
    private static Optional<Text> text(Path file, Optional<Dialect> found, boolean chosen)
            throws IOException {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Dialect dialect = found.get();
        Text.Source source = Text.Source.BYTES;
        if (dialect.byteOrderMark()) {
            source = Text.Source.MARK;
        } else if (chosen) {
            source = Text.Source.CHOSEN;
        } else if (dialect.encoding().equals(WINDOWS_1252)) {
            source = Text.Source.GUESS;
        }
        boolean wide = dialect.encoding().name().startsWith("UTF-16");
        return Optional.of(
                new Text(dialect.encoding(), source, wide ? List.of() : LetterSample.of(file)));
    }

    private Progress cancelOnly() {
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                // The preview tells its own.
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }

    private void refuse(InputFile input, String message) {
        add(input.path(), input.name(), "", new PreviewedFile.Refused(message));
    }

    /** A file whose name tells nothing may still be an export, by its columns. */
    private void unnamed(Path file, String name) {
        var formats = reader.formats();
        if (!formats.canRead(name)) {
            InputException e = formats.unreadable(name);
            boolean meant = InputKind.ofStem(FileNames.stem(name)).isPresent();
            add(
                    file,
                    name,
                    "",
                    meant
                            ? new PreviewedFile.Refused(e.getMessage())
                            : new PreviewedFile.Ignored(e.problem() + " " + e.remedy()));
            return;
        }
        try {
            var dialect = reader.check(file, name, Optional.empty(), ANY_EXPORT);
            add(
                    file,
                    name,
                    Digests.of(file, progress::checkCancelled),
                    new PreviewedFile.Unnamed(),
                    text(file, dialect, false));
        } catch (CancellationException e) {
            throw e;
        } catch (MisnamedException e) {
            add(file, name, "", new PreviewedFile.Ignored(e.getMessage()));
        } catch (InputException | IOException | RuntimeException e) {
            // Nobody said that it was an export: what is wrong with it need not concern anyone.
            add(file, name, "", new PreviewedFile.Ignored(NO_EXPORT));
        }
    }

    private void add(Path path, String name, String sha256, Finding finding) {
        add(path, name, sha256, finding, Optional.empty());
    }

    private void add(Path path, String name, String sha256, Finding finding, Optional<Text> text) {
        files.add(new PreviewedFile(path, name, size(path), sha256, finding, text));
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0; // the finding says what is wrong
        }
    }
}
