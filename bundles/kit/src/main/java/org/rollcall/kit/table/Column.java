package org.rollcall.kit.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.rollcall.api.analytics.Ratio;
import org.rollcall.api.report.ExportTable.Type;
import org.rollcall.kit.text.Dates;
import org.rollcall.kit.text.PercentText;
import org.rollcall.kit.text.RatioOrder;

/**
 * One column of a table: what it holds, how it reads, sorts and explains itself. Used on the FX
 * thread.
 *
 * @param <R> a row
 * @param <V> a value
 */
public final class Column<R, V> {
    /** Columns that tell who a student is; their words are no choices, which stay on screen. */
    private static final Set<String> PERSONAL =
            Set.of("id", "name", "firstName", "surname", "email", "notes", "value", "raw");

    private final String id;
    private final String title;
    private final String plainTitle;
    private final double width;
    private final Type type;
    private final Function<R, V> value;
    private final Function<V, String> text;
    private Comparator<V> order;
    private Function<R, String> explanation;
    private java.util.function.Supplier<TableCell<R, V>> cell;
    private boolean hiddenAtFirst;
    private boolean optionalInExports;
    private boolean personal;

    private Column(
            String id,
            String title,
            double width,
            Type type,
            Function<R, V> value,
            Function<V, String> text,
            Comparator<V> order) {
        this.id = id;
        // A tilde is where a word may be broken; a line break parts words, or follows a hyphen.
        this.title = title.replace("~", "-\n");
        plainTitle = title.replace("~", "").replace("-\n", "-").replace('\n', ' ');
        this.width = width;
        this.type = type;
        this.value = value;
        this.text = text;
        this.order = order;
    }

    /**
     * A column of texts, sorted regardless of capitals.
     *
     * @param id stable: what is remembered of the column, and filters by its values, refer to it
     * @param title with a tilde where a word may be broken into lines
     * @param width at first, in em of the table's font
     * @param value never null
     */
    public static <R> Column<R, String> text(
            String id, String title, double width, Function<R, String> value) {
        return new Column<>(
                id, title, width, Type.TEXT, value, text -> text, String.CASE_INSENSITIVE_ORDER);
    }

    /** A column of whole numbers; the parameters are as those of {@link #text}. */
    public static <R> Column<R, Integer> number(
            String id, String title, double width, Function<R, Integer> value) {
        return new Column<>(
                id,
                title,
                width,
                Type.NUMBER,
                value,
                number -> String.format(java.util.Locale.UK, "%,d", number),
                Comparator.naturalOrder());
    }

    /** A column of percentages; a share of nothing is empty and always last. */
    public static <R> Column<R, Ratio> percent(
            String id, String title, double width, Function<R, Ratio> value) {
        return new Column<>(id, title, width, Type.PERCENT, value, PercentText::of, null);
    }

    /** A column of days; null for none. */
    public static <R> Column<R, LocalDate> date(
            String id, String title, double width, Function<R, LocalDate> value) {
        return new Column<>(
                id,
                title,
                width,
                Type.DATE,
                value,
                Dates::day,
                Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    /** A column of days with time of day; null for none. */
    public static <R> Column<R, LocalDateTime> time(
            String id, String title, double width, Function<R, LocalDateTime> value) {
        return new Column<>(
                id,
                title,
                width,
                Type.TIME,
                value,
                Dates::moment,
                Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    /**
     * A column that says whether something is so.
     *
     * @param yes what cells say where it is; the others are empty
     */
    public static <R> Column<R, Boolean> flag(
            String id, String title, String yes, double width, Function<R, Boolean> value) {
        return new Column<>(
                id,
                title,
                width,
                Type.FLAG,
                value,
                flag -> flag ? yes : "",
                Comparator.<Boolean>reverseOrder());
    }

    /** Says what a figure was made of; shown under the pointer and by key. */
    public Column<R, V> explained(Function<R, String> words) {
        explanation = words;
        return this;
    }

    /** Shown only when the user asks for it in the table's menu of columns. */
    public Column<R, V> hiddenAtFirst() {
        hiddenAtFirst = true;
        return this;
    }

    /** Says that cells tell who a student is: their values are then not offered as filters. */
    public Column<R, V> personal() {
        personal = true;
        return this;
    }

    /** Left out of exports unless the user ticks notes. */
    public Column<R, V> notes() {
        optionalInExports = true;
        return this;
    }

    /** Has cells draw what they hold themselves. */
    public Column<R, V> cell(java.util.function.Supplier<TableCell<R, V>> factory) {
        cell = factory;
        return this;
    }

    /** Sorts otherwise than the type says. */
    public Column<R, V> order(Comparator<V> comparator) {
        order = comparator;
        return this;
    }

    /** Stable; see {@link #text}. */
    public String id() {
        return id;
    }

    /** The title as the heading shows it, with line breaks. */
    public String title() {
        return title;
    }

    /** The title on one line. */
    public String plainTitle() {
        return plainTitle;
    }

    double width() {
        return width;
    }

    /** What the column is in exports. */
    public Type type() {
        return type;
    }

    /** What a row holds; null for nothing. */
    public V value(R row) {
        return value.apply(row);
    }

    /** What the cell of a row says. */
    public String text(R row) {
        V held = value.apply(row);
        return held == null ? "" : text.apply(held);
    }

    String textOf(V held) {
        return held == null ? "" : text.apply(held);
    }

    Comparator<V> order() {
        return order;
    }

    /** What a row's figure was made of; empty where there is nothing to explain. */
    public String explain(R row) {
        return explanation == null ? "" : explanation.apply(row);
    }

    boolean explains() {
        return explanation != null;
    }

    java.util.function.Supplier<TableCell<R, V>> cell() {
        return cell;
    }

    boolean isHiddenAtFirst() {
        return hiddenAtFirst;
    }

    boolean isNotes() {
        return optionalInExports;
    }

    /** Rows in ascending order of a column of percentages. */
    Comparator<R> byShare() {
        Comparator<Ratio> order = RatioOrder.of(true);
        return (one, other) -> order.compare((Ratio) value(one), (Ratio) value(other));
    }

    boolean isPersonal() {
        return personal || PERSONAL.contains(id);
    }

    /** Whether cells draw what they hold, or arrange it, themselves. */
    boolean isDrawn() {
        return isText() && cell != null;
    }

    /** Whether a mark stands before the text. */
    boolean isMarked() {
        return type == Type.FLAG && cell != null;
    }

    boolean isText() {
        return type == Type.TEXT;
    }

    boolean isNumber() {
        return type == Type.NUMBER || type == Type.PERCENT;
    }
}
