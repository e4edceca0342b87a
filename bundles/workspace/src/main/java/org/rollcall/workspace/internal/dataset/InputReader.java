package org.rollcall.workspace.internal.dataset;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.clean.CleanedNotes;
import org.rollcall.api.clean.CleanedRotation;
import org.rollcall.api.clean.Cleaner;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.ingest.TableReader;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.SourceRef;

/** Reads and cleans one file of a known kind: the one place where ingest and clean meet. */
@Component(service = InputReader.class)
public final class InputReader {
    private final TableReader text;
    private final TableReader workbook;
    private final Cleaner cleaner;

    @Activate
    public InputReader(
            @Reference(target = "(" + TableReader.FORMAT + "=csv)") TableReader text,
            @Reference(target = "(" + TableReader.FORMAT + "=xlsx)") TableReader workbook,
            @Reference Cleaner cleaner) {
        this.text = text;
        this.workbook = workbook;
        this.cleaner = cleaner;
    }

    public CleanedModule attendance(
            Path file, SourceRef source, String module, RuleSet rules, Progress progress)
            throws InputException {
        try (var raw = reader(source).open(file, source.name())) {
            return cleaner.attendance(raw, source, module, rules, progress);
        }
    }

    public CleanedRotation rotation(Path file, SourceRef source, int year, Progress progress)
            throws InputException {
        try (var raw = reader(source).open(file, source.name())) {
            return cleaner.rotation(raw, source, year, progress);
        }
    }

    public CleanedNotes notes(Path file, SourceRef source, Progress progress)
            throws InputException {
        try (var raw = reader(source).open(file, source.name())) {
            return cleaner.notes(raw, source, progress);
        }
    }

    /**
     * Makes sure that a file can be opened and has the columns of its kind; reads no row.
     *
     * @throws InputException if it can't be opened, or lacks a column
     */
    public void check(Path file, String name, InputKind kind) throws InputException {
        try (var raw = reader(name).open(file, name)) {
            cleaner.check(kind, name, raw.header());
        }
    }

    /**
     * Whether an export has a student of some, by the first that is found; reads no further. An
     * export without any student shares none.
     *
     * @throws InputException if it can't be read
     */
    public boolean sharesStudents(
            Path file, String name, Predicate<String> known, Progress progress)
            throws InputException {
        var search = new StudentSearch(known, progress);
        try (var raw = reader(name).open(file, name)) {
            search.run(raw);
        }
        return search.found();
    }

    private TableReader reader(SourceRef source) {
        return reader(source.name());
    }

    private TableReader reader(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? workbook : text;
    }
}
