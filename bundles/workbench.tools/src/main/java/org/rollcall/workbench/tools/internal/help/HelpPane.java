package org.rollcall.workbench.tools.internal.help;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.rollcall.workbench.api.ViewState;
import org.rollcall.workbench.tools.internal.Messages;

/** One section of the guide at a time, with those below it; contents, back and forward. */
final class HelpPane {
    private final Guide guide;
    private final GuideNodes nodes;
    private final ComboBox<Guide.Section> contents = new ComboBox<>();
    private final Button back = new Button("◀");
    private final Button forward = new Button("▶");
    private final VBox page = new VBox();
    private final ScrollPane scroll = new ScrollPane(page);
    private final BorderPane root = new BorderPane(scroll);
    private final Deque<Guide.Section> before = new ArrayDeque<>();
    private final Deque<Guide.Section> after = new ArrayDeque<>();
    private Guide.Section shown;

    HelpPane(Guide guide) {
        this.guide = guide;
        nodes = new GuideNodes(guide.folder(), this::show);
        contents.setId("help-contents");
        contents.setAccessibleText(Messages.get("help.contents"));
        contents.getItems().setAll(guide.sections());
        contents.setMaxWidth(Double.MAX_VALUE);
        contents.setConverter(
                new StringConverter<Guide.Section>() {
                    @Override
                    public String toString(Guide.Section section) {
                        return section == null
                                ? ""
                                : "   ".repeat(Math.max(0, section.level() - 2)) + section.title();
                    }

                    @Override
                    public Guide.Section fromString(String text) {
                        throw new UnsupportedOperationException("The list is not editable");
                    }
                });
        contents.valueProperty()
                .addListener(
                        (property, old, now) -> {
                            if (now != null && !now.equals(shown)) {
                                go(now);
                            }
                        });
        back.setId("help-back");
        back.setAccessibleText(Messages.get("help.back"));
        back.setOnAction(event -> turn(before, after));
        forward.setId("help-forward");
        forward.setAccessibleText(Messages.get("help.forward"));
        forward.setOnAction(event -> turn(after, before));
        HBox.setHgrow(contents, Priority.ALWAYS);
        var head = new HBox(back, forward, contents);
        head.getStyleClass().add("help-head");
        root.setTop(head);
        GuideNodes.dress(root);
        page.getStyleClass().add("guide-page");
        page.setId("help-page");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        root.setMinSize(0, 0);
        show("");
    }

    Parent node() {
        return root;
    }

    /** The section in front and how far down it the user has read. */
    Map<String, String> save() {
        return Map.of(
                "section",
                shown == null ? "" : shown.anchor(),
                "scroll",
                Double.toString(scroll.getVvalue()));
    }

    void restore(ViewState state) {
        show(state.get("section", ""));
        scroll.setVvalue(state.number("scroll", 0));
    }

    /**
     * Takes the page apart. Where the renderer last drew at this many places at once, it keeps what
     * it drew until it does so again, and the text in a {@code TextFlow} knows its parents.
     */
    void close() {
        page.getChildren().clear();
    }

    /** Shows the section of a heading or anchor; the beginning where there is none. */
    void show(String heading) {
        if (guide.sections().isEmpty()) {
            page.getChildren().setAll(new Label(Messages.get("help.none")));
            return;
        }
        go(guide.section(heading).orElse(guide.sections().get(0)));
    }

    private void go(Guide.Section section) {
        if (shown != null && !shown.equals(section)) {
            before.push(shown);
            after.clear();
        }
        draw(section);
    }

    private void turn(Deque<Guide.Section> from, Deque<Guide.Section> to) {
        if (!from.isEmpty()) {
            to.push(shown);
            draw(from.pop());
        }
    }

    private void draw(Guide.Section section) {
        shown = section;
        page.getChildren().clear();
        int from = guide.sections().indexOf(section);
        for (int i = from; i < guide.sections().size(); i++) {
            Guide.Section part = guide.sections().get(i);
            if (i > from && part.level() <= section.level()) {
                break;
            }
            if (i > from && section.level() == 1) {
                break; // the title page is its own text, not the whole guide
            }
            page.getChildren().add(heading(part));
            part.blocks().forEach(block -> page.getChildren().add(nodes.block(block)));
        }
        scroll.setVvalue(0);
        contents.setValue(section);
        back.setDisable(before.isEmpty());
        forward.setDisable(after.isEmpty());
    }

    private static Node heading(Guide.Section section) {
        var label = new Label(section.title());
        label.setWrapText(true);
        label.getStyleClass().add("guide-heading-" + Math.min(3, section.level()));
        return label;
    }
}
