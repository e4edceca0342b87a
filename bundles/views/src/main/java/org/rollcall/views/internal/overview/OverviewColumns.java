package org.rollcall.views.internal.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.rollcall.api.analytics.Basis;
import org.rollcall.api.table.DateRange;
import org.rollcall.views.internal.Words;
import org.rollcall.views.internal.figures.Explain;
import org.rollcall.views.internal.figures.PercentText;
import org.rollcall.views.internal.modules.Presentation;
import org.rollcall.views.internal.table.Column;
import org.rollcall.views.internal.table.Dates;

/** The columns of the table of modules. */
final class OverviewColumns {
    private OverviewColumns() {}

    static List<Column<ModuleLine, ?>> of(Presentation presentation) {
        return List.of(
                Column.text("module", 5, ModuleLine::module),
                Column.number("year", 3.5, line -> line.info().year()),
                Column.number(
                        "students", 6.2, line -> line.overview().attendance().students().size()),
                Column.<ModuleLine>percent(
                                "percent", 7, line -> line.overview().attendance().module())
                        .explained(OverviewColumns::explain),
                Column.<ModuleLine>number("atOrBelow", 5.5, line -> line.overview().atOrBelow())
                        .explained(
                                line ->
                                        Explain.count(
                                                Words.get(
                                                        "explain.atOrBelow",
                                                        PercentText.threshold(
                                                                basis(line).query().threshold())),
                                                basis(line))),
                Column.<ModuleLine>number(
                                "withoutSessions",
                                6,
                                line -> line.overview().distribution().withoutSessions())
                        .explained(
                                line ->
                                        Explain.count(
                                                Words.get("explain.withoutSessions"), basis(line))),
                Column.number("registers", 6.6, line -> line.overview().registers()),
                Column.<ModuleLine>number(
                                "unmarkedRegisters", 6, line -> line.overview().unmarkedRegisters())
                        .explained(
                                line ->
                                        Explain.count(
                                                Words.get("explain.unmarkedRegisters"),
                                                basis(line))),
                Column.date(
                        "newest", 9, line -> line.info().dates().map(DateRange::to).orElse(null)),
                Column.text("age", 8, line -> age(line, presentation)),
                Column.<ModuleLine>text(
                                "imported", 10, line -> Dates.stamp(line.info().importedAt()))
                        .hiddenAtFirst());
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
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneId.systemDefault());
        long days = today.toEpochDay() - line.info().dates().get().to().toEpochDay();
        String text = days < 0 ? Words.get("overview.future") : Words.count("overview.days", days);
        return presentation.stale(line.info()) ? text + " " + Words.get("modules.old") : text;
    }
}
