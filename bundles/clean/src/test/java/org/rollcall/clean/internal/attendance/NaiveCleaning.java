package org.rollcall.clean.internal.attendance;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Cleaning written a second time, row object by row object, straight from the words of sections 2,
 * 4 and 5 of the attendance rules: slow, and with nothing of the cleaner's own.
 */
final class NaiveCleaning {
    private static final Set<String> TRUE = Set.of("true", "yes", "y", "1", "present", "attended");
    private static final Set<String> FALSE = Set.of("false", "no", "n", "0", "absent");

    /** A row; {@code start} is the text, and what it says if it can be read. */
    record Row(
            String id,
            String firstName,
            String surname,
            String advisor,
            String startText,
            Optional<ZonedDateTime> start,
            String present,
            String cancelled,
            String type,
            String event,
            boolean surplus) {

        List<String> fields() {
            var fields =
                    new ArrayList<>(
                            List.of(
                                    id, firstName, surname, advisor, startText, present, cancelled,
                                    type, event));
            if (surplus) {
                fields.add("more");
            }
            return fields;
        }
    }

    /** A row that stays, with the mark that it ends up with. */
    private static final class Kept {
        final int line;
        final String student;
        final ZonedDateTime start;
        final String kind;
        final boolean namesPlacement;
        String mark;

        Kept(int line, Row row, String mark) {
            this.line = line;
            this.student = plain(row.id());
            this.start = row.start().orElseThrow();
            String event = word(row.event());
            this.namesPlacement = event.contains("med.plac");
            this.kind =
                    event.contains("med.study")
                            ? "SELF_STUDY"
                            : namesPlacement ? "PLACEMENT" : "TEACHING";
            this.mark = mark;
        }

        @Override
        public String toString() {
            return line + " " + student + " " + start.toLocalDateTime() + " " + kind + " " + mark;
        }
    }

    final List<String> rejected = new ArrayList<>();
    final List<String> kept = new ArrayList<>();
    int cancelled;
    int duplicates;

    NaiveCleaning(List<Row> rows, boolean original) {
        Map<String, List<Kept>> byStudent = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int line = i + 2;
            String reason = reason(row, original);
            if (reason.equals("cancelled")) {
                cancelled++;
            } else if (!reason.isEmpty()) {
                rejected.add(line + " " + reason);
            } else {
                byStudent
                        .computeIfAbsent(plain(row.id()), id -> new ArrayList<>())
                        .add(new Kept(line, row, mark(row, original)));
            }
        }
        for (List<Kept> own : byStudent.values()) {
            own.sort(
                    Comparator.comparing((Kept k) -> k.start.toInstant())
                            .thenComparing(k -> k.line));
            var stay = original ? originalDuplicates(own) : standardDuplicates(own);
            duplicates += own.size() - stay.size();
            kept.addAll(stay.stream().map(Kept::toString).collect(Collectors.toList()));
        }
    }

    private static String reason(Row row, boolean original) {
        if (row.surplus()) {
            return "surplus fields";
        }
        if (plain(row.id()).isEmpty()) {
            return "no student id";
        }
        if (row.start().isEmpty()) {
            return row.startText().isBlank() ? "no start" : "unreadable start";
        }
        if (TRUE.contains(word(row.cancelled()))) {
            return "cancelled";
        }
        if (plain(row.firstName()).isEmpty()) {
            return "no first name";
        }
        if (plain(row.surname()).isEmpty()) {
            return "no surname";
        }
        if (plain(row.advisor()).isEmpty()) {
            return "no academic advisor";
        }
        if (!original && odd(row.present())) {
            return "unreadable present";
        }
        return !original && odd(row.cancelled()) ? "unreadable cancelled" : "";
    }

    private static boolean odd(String text) {
        return !plain(text).isEmpty() && !TRUE.contains(word(text)) && !FALSE.contains(word(text));
    }

    private static String word(String text) {
        return plain(text).toLowerCase(Locale.ROOT);
    }

    /** As texts are compared. */
    private static String plain(String text) {
        return text.replaceAll("[\\u00AD\\u200B-\\u200F\\u2060-\\u2064\\uFEFF]", "")
                .replace('\u00A0', ' ')
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .strip();
    }

    private static String mark(Row row, boolean original) {
        if (plain(row.type()).matches("50(\\.0+)?")) {
            return "SELF_CERTIFIED";
        }
        if (TRUE.contains(word(row.present()))) {
            return "PRESENT";
        }
        return original || FALSE.contains(word(row.present())) ? "ABSENT" : "UNKNOWN";
    }

    /** Less than ten minutes after the last kept one; present if any of the cluster is. */
    private static List<Kept> standardDuplicates(List<Kept> own) {
        var stay = new ArrayList<Kept>();
        for (Kept row : own) {
            Kept last = null;
            for (Kept other : stay) {
                if (other.kind.equals("PLACEMENT")) {
                    last = other;
                }
            }
            if (row.kind.equals("PLACEMENT") && last != null && close(last, row)) {
                if (row.mark.equals("PRESENT")) {
                    last.mark = "PRESENT";
                }
            } else {
                stay.add(row);
            }
        }
        return stay;
    }

    /** Less than ten minutes after the previous one, kept or not; self-study that names one too. */
    private static List<Kept> originalDuplicates(List<Kept> own) {
        var stay = new ArrayList<>(own);
        var placements = own.stream().filter(row -> row.namesPlacement).toList();
        for (int i = 1; i < placements.size(); i++) {
            if (close(placements.get(i - 1), placements.get(i))) {
                stay.remove(placements.get(i));
            }
        }
        return stay;
    }

    private static boolean close(Kept first, Kept second) {
        return Duration.between(first.start, second.start).compareTo(Duration.ofMinutes(10)) < 0;
    }
}
