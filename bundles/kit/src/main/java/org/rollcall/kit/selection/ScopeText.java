package org.rollcall.kit.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.api.analytics.AttendanceResult;
import org.rollcall.api.analytics.Basis;
import org.rollcall.api.analytics.Query;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.api.report.ExportTable.Fact;
import org.rollcall.api.rules.RuleSet;
import org.rollcall.api.workspace.ModuleInfo;
import org.rollcall.kit.internal.Words;
import org.rollcall.kit.text.Dates;
import org.rollcall.kit.text.PercentText;

/** What figures were counted by, in words: for captions and for exports. */
public final class ScopeText {
    private ScopeText() {}

    /** One line, such as {@code 15/09/2025 to 09/06/2026 · at or below 50 % · standard 1.0}. */
    public static String caption(Basis basis) {
        Query query = basis.query();
        return Words.get(
                "scope.caption",
                Dates.range(query.range()),
                PercentText.threshold(query.threshold()),
                rules(query.rules()));
    }

    /** One line for figures of all modules, whose dates may differ. */
    public static String captionOfAll(AttendanceContext context) {
        AttendanceModel model = context.model();
        String period = PeriodText.of(model.periodProperty().get());
        RuleSet rules = model.rulesProperty().get();
        return rules == null
                ? period
                : Words.get(
                        "scope.caption",
                        period,
                        PercentText.threshold(model.thresholdProperty().get()),
                        rules(rules));
    }

    /** Name and version of a rule set. */
    public static String rules(RuleSet rules) {
        return rules.name() + " " + rules.version();
    }

    /** What exports of the chosen module's figures say; nothing while there are none. */
    public static List<Fact> factsOfChosen(AttendanceContext context) {
        AttendanceResult result = context.model().resultProperty().get();
        return facts(context, result == null ? null : result.basis());
    }

    /**
     * What exports of one module's figures say of their making.
     *
     * @param basis null for nothing to say
     */
    public static List<Fact> facts(AttendanceContext context, Basis basis) {
        if (basis == null) {
            return List.of();
        }
        Query query = basis.query();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(Words.get("fact.module"), basis.module()));
        facts.add(new Fact(Words.get("fact.dates"), Dates.range(query.range())));
        facts.add(
                new Fact(
                        Words.get("fact.threshold"),
                        PercentText.threshold(query.threshold()) + " %"));
        facts.add(new Fact(Words.get("fact.rules"), rules(query.rules())));
        context.model()
                .moduleInfo(basis.module())
                .ifPresent(info -> facts.addAll(dataFacts(info, context.model().today())));
        facts.addAll(hidden(context));
        return facts;
    }

    /** What exports of figures of all modules say. */
    public static List<Fact> factsOfAll(AttendanceContext context) {
        AttendanceModel model = context.model();
        var facts = new ArrayList<Fact>();
        facts.add(
                new Fact(
                        Words.get("fact.modules"),
                        String.join(
                                ", ", model.modules().stream().map(ModuleInfo::module).toList())));
        facts.add(new Fact(Words.get("fact.period"), PeriodText.of(model.periodProperty().get())));
        facts.add(
                new Fact(
                        Words.get("fact.threshold"),
                        PercentText.threshold(model.thresholdProperty().get()) + " %"));
        if (model.rulesProperty().get() != null) {
            facts.add(new Fact(Words.get("fact.rules"), rules(model.rulesProperty().get())));
        }
        for (ModuleInfo info : model.modules()) {
            info.newest(model.today())
                    .ifPresent(
                            newest ->
                                    facts.add(
                                            new Fact(
                                                    Words.get("fact.dataOf", info.module()),
                                                    Words.get(
                                                            "fact.dataText",
                                                            Dates.day(newest),
                                                            info.version(),
                                                            Dates.stamp(info.importedAt())))));
        }
        facts.addAll(hidden(context));
        return facts;
    }

    private static List<Fact> dataFacts(ModuleInfo info, LocalDate today) {
        var facts = new ArrayList<Fact>();
        facts.add(
                new Fact(
                        Words.get("fact.data"),
                        Words.get(
                                "fact.dataText",
                                info.newest(today).map(Dates::day).orElse("-"),
                                info.version(),
                                Dates.stamp(info.importedAt()))));
        facts.add(
                new Fact(
                        Words.get("fact.source"),
                        info.source().name()
                                + ", SHA-256 "
                                + info.source()
                                        .sha256()
                                        .substring(
                                                0, Math.min(12, info.source().sha256().length()))));
        return facts;
    }

    private static List<Fact> hidden(AttendanceContext context) {
        return context.names().hidden()
                ? List.of(new Fact(Words.get("fact.names"), Words.get("fact.names.hidden")))
                : List.of();
    }

    /** Title of a module's page and exports. */
    public static String module(ModuleData data) {
        return data == null ? "" : Words.get("scope.module", data.module());
    }
}
