package org.rollcall.views.internal.overview;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.rollcall.kit.control.WrappingRow;
import org.rollcall.views.internal.Words;

/**
 * The totals of all modules. Each leads to the lists behind it: at once where one module has any,
 * else by a menu that says how many each has. Used on the FX thread.
 */
final class Totals {

    /** A total of some count. */
    private record Total(
            Hyperlink link, String key, ToIntFunction<ModuleLine> count, Consumer<String> open) {}

    private final List<Total> totals;
    private final WrappingRow root;

    /**
     * @param below shows a module's students at or below the threshold
     * @param untaken shows a module's registers that were not taken
     */
    Totals(Consumer<String> below, Consumer<String> untaken) {
        totals =
                List.of(
                        new Total(
                                link("below"), "below", line -> line.overview().atOrBelow(), below),
                        new Total(
                                link("untaken"),
                                "untaken",
                                line -> line.overview().unmarkedRegisters(),
                                untaken));
        root = new WrappingRow(10, 2, totals.stream().map(Total::link).toArray(Node[]::new));
    }

    Node node() {
        return root;
    }

    void show(List<ModuleLine> lines) {
        root.setVisible(!lines.isEmpty());
        totals.forEach(total -> show(total, lines));
    }

    private static void show(Total total, List<ModuleLine> lines) {
        int sum = lines.stream().mapToInt(total.count()).sum();
        total.link().setText(Words.count("overview.total." + total.key(), sum));
        total.link().setDisable(sum == 0);
        List<ModuleLine> some =
                lines.stream().filter(line -> total.count().applyAsInt(line) > 0).toList();
        total.link()
                .setOnAction(
                        event -> {
                            total.link().setVisited(false);
                            if (some.size() == 1) {
                                total.open().accept(some.get(0).module());
                            } else {
                                menu(total, some).show(total.link(), Side.TOP, 0, 0);
                            }
                        });
    }

    private static ContextMenu menu(Total total, List<ModuleLine> lines) {
        var menu = new ContextMenu();
        menu.setId("overview-total-menu");
        for (ModuleLine line : lines) {
            int count = total.count().applyAsInt(line);
            var item = new MenuItem(Words.get("overview.total.module", line.module(), count));
            item.setOnAction(event -> total.open().accept(line.module()));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static Hyperlink link(String what) {
        var link = new Hyperlink();
        link.setId("overview-total-" + what);
        link.getStyleClass().add("count-link");
        link.setTooltip(new Tooltip(Words.get("overview.total." + what + ".help")));
        return link;
    }
}
