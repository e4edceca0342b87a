package org.rollcall.clean.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.clean.CleanedNotes;
import org.rollcall.api.clean.CleanedRotation;
import org.rollcall.api.clean.Cleaner;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.InputKind;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.SourceRef;
import org.rollcall.clean.internal.attendance.AttendanceCleaner;
import org.rollcall.clean.internal.reference.NotesCleaner;
import org.rollcall.clean.internal.reference.RotationCleaner;

/** The cleaner of every kind of input. */
@Component
public final class CleanerComponent implements Cleaner {
    private final Clock clock;

    @Activate
    public CleanerComponent() {
        this(Clock.systemUTC());
    }

    /**
     * @param clock tells the day of reading
     */
    public CleanerComponent(Clock clock) {
        this.clock = clock;
    }

    @Override
    public CleanedModule attendance(
            RawTable raw, SourceRef source, String module, RuleSet rules, Progress progress)
            throws InputException {
        var today = LocalDate.now(clock.withZone(rules.zone()));
        return AttendanceCleaner.clean(raw, source, module, rules, today, progress);
    }

    @Override
    public CleanedRotation rotation(RawTable raw, SourceRef source, int year, Progress progress)
            throws InputException {
        return RotationCleaner.clean(raw, source, year, progress);
    }

    @Override
    public CleanedNotes notes(RawTable raw, SourceRef source, Progress progress)
            throws InputException {
        return NotesCleaner.clean(raw, source, progress);
    }

    @Override
    public void check(InputKind kind, String file, List<String> header) throws InputException {
        if (kind instanceof InputKind.AttendanceExport) {
            AttendanceCleaner.check(file, header);
        } else if (kind instanceof InputKind.RotationMap map) {
            RotationCleaner.check(map.year(), file, header);
        } else {
            NotesCleaner.check(file, header);
        }
    }
}
