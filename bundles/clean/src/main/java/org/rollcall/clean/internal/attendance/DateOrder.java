package org.rollcall.clean.internal.attendance;

import java.util.List;
import java.util.Optional;
import org.rollcall.api.ingest.InputException;

/** Whether a file's slashed dates have the day or the month first (attendance rules, section 3). */
final class DateOrder {
    private DateOrder() {}

    /**
     * Whether the month comes first: only where some dates are only possible so and none only with
     * the day first.
     *
     * @throws InputException if both occur
     */
    static boolean monthFirst(String file, List<RowChunk> chunks) throws InputException {
        Optional<Long> dayFirst =
                chunks.stream().map(c -> c.firstDayFirstLine).filter(l -> l > 0).findFirst();
        Optional<Long> monthFirst =
                chunks.stream().map(c -> c.firstMonthFirstLine).filter(l -> l > 0).findFirst();
        if (dayFirst.isPresent() && monthFirst.isPresent()) {
            throw new InputException(
                    file,
                    Math.max(dayFirst.get(), monthFirst.get()),
                    "startDateTime",
                    "The date on line %d is only possible with the day first, the one on line %d only with the month first."
                            .formatted(dayFirst.get(), monthFirst.get()),
                    "Export the file again with one date format.");
        }
        return monthFirst.isPresent();
    }
}
