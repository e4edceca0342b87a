package org.rollcall.kit.table;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.rollcall.kit.internal.Words;

/** What can be done with rows: by right click, the menu key or Shift+F10. On the FX thread. */
final class RowMenu<R> {
    private final TableDeeds<R> deeds;
    private final DataTable<R> table;
    private final ContextMenu menu = new ContextMenu();
    private final MenuItem open = item("table.open");
    private final MenuItem mail = item("mail.one");
    private final MenuItem copyId = item("table.copyId");
    private final MenuItem copyEmail = item("table.copyEmail");
    private final MenuItem copySelected = item("table.copySelected");
    private final MenuItem explain = item("table.explain");
    private final MenuItem afterOpen = new SeparatorMenuItem();
    private final MenuItem afterPeople = new SeparatorMenuItem();
    private final MenuItem exportSelected;
    private final MenuItem printAll;

    RowMenu(TableDeeds<R> deeds, DataTable<R> table, TableExport<R> exports) {
        this.deeds = deeds;
        this.table = table;
        exportSelected = exports.menuOfSelected();
        printAll = item("print.item");
        open.setOnAction(event -> table.open());
        mail.setOnAction(event -> deeds.mail());
        copyId.setOnAction(event -> deeds.copyIds());
        copyEmail.setOnAction(event -> deeds.copyAddresses());
        copySelected.setAccelerator(TableDeeds.COPY);
        copySelected.setOnAction(event -> deeds.copySelected());
        MenuItem copyAll = item("table.copyAll");
        copyAll.setOnAction(event -> deeds.copyAll());
        explain.setAccelerator(TableDeeds.EXPLAIN);
        explain.setOnAction(event -> deeds.explain());
        printAll.setOnAction(event -> exports.print());
        menu.getItems().addAll(open, afterOpen, mail, copyId, copyEmail, afterPeople);
        menu.getItems().addAll(copySelected, copyAll, new SeparatorMenuItem(), explain);
        menu.getItems().addAll(new SeparatorMenuItem(), exports.menu(), exportSelected, printAll);
        menu.setOnShowing(event -> show());
        show();
    }

    ContextMenu menu() {
        return menu;
    }

    /** Says of each item whether it can be chosen, and where not why. */
    private void show() {
        List<R> rows = deeds.chosen();
        boolean none = rows.isEmpty();
        boolean several = rows.size() > 1;
        boolean empty = table.shown().isEmpty();
        // Tables are told after they are made where their rows lead and of whom they are.
        see(table.opens(), open, afterOpen);
        see(table.knowsPeople(), mail, copyId, copyEmail, afterPeople);
        open.setDisable(rows.size() != 1);
        copySelected.setDisable(none);
        explain.setDisable(none);
        exportSelected.setDisable(none);
        exportSelected.setText(
                several
                        ? Words.get("export.selectedMany", rows.size())
                        : Words.get("export.selected"));
        printAll.setDisable(empty);
        showPeople(rows, several);
    }

    private static void see(boolean seen, MenuItem... items) {
        for (MenuItem item : items) {
            item.setVisible(seen);
        }
    }

    private void showPeople(List<R> rows, boolean several) {
        if (!table.knowsPeople()) {
            return;
        }
        boolean hidden = deeds.namesHidden();
        boolean unreachable = Mail.addresses(table.contacts(rows)).isEmpty();
        String why =
                hidden
                        ? Words.get("table.why.hidden")
                        : rows.isEmpty()
                                ? ""
                                : Words.get(
                                        several ? "table.why.noAddresses" : "table.why.noAddress");
        show(mail, several ? "mail.many" : "mail.one", hidden || unreachable, why);
        show(
                copyEmail,
                several ? "table.copyEmails" : "table.copyEmail",
                hidden || unreachable,
                why);
        show(
                copyId,
                several ? "table.copyIds" : "table.copyId",
                hidden || rows.isEmpty(),
                hidden ? why : "");
    }

    private static void show(MenuItem item, String key, boolean disabled, String why) {
        item.setText(Words.get(key) + (disabled && !why.isEmpty() ? " " + why : ""));
        item.setDisable(disabled);
    }

    private static MenuItem item(String key) {
        var item = new MenuItem(Words.get(key));
        item.setId("row-" + key.replace('.', '-'));
        item.setMnemonicParsing(false);
        return item;
    }
}
