package org.rollcall.clean.internal.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.rollcall.api.clean.CleanedModule;
import org.rollcall.api.progress.Progress;
import org.rollcall.api.table.AttendanceTable;
import org.rollcall.api.table.SourceRef;
import org.rollcall.clean.internal.TestTable;
import org.rollcall.clean.internal.rules.BuiltInRuleSets;

/** Where every row goes, and with which kind and mark, is what the rules' words say. */
class NaiveCleaningProperties {
    private static final List<String> HEADER =
            List.of(
                    "studentId",
                    "firstName",
                    "surname",
                    "academicAdvisor",
                    "startDateTime",
                    "present",
                    "cancelled",
                    "registerType",
                    "eventDescription");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** July 1st is a date in either order, and read day-first. */
    private static final DateTimeFormatter SLASHED =
            DateTimeFormatter.ofPattern("d/MM/uuuu h:mm a", Locale.UK);

    @Property(tries = 1_000)
    void everyRowGoesWhereTheRulesSay(
            @ForAll("rows") List<NaiveCleaning.Row> rows, @ForAll boolean original)
            throws Exception {
        var expected = new NaiveCleaning(rows, original);
        var table =
                new TestTable(
                        HEADER,
                        rows.stream().map(NaiveCleaning.Row::fields).toList(),
                        List.of(rows.size() / 2));
        var cleaned =
                AttendanceCleaner.clean(
                        table,
                        new SourceRef("f", ""),
                        "301",
                        original ? BuiltInRuleSets.ORIGINAL : BuiltInRuleSets.STANDARD,
                        Cleaning.TODAY,
                        Progress.none());
        var report = cleaned.report();
        assertEquals(
                expected.rejected,
                report.rejected().stream().map(r -> r.line() + " " + r.reason()).toList());
        assertEquals(expected.cancelled, report.rows().cancelled());
        assertEquals(expected.duplicates, report.rows().duplicates());
        assertEquals(expected.kept, kept(cleaned));
    }

    private static List<String> kept(CleanedModule cleaned) {
        AttendanceTable table = cleaned.table();
        return IntStream.range(0, table.students().size())
                .boxed()
                .flatMap(
                        student ->
                                IntStream.range(table.firstRow(student), table.endRow(student))
                                        .mapToObj(
                                                row ->
                                                        "%d %s %s %s %s"
                                                                .formatted(
                                                                        table.line(row),
                                                                        table.students()
                                                                                .get(student)
                                                                                .id(),
                                                                        table.startTime(row),
                                                                        table.kind(row),
                                                                        table.mark(row))))
                .collect(Collectors.toList());
    }

    /** Few students and crowded times, so that duplicates come in clusters and chains. */
    @Provide
    Arbitrary<List<NaiveCleaning.Row>> rows() {
        var ids = mostly("7", "7\u00A0", "\u200B7", "007", " ", "\uFEFF");
        var names = mostly("A", "Null", "None", "", "\u2060\u00A0");
        var truths = Arbitraries.of("true", "false", "YES", " n ", "", "maybe", "tr\u00ADue\u00A0");
        var cancelled = mostly("false", "", "True", "odd");
        var types = Arbitraries.of("10", "20", "50", " 50.0", "500", "50\u200E");
        var events =
                Arbitraries.of(
                        "MED.PLAC Ward",
                        "med.plac Ward",
                        "med.\u200Bplac",
                        "Lecture",
                        "med.study med.plac",
                        "");
        return Combinators.combine(ids, names, names, starts(), truths, cancelled, types, events)
                .as(
                        (id, name, surname, start, present, cancel, type, event) ->
                                new NaiveCleaning.Row(
                                        id,
                                        name,
                                        surname,
                                        "C",
                                        start.get1(),
                                        start.get2(),
                                        present,
                                        cancel,
                                        type,
                                        event,
                                        start.get3()))
                .list()
                .ofMaxSize(40);
    }

    /**
     * A text, what it says in London, and whether the row has a field too many: on a summer morning
     * and in the nights in which the clock changes.
     */
    private static Arbitrary<Tuple.Tuple3<String, Optional<ZonedDateTime>, Boolean>> starts() {
        var instants =
                Combinators.combine(
                                Arbitraries.of(
                                        "2025-07-01T08:00:00Z",
                                        "2025-10-26T00:20:00Z",
                                        "2025-03-30T00:30:00Z"),
                                Arbitraries.integers().between(0, 100))
                        .as((first, minute) -> Instant.parse(first).plusSeconds(minute * 60L));
        return Combinators.combine(instants, Arbitraries.integers().between(0, 11))
                .as((instant, form) -> start(instant.atZone(LONDON), form));
    }

    private static Tuple.Tuple3<String, Optional<ZonedDateTime>, Boolean> start(
            ZonedDateTime time, int form) {
        // Without an offset, a repeated time is the earlier one.
        Optional<ZonedDateTime> local =
                Optional.of(ZonedDateTime.ofLocal(time.toLocalDateTime(), LONDON, null));
        return switch (form) {
            case 0 -> Tuple.of("", Optional.empty(), false);
            case 1 -> Tuple.of("soon", Optional.empty(), false);
            case 2 -> Tuple.of(time.toLocalDateTime().toString(), local, true);
            case 3, 4 -> Tuple.of(time.toInstant().toString(), Optional.of(time), false);
            case 5 ->
                    Tuple.of(
                            OffsetDateTime.ofInstant(time.toInstant(), ZoneOffset.ofHours(5))
                                    .toString(),
                            Optional.of(time),
                            false);
            case 6 ->
                    Tuple.of(
                            time.toOffsetDateTime().toString().replace('T', ' '),
                            Optional.of(time),
                            false);
            case 7 -> Tuple.of(SLASHED.format(time), local, false);
            default -> Tuple.of(time.toLocalDateTime().toString().replace('T', ' '), local, false);
        };
    }

    private static Arbitrary<String> mostly(String usual, String... others) {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.just(usual)), Tuple.of(1, Arbitraries.of(others)));
    }
}
