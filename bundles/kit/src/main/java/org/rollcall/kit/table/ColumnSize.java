package org.rollcall.kit.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.kit.control.Ems;
import org.rollcall.kit.text.Dates;
import org.rollcall.kit.text.PercentText;

/**
 * What a column needs, measured in the table's font.
 *
 * @param least pixels in which its heading and its figures are whole
 * @param whole pixels in which all of it is whole, within reason
 */
record ColumnSize(double least, double whole) {
    /** Of the size of plain text: cells, and headings; as the style sheet has it. */
    private static final double CELL = 0.92;

    private static final double HEADING = 0.92 * 0.92;

    /** Padding of a cell, and of a heading with the arrow that shows the sorting, in em. */
    private static final double CELL_PADDING = 2 * 0.58 * CELL;

    private static final double HEADING_PADDING = 0.59 * HEADING;
    private static final double ARROW = 22;

    /** For lines between columns, and for fractions of pixels. */
    private static final double SLACK = 3;

    /** A mark before a word, in em. */
    private static final double MARK = 1.6;

    /** Of words, so much is seen at least, and no more is asked for, in em. */
    private static final double FEW_WORDS = 5;

    private static final double MANY_WORDS = 34;
    private static final double LONGEST_FIGURE = 18;

    /** Rows that are measured; there are seldom more. */
    private static final int ROWS = 5000;

    private static final int CANDIDATES = 12;

    /**
     * @param tall whether headings may take two lines
     */
    static <R, V> ColumnSize of(Column<R, V> column, boolean tall, List<R> rows) {
        double em = Ems.current();
        double heading = heading(column.title(), tall);
        if (column.isDrawn()) {
            return new ColumnSize(heading, Math.max(heading, column.width() * em));
        }
        Set<String> texts = texts(column, rows);
        double whole = widest(texts, column.isMarked());
        double figures =
                column.isText()
                        ? Math.min(
                                LONGEST_FIGURE * em,
                                widest(
                                        texts.stream()
                                                .filter(ColumnSize::isFigure)
                                                .collect(Collectors.toSet()),
                                        false))
                        : whole;
        double words = Math.min(whole, FEW_WORDS * em);
        double least = Math.ceil(Math.max(heading, Math.max(figures, words)));
        return new ColumnSize(least, Math.ceil(Math.max(least, Math.min(whole, MANY_WORDS * em))));
    }

    /** Whether a text says its figure first, so that the start of it would read as another. */
    static boolean isFigure(String text) {
        return !text.isEmpty()
                && (Character.isDigit(text.charAt(0))
                        || text.length() > 1
                                && "+-−–".indexOf(text.charAt(0)) >= 0
                                && Character.isDigit(text.charAt(1)));
    }

    /** Lines of a heading: as it stands, or else broken where that makes it narrowest. */
    static List<String> lines(String title, boolean tall) {
        if (!tall || title.contains("\n") || !title.contains(" ")) {
            return List.of(title.split("\n"));
        }
        String[] words = title.split(" ");
        return Stream.iterate(1, at -> at < words.length, at -> at + 1)
                .map(
                        at ->
                                List.of(
                                        String.join(" ", List.of(words).subList(0, at)),
                                        String.join(" ", List.of(words).subList(at, words.length))))
                .min(
                        Comparator.comparingInt(
                                lines -> Math.max(lines.get(0).length(), lines.get(1).length())))
                .orElseThrow();
    }

    private static double heading(String title, boolean tall) {
        Font font = font(HEADING, FontWeight.BOLD);
        double widest =
                lines(title, tall).stream().mapToDouble(line -> width(line, font)).max().orElse(0);
        return Math.ceil(widest + HEADING_PADDING * Ems.current() + ARROW + SLACK);
    }

    private static double widest(Set<String> texts, boolean marked) {
        // Rows that stand out have bold figures.
        Font font = font(CELL, FontWeight.BOLD);
        double widest = texts.stream().mapToDouble(text -> width(text, font)).max().orElse(0);
        double mark = marked ? MARK * Ems.current() : 0;
        return widest == 0 ? 0 : Math.ceil(widest + mark + CELL_PADDING * Ems.current() + SLACK);
    }

    /** Texts one of which is the widest. Formatting thousands of figures would take a frame. */
    private static <R, V> Set<String> texts(Column<R, V> column, List<R> rows) {
        List<R> some = rows.size() > ROWS ? rows.subList(0, ROWS) : rows;
        return switch (column.type()) {
            case NUMBER -> extremes(column, some);
            case PERCENT -> shares(column, some);
            case DATE -> months(month -> Dates.day(LocalDate.of(2028, month, 28)));
            case TIME -> months(month -> Dates.moment(LocalDateTime.of(2028, month, 28, 20, 58)));
            case FLAG -> any(column, some);
            default -> longest(column, some);
        };
    }

    /** A text of each month, as months in letters differ in width. */
    private static Set<String> months(IntFunction<String> text) {
        return IntStream.rangeClosed(1, 12).mapToObj(text).collect(Collectors.toSet());
    }

    /** As wide as 100 %, or as the words for a share of nothing, where there is one. */
    private static <R, V> Set<String> shares(Column<R, V> column, List<R> rows) {
        boolean nothing =
                rows.stream()
                        .anyMatch(
                                row ->
                                        column.value(row) instanceof Ratio ratio
                                                && ratio.denominator() == 0);
        String most = PercentText.of(new Ratio(1, 1));
        return nothing ? Set.of(most, PercentText.NO_SESSIONS) : Set.of(most);
    }

    private static <R, V> Set<String> extremes(Column<R, V> column, List<R> rows) {
        Comparator<V> order = column.order();
        List<V> values = rows.stream().<V>map(column::value).filter(Objects::nonNull).toList();
        return Stream.of(values.stream().max(order), values.stream().min(order))
                .flatMap(java.util.Optional::stream)
                .map(column::textOf)
                .collect(Collectors.toSet());
    }

    private static <R, V> Set<String> any(Column<R, V> column, List<R> rows) {
        return rows.stream()
                .map(column::text)
                .filter(text -> !text.isEmpty())
                .limit(1)
                .collect(Collectors.toSet());
    }

    private static <R, V> Set<String> longest(Column<R, V> column, List<R> rows) {
        var all = new LinkedHashSet<String>();
        rows.forEach(row -> all.add(column.text(row)));
        Comparator<String> byLength = Comparator.comparingInt(String::length);
        return Stream.concat(
                        all.stream().sorted(byLength.reversed()).limit(CANDIDATES),
                        all.stream()
                                .filter(ColumnSize::isFigure)
                                .sorted(byLength.reversed())
                                .limit(CANDIDATES))
                .collect(Collectors.toSet());
    }

    private static Font font(double part, FontWeight weight) {
        return Font.font(Ems.fontProperty().get().getFamily(), weight, part * Ems.current());
    }

    private static double width(String text, Font font) {
        var measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }
}
