package org.rollcall.workspace.internal.dataset;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.clean.CleanedNotes;
import org.rollcall.api.clean.CleanedRotation;
import org.rollcall.api.clean.Cleaner;
import org.rollcall.api.clean.CleaningReport;
import org.rollcall.api.ingest.Dialect;
import org.rollcall.api.ingest.Findings;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.SourceRef;
import org.rollcall.workspace.internal.formats.Formats;

/** Reads and cleans one file of a known kind: the one place where ingest and clean meet. */
@Component(service = InputReader.class)
public final class InputReader {
    private final Formats formats;
    private final Cleaner cleaner;

    @Activate
    public InputReader(@Reference Formats formats, @Reference Cleaner cleaner) {
        this.formats = formats;
        this.cleaner = cleaner;
    }

    /** The formats that can be read just now. */
    public Formats formats() {
        return formats;
    }

    public CleanedModule attendance(
            Path file, SourceRef source, String module, RuleSet rules, Progress progress)
            throws InputException {
        return attendance(file, source, Optional.empty(), module, rules, progress);
    }

    /** The same for bytes whose digest was taken just now, and that nobody else can change. */
    public CleanedModule verifiedAttendance(
            Path file,
            SourceRef source,
            Optional<Charset> encoding,
            String module,
            RuleSet rules,
            Progress progress)
            throws InputException {
        try (var raw = open(file, source.name(), encoding)) {
            raw.skipDigest();
            return attendance(raw, source, module, rules, progress);
        }
    }

    /**
     * @param encoding in which to read a text file without byte-order mark; empty to find it out
     * @throws InputException if the file can't be used, or changed since its digest was taken
     */
    public CleanedModule attendance(
            Path file,
            SourceRef source,
            Optional<Charset> encoding,
            String module,
            RuleSet rules,
            Progress progress)
            throws InputException {
        try (var raw = open(file, source.name(), encoding)) {
            return attendance(raw, source, module, rules, progress);
        }
    }

    private CleanedModule attendance(
            RawTable raw, SourceRef source, String module, RuleSet rules, Progress progress)
            throws InputException {
        var cleaned = cleaner.attendance(raw, source, module, rules, progress);
        return new CleanedModule(cleaned.table(), told(cleaned.report(), raw.findings()));
    }

    public CleanedRotation rotation(Path file, SourceRef source, int year, Progress progress)
            throws InputException {
        return rotation(file, source, Optional.empty(), year, progress);
    }

    /** As for an export. */
    public CleanedRotation rotation(
            Path file, SourceRef source, Optional<Charset> encoding, int year, Progress progress)
            throws InputException {
        try (var raw = open(file, source.name(), encoding)) {
            var cleaned = cleaner.rotation(raw, source, year, progress);
            return new CleanedRotation(
                    cleaned.year(), cleaned.assignments(), told(cleaned.report(), raw.findings()));
        }
    }

    /** The notes, which have no encoding to choose. */
    public CleanedNotes notes(Path file, SourceRef source, Progress progress)
            throws InputException {
        try (var raw = open(file, source.name(), Optional.empty())) {
            var cleaned = cleaner.notes(raw, source, progress);
            return new CleanedNotes(cleaned.notes(), told(cleaned.report(), raw.findings()));
        }
    }

    /**
     * The report with what the reading found besides rows.
     *
     * @throws InputException if other bytes were read than those whose digest the report bears
     */
    private static CleaningReport told(CleaningReport report, Findings findings)
            throws InputException {
        SourceRef source = report.source();
        if (!findings.sha256().isEmpty()
                && !source.sha256().isEmpty()
                && !findings.sha256().equals(source.sha256())) {
            throw new InputException(
                    source.name(),
                    0,
                    "",
                    "The file changed while it was read.",
                    "Wait for the program that writes it, and run again when it is whole.");
        }
        var notices = new LinkedHashSet<>(findings.notices());
        notices.addAll(report.notices());
        return notices.size() == report.notices().size()
                ? report
                : report.withNotices(List.copyOf(notices));
    }

    /**
     * Makes sure that a file can be opened and has the columns of its kind; reads no row.
     *
     * @return how it is written; empty where it is no text
     * @throws InputException if it can't be opened, or lacks a column
     */
    public Optional<Dialect> check(
            Path file, String name, Optional<Charset> encoding, InputKind kind)
            throws InputException {
        try (var raw = open(file, name, encoding)) {
            cleaner.check(kind, name, raw.header());
            return formats.isText(name) ? Optional.of(raw.dialect()) : Optional.empty();
        }
    }

    /**
     * Whether an export has a student of some, by the first that is found; reads no further. An
     * export without any student shares none.
     *
     * @param known tells ids in the form in which they are compared
     * @throws InputException if it can't be read
     */
    public boolean sharesStudents(
            Path file,
            String name,
            Optional<Charset> encoding,
            Predicate<String> known,
            Progress progress)
            throws InputException {
        var search = new StudentSearch(known, progress);
        try (var raw = open(file, name, encoding)) {
            search.run(raw);
        }
        return search.found();
    }

    private RawTable open(Path file, String name, Optional<Charset> encoding)
            throws InputException {
        PlainFiles.check(file, name);
        return formats.open(file, name, encoding);
    }
}
