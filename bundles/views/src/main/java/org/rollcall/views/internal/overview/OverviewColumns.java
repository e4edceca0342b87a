package org.rollcall.views.internal.overview;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.rollcall.api.analytics.Basis;
import org.rollcall.kit.table.Column;
import org.rollcall.kit.table.CountLink;
import org.rollcall.kit.text.Dates;
import org.rollcall.kit.text.Explain;
import org.rollcall.kit.text.PercentText;
import org.rollcall.views.internal.Columns;
import org.rollcall.views.internal.Words;
import org.rollcall.views.internal.modules.Presentation;

/** The columns of the table of modules. */
final class OverviewColumns {
    /** The columns that count registers, where others count students. */
    static final String UNTAKEN = "unmarkedRegisters";

    private static final String REGISTERS = "registers";

    private OverviewColumns() {}

    /**
     * @param open shows the students of a module who pass some filters
     * @param registers shows the registers of a module that a column counts
     */
    static List<Column<ModuleLine, ?>> of(
            Presentation presentation,
            BiConsumer<String, List<String>> open,
            BiConsumer<String, String> registers) {
        return List.of(
                Columns.text("module", 5, ModuleLine::module),
                Columns.number("year", 3.5, line -> line.info().year()),
                leading(
                        Columns.number(
                                "students",
                                6.2,
                                line -> line.overview().attendance().students().size()),
                        open),
                Columns.<ModuleLine>percent(
                                "percent", 7, line -> line.overview().attendance().module())
                        .explained(OverviewColumns::explain),
                leading(Columns.number("atOrBelow", 5.5, line -> line.overview().atOrBelow()), open)
                        .explained(
                                line ->
                                        Explain.count(
                                                Words.get(
                                                        "explain.atOrBelow",
                                                        PercentText.threshold(
                                                                basis(line).query().threshold())),
                                                basis(line))),
                leading(
                                Columns.number(
                                        "withoutSessions",
                                        6,
                                        line -> line.overview().distribution().withoutSessions()),
                                open)
                        .explained(
                                line ->
                                        Explain.count(
                                                Words.get("explain.withoutSessions"), basis(line))),
                leading(
                        Columns.number(REGISTERS, 6.6, line -> line.overview().registers()),
                        (module, none) -> registers.accept(module, REGISTERS)),
                leading(
                                Columns.number(
                                        UNTAKEN, 6, line -> line.overview().unmarkedRegisters()),
                                (module, none) -> registers.accept(module, UNTAKEN))
                        .explained(
                                line ->
                                        Explain.count(
                                                Words.get("explain.unmarkedRegisters"),
                                                basis(line))),
                Columns.date("newest", 9, line -> presentation.newest(line.info()).orElse(null)),
                Columns.text("age", 8, line -> age(line, presentation)),
                Columns.<ModuleLine>text(
                                "imported", 10, line -> Dates.stamp(line.info().importedAt()))
                        .hiddenAtFirst());
    }

    static boolean countsRegisters(String column) {
        return column.equals(UNTAKEN) || column.equals(REGISTERS);
    }

    /** Ids of the filters of the list of attendance that keep the rows that a column counts. */
    static List<String> filters(String column) {
        return switch (column) {
            case "atOrBelow" -> List.of("flagged");
            case "withoutSessions" -> List.of("none");
            default -> List.of();
        };
    }

    private static Column<ModuleLine, Integer> leading(
            Column<ModuleLine, Integer> column, BiConsumer<String, List<String>> open) {
        return column.cell(
                () ->
                        new CountLink<>(
                                column,
                                Words.get("overview.open." + column.id()),
                                line -> open.accept(line.module(), filters(column.id()))));
    }

    private static Basis basis(ModuleLine line) {
        return line.overview().attendance().basis();
    }

    private static String explain(ModuleLine line) {
        var ratio = line.overview().attendance().module();
        return Explain.count(
                Words.get(
                        "explain.module",
                        PercentText.withSign(ratio),
                        ratio.numerator(),
                        ratio.denominator()),
                basis(line));
    }

    private static String age(ModuleLine line, Presentation presentation) {
        if (line.info().dates().isEmpty()) {
            return "";
        }
        OptionalLong days = presentation.age(line.info());
        String text =
                days.isEmpty()
                        ? Words.get("overview.future")
                        : Words.count("overview.days", days.getAsLong());
        return presentation.stale(line.info()) ? text + " " + Words.get("modules.old") : text;
    }
}
