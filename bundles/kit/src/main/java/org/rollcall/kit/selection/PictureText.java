package org.rollcall.kit.selection;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.api.analytics.Basis;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.table.DateRange;
import org.rollcall.kit.internal.Words;
import org.rollcall.kit.text.Dates;
import org.rollcall.kit.text.PercentText;
import org.rollcall.workbench.api.Provenance;

/** What pictures of charts say of what they show. */
public final class PictureText {
    private PictureText() {}

    /** Of one module and academic year, such as {@code Module 301, 2025/26}. */
    public static Provenance ofModule(AttendanceContext context, Basis basis) {
        var query = basis.query();
        return of(
                context,
                Words.get("picture.module", basis.module(), years(query.range(), query.rules())),
                List.of(basis));
    }

    /**
     * @param subject who or what it shows; empty where the chart says so itself
     * @param bases one for each module whose figures it shows, at least one; dates are said once
     *     where they are the same
     */
    public static Provenance of(AttendanceContext context, String subject, List<Basis> bases) {
        var facts = new ArrayList<String>();
        for (Basis basis : bases) {
            add(facts, Dates.range(basis.query().range()));
        }
        for (Basis basis : bases) {
            add(
                    facts,
                    Words.get(
                            "picture.threshold", PercentText.threshold(basis.query().threshold())));
        }
        for (Basis basis : bases) {
            add(facts, Words.get("picture.rules", ScopeText.rules(basis.query().rules())));
        }
        for (Basis basis : bases) {
            context.model()
                    .moduleInfo(basis.module())
                    .flatMap(info -> info.newest(context.model().today()))
                    .ifPresent(
                            newest ->
                                    add(
                                            facts,
                                            Words.get(
                                                    "picture.data",
                                                    basis.module(),
                                                    Dates.day(newest))));
        }
        return new Provenance(subject, facts);
    }

    private static void add(List<String> facts, String fact) {
        if (!facts.contains(fact)) {
            facts.add(fact);
        }
    }

    /** The academic year of some days, such as {@code 2025/26}, or the first and the last one. */
    static String years(DateRange range, RuleSet rules) {
        int first = rules.academicYear(range.from());
        int last = rules.academicYear(range.to());
        return first == last ? year(first) : Words.get("dates.range", year(first), year(last));
    }

    private static String year(int begins) {
        return "%d/%02d".formatted(begins, (begins + 1) % 100);
    }
}
