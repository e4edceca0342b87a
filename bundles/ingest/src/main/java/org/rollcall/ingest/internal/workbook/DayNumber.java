package org.rollcall.ingest.internal.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes the number of a day, by which a workbook keeps dates and times, as a date: {@code
 * dd/MM/yyyy}, {@code dd/MM/yyyy HH:mm[:ss]} or {@code HH:mm[:ss]}. Which of the three is what the
 * cell's format shows; the order is always day, month, year, so that no two dates are read in two
 * ways.
 */
final class DayNumber {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

    /** Excel counts a 29 February 1900, which never was. */
    private static final long NO_SUCH_DAY = 60;

    /** 31 December 9999; Excel shows no date beyond. */
    private static final long LAST_DAY = 2_958_465;

    private static final long DAY_SECONDS = 86_400;

    private DayNumber() {}

    /**
     * What a format shows.
     *
     * @param elapsed hours beyond 24, as {@code [h]:mm} does
     */
    record Parts(boolean date, boolean time, boolean elapsed) {
        /**
         * @param format a number format's first section, fixed text marked by a zero character
         */
        static Parts of(String format) {
            String code = format.replaceAll(".\u0000", "").toLowerCase(Locale.ROOT);
            if (code.equals("general") || code.indexOf('@') >= 0 || code.matches("[^dmyhs]*")) {
                return new Parts(false, false, false);
            }
            boolean elapsed = code.indexOf('[') >= 0;
            boolean time = elapsed || code.matches(".*[hs].*");
            boolean date = code.matches(".*[dy].*") || !time;
            return new Parts(date, time, elapsed);
        }

        boolean isAny() {
            return date || time;
        }
    }

    /** The date; empty where the number is none. */
    static String text(BigDecimal number, Parts parts, boolean since1904) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY + 1)) >= 0) {
            return "";
        }
        long seconds =
                number.multiply(BigDecimal.valueOf(DAY_SECONDS))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
        long day = seconds / DAY_SECONDS;
        if (parts.elapsed() && !parts.date()) {
            return "%d:%02d".formatted(seconds / 3600, seconds / 60 % 60);
        }
        var clock = LocalTime.ofSecondOfDay(seconds % DAY_SECONDS);
        String time = (clock.getSecond() == 0 ? MINUTES : SECONDS).format(clock);
        if (!parts.date()) {
            return time;
        }
        return date(day, since1904) + (parts.time() ? " " + time : "");
    }

    private static String date(long day, boolean since1904) {
        if (since1904) {
            return DATE.format(EPOCH_1904.plusDays(day));
        }
        if (day == NO_SUCH_DAY) {
            return "29/02/1900";
        }
        return DATE.format(EPOCH_1900.plusDays(day < NO_SUCH_DAY ? day + 1 : day));
    }
}
