package org.rollcall.kit.table;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import org.rollcall.kit.text.TextFilter;

/**
 * Goes to the next row that starts with what is typed while a table or list has the focus. Case and
 * accents don't matter. After a pause typing begins anew; the same letter again goes on to the next
 * row. Used on the FX thread.
 */
public final class TypeAhead {
    private static final long PAUSE_MILLIS = 1000;

    private final LongSupplier millis;
    private String typed = "";
    private long last;

    /**
     * @param millis a clock
     */
    TypeAhead(LongSupplier millis) {
        this.millis = millis;
    }

    /** Names of students are found by surname or full name; else the first column of texts. */
    static <R> void on(DataTable<R> table) {
        var typing = new TypeAhead(System::currentTimeMillis);
        table.node()
                .addEventHandler(
                        KeyEvent.KEY_TYPED,
                        event -> {
                            var model = table.node().getSelectionModel();
                            int row =
                                    typing.type(
                                            letters(event),
                                            table.shown().size(),
                                            model.getSelectedIndex(),
                                            at -> words(table, table.shown().get(at)));
                            if (row >= 0) {
                                table.select(table.key(table.shown().get(row)));
                            }
                        });
    }

    public static <T> void on(ListView<T> list, java.util.function.Function<T, String> words) {
        var typing = new TypeAhead(System::currentTimeMillis);
        list.addEventHandler(
                KeyEvent.KEY_TYPED,
                event -> {
                    int row =
                            typing.type(
                                    letters(event),
                                    list.getItems().size(),
                                    list.getSelectionModel().getSelectedIndex(),
                                    at -> List.of(words.apply(list.getItems().get(at))));
                    if (row >= 0) {
                        list.getSelectionModel().clearAndSelect(row);
                        list.scrollTo(row);
                    }
                });
    }

    /**
     * Takes what was typed.
     *
     * @param letter empty for none
     * @param rows how many there are
     * @param current the row that is selected; -1 for none
     * @param words by which a row is found
     * @return the row to go to; -1 to stay
     */
    int type(String letter, int rows, int current, IntFunction<List<String>> words) {
        long now = millis.getAsLong();
        if (now - last > PAUSE_MILLIS) {
            typed = "";
        }
        if (letter.isEmpty() || typed.isEmpty() && letter.isBlank() || rows == 0) {
            return -1;
        }
        last = now;
        String start = TextFilter.plain(letter);
        // One letter again and again goes from row to row.
        boolean again = typed.equals(start);
        typed = again ? typed : typed + start;
        int first = typed.length() == 1 ? current + 1 : Math.max(current, 0);
        for (int i = 0; i < rows; i++) {
            int row = Math.floorMod(first + i, rows);
            if (words.apply(row).stream()
                    .anyMatch(word -> TextFilter.plain(word).startsWith(typed))) {
                return row;
            }
        }
        return -1;
    }

    private static String letters(KeyEvent event) {
        String letter = event.getCharacter();
        boolean command = event.isControlDown() != event.isAltDown() || event.isMetaDown();
        return command || letter.isEmpty() || letter.chars().anyMatch(Character::isISOControl)
                ? ""
                : letter;
    }

    private static <R> List<String> words(DataTable<R> table, R row) {
        List<Column<R, ?>> shown = table.columns();
        String surname = text(shown, "surname", row);
        if (!surname.isEmpty()) {
            return List.of(surname, text(shown, "firstName", row) + " " + surname);
        }
        String name = text(shown, "name", row);
        return name.isEmpty()
                ? Stream.concat(
                                table.visibleColumns().stream().filter(Column::isText),
                                table.visibleColumns().stream())
                        .limit(1)
                        .map(column -> column.text(row))
                        .toList()
                : List.of(name);
    }

    private static <R> String text(List<Column<R, ?>> columns, String id, R row) {
        return columns.stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .map(column -> column.text(row))
                .orElse("");
    }
}
