package org.rollcall.workspace.internal.dataset;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.rollcall.api.ingest.FieldText;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.progress.Progress;

/** Looks for one student of some in an export, and stops at the first. */
final class StudentSearch {
    private static final String ID = "studentId";

    private final Predicate<String> known;
    private final Progress progress;
    private final AtomicBoolean found = new AtomicBoolean();

    StudentSearch(Predicate<String> known, Progress progress) {
        this.known = known;
        this.progress = progress;
    }

    boolean found() {
        return found.get();
    }

    /**
     * @throws InputException if the export can't be read
     * @throws CancellationException if cancelled
     */
    void run(RawTable raw) throws InputException {
        List<String> header = raw.header();
        int column = 0;
        while (column < header.size()
                && !FieldText.comparable(header.get(column)).equalsIgnoreCase(ID)) {
            column++;
        }
        int id = column;
        raw.skipDigest();
        try {
            raw.read(() -> row -> look(row.get(id)), row -> false, untilFound());
        } catch (CancellationException e) {
            if (!found.get()) {
                throw e;
            }
        }
    }

    private void look(String field) {
        if (!found.get() && known.test(FieldText.comparable(field))) {
            found.set(true);
        }
    }

    /** Reading on would be in vain. */
    private Progress untilFound() {
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                progress.report(fraction, message);
            }

            @Override
            public boolean cancelled() {
                return found.get() || progress.cancelled();
            }
        };
    }
}
