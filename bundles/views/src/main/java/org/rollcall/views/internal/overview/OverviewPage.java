package org.rollcall.views.internal.overview;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import org.rollcall.api.analytics.Register;
import org.rollcall.api.chart.HeatMap;
import org.rollcall.api.chart.Histogram;
import org.rollcall.api.table.DateRange;
import org.rollcall.api.table.Kind;
import org.rollcall.kit.chart.ChartSlot;
import org.rollcall.kit.page.Page;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.PictureText;
import org.rollcall.kit.selection.ScopeText;
import org.rollcall.kit.state.Subscriptions;
import org.rollcall.kit.table.Column;
import org.rollcall.kit.table.DataTable;
import org.rollcall.kit.table.Filters;
import org.rollcall.kit.table.TableDeeds;
import org.rollcall.kit.table.TableMemento;
import org.rollcall.kit.table.TablePane;
import org.rollcall.kit.text.Dates;
import org.rollcall.kit.value.Computed;
import org.rollcall.views.internal.Columns;
import org.rollcall.views.internal.Words;
import org.rollcall.views.internal.attendance.AttendanceView;
import org.rollcall.views.internal.modules.Presentation;

/** All modules at a glance, and of the chosen one the distribution, the weeks, a day's events. */
final class OverviewPage {
    private final AttendanceContext context;
    private final ObjectProperty<DateRange> day;
    private final Page page;
    private final DataTable<ModuleLine> modules;
    private final DataTable<Register> registers;
    private final Label registersTitle = new Label();
    private final Label histogramTitle = new Label();
    private final Label heatTitle = new Label();
    private final ChartSlot<Histogram> histogram;
    private final ChartSlot<HeatMap> heat;
    private final Totals totals;
    private List<ModuleLine> lines = List.of();

    /** What is listed instead of a day's registers; null for those. */
    private Counted counted;

    /**
     * Registers of a module that its line counts.
     *
     * @param untaken those alone that were not taken
     */
    private record Counted(String module, boolean untaken) {}

    OverviewPage(
            AttendanceContext context,
            Presentation presentation,
            BiConsumer<String, List<String>> open,
            ObjectProperty<DateRange> day,
            Computed<List<ModuleLine>> figures,
            Computed<ModuleLine> chosen,
            Computed<List<Register>> events,
            ChartSlot<Histogram> histogram,
            ChartSlot<HeatMap> heat,
            Subscriptions subscriptions) {
        page = new Page("overview", subscriptions);
        this.context = context;
        this.day = day;
        this.histogram = histogram;
        this.heat = heat;
        var filters = new Filters<ModuleLine>(ModuleLine::module);
        modules =
                new DataTable<>(
                                "overview-table",
                                Words.get("overview.table"),
                                OverviewColumns.of(presentation, open, this::chooseCounted),
                                filters,
                                Words.get("modules.none"))
                        .keyed(ModuleLine::module);
        modules.opening(
                line -> {
                    String column = modules.chosenColumn();
                    if (OverviewColumns.countsRegisters(column)) {
                        chooseCounted(line.module(), column);
                    } else {
                        open.accept(line.module(), OverviewColumns.filters(column));
                    }
                });
        var pane =
                new TablePane<>(
                        context,
                        subscriptions,
                        modules,
                        filters,
                        () -> Words.get("overview.export"),
                        () -> ScopeText.factsOfAll(context),
                        () -> "");
        pane.savedAs("overview");
        registers = registers();
        registersTitle.getStyleClass().add("section-title");
        registersTitle.setId("registers-title");
        var list = new BorderPane(registers.node());
        list.setTop(registersTitle);
        list.setMinSize(0, 0);
        var bottom = new SplitPane(titled(histogramTitle, histogram.node()), list);
        bottom.setDividerPositions(0.45);
        pane.keepRows();
        var split = new SplitPane(pane.node(), titled(heatTitle, heat.node()), bottom);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.33, 0.64);
        page.setContent(split, 48);
        subscriptions.kept().dividers("split", split);
        subscriptions.kept().dividers("bottom", bottom);
        TableMemento.scroll(subscriptions.kept(), registers);
        TableMemento.row(subscriptions.kept(), registers, row -> true);
        page.setTitle(Words.get("view.overview"));

        heat.onSelect(date -> chooseDay(LocalDate.parse(date)));
        histogram.onOpen(
                bar ->
                        AttendanceView.filterOfBar(bar)
                                .ifPresent(
                                        filter ->
                                                open.accept(
                                                        context.model().moduleProperty().get(),
                                                        List.of(filter))));
        totals =
                new Totals(
                        module -> open.accept(module, List.of("flagged")),
                        module -> chooseCounted(module, OverviewColumns.UNTAKEN));
        pane.addLinks(totals.node());
        modules.node()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                context.model().chooseModule(now.module());
                            }
                        });
        page.follow(figures, subscriptions);
        subscriptions.follow(
                figures.answerProperty(),
                now -> {
                    lines = now.seen().orElse(List.of());
                    page.setCaption(now.map(all -> ScopeText.captionOfAll(context)));
                    totals.show(lines);
                    pane.show(now);
                    modules.select(context.model().moduleProperty().get());
                });
        subscriptions.follow(chosen.valueProperty(), this::showCharts);
        subscriptions.follow(events.answerProperty(), now -> registers.show(now.map(this::listed)));
        new TableDeeds<>(
                context,
                registers,
                null,
                registersTitle::getText,
                () -> ScopeText.factsOfAll(context));
        subscriptions.follow(
                context.model().moduleProperty(),
                code -> {
                    modules.select(code);
                    if (counted != null && !counted.module().equals(code)) {
                        counted = null;
                        day.set(null);
                    }
                    showDayTitle();
                });
        subscriptions.follow(day, now -> showDayTitle());
        subscriptions.follow(presentation.staleAfterDaysProperty(), days -> modules.refill());
    }

    Parent node() {
        return page.node();
    }

    private void showCharts(ModuleLine line) {
        if (line == null) {
            histogram.clear();
            heat.clear();
            return;
        }
        String code = line.module();
        var overview = line.overview();
        var basis = overview.attendance().basis();
        var provenance = PictureText.ofModule(context, basis);
        histogram.show(
                new Histogram(
                        List.of(
                                new Histogram.Series(
                                        Words.get("scope.module", code), overview.distribution())),
                        basis.query().threshold()),
                provenance);
        heat.show(WeekHeat.of(overview), provenance);
        histogramTitle.setText(Words.get("overview.distribution", code));
        heatTitle.setText(Words.get("overview.weeks", code));
        showDayTitle();
    }

    private void chooseDay(LocalDate date) {
        counted = null;
        day.set(new DateRange(date, date));
        showDayTitle();
    }

    /** Lists the registers of a module that a column counts, in place of a day's. */
    private void chooseCounted(String module, String column) {
        counted = new Counted(module, column.equals(OverviewColumns.UNTAKEN));
        context.model().chooseModule(module);
        // The same days may be another list.
        day.set(null);
        line(module)
                .map(line -> line.overview().attendance().basis().query().range())
                .ifPresent(day::set);
        showDayTitle();
        registers.node().requestFocus();
    }

    private Optional<ModuleLine> line(String module) {
        return lines.stream().filter(line -> line.module().equals(module)).findFirst();
    }

    /** The registers to list; by the definition of those that {@link Overview} counts. */
    private List<Register> listed(List<Register> all) {
        if (counted == null) {
            return all;
        }
        List<Register> teaching = all.stream().filter(row -> row.kind() == Kind.TEACHING).toList();
        if (!counted.untaken()) {
            return teaching;
        }
        Optional<LocalDateTime> newest =
                line(counted.module()).flatMap(line -> line.overview().newest());
        return teaching.stream()
                .filter(Register::unmarked)
                .filter(row -> newest.filter(last -> !row.start().isAfter(last)).isPresent())
                .toList();
    }

    private void showDayTitle() {
        String code = String.valueOf(context.model().moduleProperty().get());
        if (counted != null && day.get() != null) {
            registersTitle.setText(
                    Words.get(
                            counted.untaken() ? "overview.untakenOf" : "overview.registersOf",
                            counted.module(),
                            Dates.range(day.get())));
            return;
        }
        registersTitle.setText(
                day.get() == null
                        ? Words.get("overview.events")
                        : Words.get("overview.eventsOf", code, Dates.day(day.get().from())));
    }

    private static Node titled(Label title, Node chart) {
        title.getStyleClass().add("section-title");
        var pane = new BorderPane(chart);
        pane.setTop(title);
        pane.setMinWidth(0);
        return pane;
    }

    private static DataTable<Register> registers() {
        var filters = new Filters<Register>(Register::event);
        List<Column<Register, ?>> columns =
                List.of(
                        Columns.time("start", 12.2, Register::start),
                        Columns.text("event", 15, Register::event),
                        Columns.text("kind", 6, row -> Words.get("kind." + row.kind())),
                        Columns.number("present", 5.4, Register::present),
                        Columns.number("absent", 5.2, Register::absent),
                        Columns.number("selfCertified", 6, Register::selfCertified),
                        Columns.number("unmarked", 6, Register::unknown),
                        Columns.percent("percent", 7, Register::attendance));
        var table =
                new DataTable<>(
                                "registers-table",
                                Words.get("overview.registers"),
                                columns,
                                filters,
                                Words.get("overview.noEvents"))
                        .keyed(row -> row.start() + " " + row.event());
        return table;
    }
}
