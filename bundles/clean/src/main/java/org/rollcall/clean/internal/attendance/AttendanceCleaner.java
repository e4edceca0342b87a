package org.rollcall.clean.internal.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.clean.CleaningReport;
import org.rollcall.api.clean.RejectedRow;
import org.rollcall.api.clean.RowBalance;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.Provenance;
import org.rollcall.api.table.SourceRef;

/** Cleans attendance exports (attendance rules, sections 1 to 5). */
public final class AttendanceCleaner {
    private AttendanceCleaner() {}

    /**
     * @throws InputException if a required column is missing
     */
    public static void check(String file, List<String> header) throws InputException {
        Columns.of(file, header);
    }

    /**
     * @param today the day of reading, in the rule set's zone
     * @throws InputException if a required column is missing, or slashed dates contradict each
     *     other
     */
    public static CleanedModule clean(
            RawTable raw,
            SourceRef source,
            String module,
            RuleSet rules,
            LocalDate today,
            Progress progress)
            throws InputException {
        String file = source.name();
        Columns columns = Columns.of(file, raw.header());
        List<RowChunk> chunks =
                new ArrayList<>(
                        raw.read(
                                () -> new RowChunk(file, columns, rules),
                                columns::isRow,
                                progress.part(0, 0.8)));
        boolean monthFirst = DateOrder.monthFirst(file, chunks);
        List<RowChunk> decided =
                chunks.stream()
                        .filter(chunk -> !chunk.undecided.isEmpty())
                        .map(chunk -> chunk.decided(monthFirst))
                        .toList();
        chunks.addAll(decided);
        progress.checkCancelled();
        progress.report(0.8, "Sorting " + file);

        long read = chunks.stream().mapToLong(chunk -> chunk.read).sum();
        Optional<String> formulas = Notices.formulas(file, chunks);
        long cancelled = chunks.stream().mapToLong(chunk -> chunk.cancelled).sum();
        List<RejectedRow> rejected =
                chunks.stream()
                        .flatMap(chunk -> chunk.rejected.stream())
                        .sorted(Comparator.comparingLong(RejectedRow::line))
                        .toList();
        var builder = new TableBuilder(chunks, columns.names(), rules, monthFirst);
        chunks.clear();
        progress.checkCancelled();
        var table = builder.build(module, new Provenance(source, rules.name(), rules.version()));

        var notices = new ArrayList<>(raw.findings().notices());
        notices.addAll(columns.notices());
        if (monthFirst) {
            notices.add(
                    "%s writes slashed dates with the month first; it was read so."
                            .formatted(file));
        }
        formulas.ifPresent(notices::add);
        Notices.severalSpellings(file, builder.severalSpellings()).ifPresent(notices::add);
        Notices.future(file, table, today).ifPresent(notices::add);
        if (builder.slashed()) {
            FarRows.notice(file, table).ifPresent(notices::add);
        }
        Notices.nothingKept(file, table, read, rejected, cancelled).ifPresent(notices::add);
        progress.report(1, "Cleaned " + file);
        var report =
                new CleaningReport(
                        source,
                        raw.dialect(),
                        new RowBalance(
                                read,
                                table.rows(),
                                rejected.size(),
                                cancelled,
                                builder.duplicates()),
                        raw.findings().blankLines(),
                        rejected,
                        notices);
        return new CleanedModule(table, report);
    }
}
