package org.rollcall.workbench.tools.internal.help;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.rollcall.workbench.api.StyleSheet;

/** Markdown as JavaFX nodes: paragraphs, lists, tables, code, pictures, links inside the guide. */
final class GuideNodes {
    /** Percent of a table's width that its first column has. */
    private static final double FIRST_COLUMN = 32;

    private static final String SHEET =
            StyleSheet.of(GuideNodes.class, "/org/rollcall/workbench/tools/internal/help.css");

    private final Path folder;
    private final Consumer<String> follow;

    /**
     * @param folder to which pictures are relative
     * @param follow told the anchor of a link that is clicked
     */
    GuideNodes(Path folder, Consumer<String> follow) {
        this.folder = folder;
        this.follow = follow;
    }

    /** Gives a part of the window the looks of these nodes. */
    static void dress(Parent part) {
        part.getStylesheets().add(SHEET);
    }

    /** A block; an empty region for what the guide does not use. */
    javafx.scene.Node block(Node node) {
        if (node instanceof org.commonmark.node.Paragraph) {
            return paragraph(node);
        }
        if (node instanceof BulletList || node instanceof OrderedList) {
            return list(node);
        }
        if (node instanceof TableBlock table) {
            return table(table);
        }
        if (node instanceof FencedCodeBlock code) {
            var label = new Label(code.getLiteral().stripTrailing());
            label.getStyleClass().add("guide-code-block");
            label.setWrapText(true);
            return label;
        }
        if (node instanceof BlockQuote) {
            var box = new VBox();
            box.getStyleClass().add("guide-quote");
            blocks(node, box);
            return box;
        }
        return new Region();
    }

    private void blocks(Node parent, VBox box) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            box.getChildren().add(block(child));
        }
    }

    private javafx.scene.Node paragraph(Node node) {
        if (node.getFirstChild() instanceof org.commonmark.node.Image image
                && image.getNext() == null) {
            return picture(image);
        }
        var flow = new TextFlow();
        flow.getStyleClass().add("guide-paragraph");
        inlines(node, flow, "");
        return flow;
    }

    private javafx.scene.Node list(Node node) {
        var box = new VBox();
        box.getStyleClass().add("guide-list");
        int number =
                node instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                        ? ordered.getMarkerStartNumber()
                        : 1;
        for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem) {
                var mark = new Label(node instanceof OrderedList ? number++ + "." : "•");
                mark.setMinWidth(Region.USE_PREF_SIZE);
                var content = new VBox();
                HBox.setHgrow(content, Priority.ALWAYS);
                blocks(item, content);
                var line = new HBox(mark, content);
                line.getStyleClass().add("guide-item");
                box.getChildren().add(line);
            }
        }
        return box;
    }

    private javafx.scene.Node table(TableBlock table) {
        var grid = new GridPane();
        grid.getStyleClass().add("guide-table");
        int row = 0;
        int columns = 0;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node line = part.getFirstChild(); line != null; line = line.getNext()) {
                if (line instanceof TableRow) {
                    int column = 0;
                    for (Node cell = line.getFirstChild(); cell != null; cell = cell.getNext()) {
                        var flow = new TextFlow();
                        boolean head = cell instanceof TableCell tableCell && tableCell.isHeader();
                        flow.getStyleClass().add(head ? "guide-head-cell" : "guide-cell");
                        inlines(cell, flow, head ? "guide-strong" : "");
                        grid.add(flow, column++, row);
                        columns = Math.max(columns, column);
                    }
                    row++;
                }
            }
        }
        // Texts break into lines: without a share of the width, the first column would have none.
        for (int column = 0; column < columns; column++) {
            var share = new ColumnConstraints();
            share.setPercentWidth(
                    column == 0 ? FIRST_COLUMN : (100.0 - FIRST_COLUMN) / (columns - 1));
            grid.getColumnConstraints().add(share);
        }
        return grid;
    }

    private javafx.scene.Node picture(org.commonmark.node.Image image) {
        Path file = folder.resolve(image.getDestination()).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            return new Label(Guide.text(image));
        }
        // In the background: a picture must not hold the window up.
        var view = new ImageView(new Image(file.toUri().toString(), 0, 0, true, true, true));
        view.setPreserveRatio(true);
        view.setAccessibleText(Guide.text(image));
        var box = new VBox(view);
        box.getStyleClass().add("guide-picture");
        view.fitWidthProperty().bind(box.widthProperty().subtract(2));
        box.setMinWidth(0);
        return box;
    }

    private void inlines(Node parent, TextFlow flow, String style) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text text) {
                add(flow, text.getLiteral(), style);
            } else if (node instanceof Code code) {
                add(flow, code.getLiteral(), "guide-code");
            } else if (node instanceof SoftLineBreak) {
                add(flow, " ", style);
            } else if (node instanceof HardLineBreak) {
                add(flow, "\n", style);
            } else if (node instanceof StrongEmphasis) {
                inlines(node, flow, "guide-strong");
            } else if (node instanceof Emphasis) {
                inlines(node, flow, "guide-emphasis");
            } else if (node instanceof Link link) {
                link(flow, link);
            }
        }
    }

    private void link(TextFlow flow, Link link) {
        String target = link.getDestination();
        if (!target.startsWith("#")) {
            // Nothing leaves the machine: other documents are named, not opened.
            add(flow, Guide.text(link), "guide-emphasis");
            return;
        }
        var hyperlink = new Hyperlink(Guide.text(link));
        hyperlink.setOnAction(event -> follow.accept(target.substring(1)));
        flow.getChildren().add(hyperlink);
    }

    private static void add(TextFlow flow, String literal, String style) {
        var text = new javafx.scene.text.Text(literal);
        text.getStyleClass().add("guide-text");
        if (!style.isEmpty()) {
            text.getStyleClass().add(style);
        }
        flow.getChildren().add(text);
    }
}
