package org.rollcall.workbench.tools.internal.preferences;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.rollcall.api.settings.Setting;
import org.rollcall.workbench.tools.internal.Messages;

/**
 * A small table of names with a first and a last day, each picked from a calendar or typed; of
 * every year or of one. Used for settings whose defaults read so.
 */
final class SpanTable implements Input {
    private final Runnable commit;
    private final VBox lines = new VBox(4);
    private final VBox root = new VBox(6);
    private final List<Line> spans = new ArrayList<>();

    /** What was there and reads otherwise; kept as it is. */
    private final List<String> others = new ArrayList<>();

    SpanTable(Runnable commit) {
        this.commit = commit;
        var add = new Button(Messages.get("preferences.span.add"));
        add.setId("span-add");
        add.getStyleClass().add("small");
        add.setOnAction(
                event -> {
                    var line = new Line(null);
                    spans.add(line);
                    lines.getChildren().add(line.node);
                    line.name.requestFocus();
                });
        root.getChildren().setAll(lines, add);
    }

    /** Whether a setting's values are names with days. */
    static boolean fits(Setting setting) {
        return setting.multiple()
                && !setting.defaults().isEmpty()
                && setting.defaults().stream().allMatch(text -> Span.parse(text).isPresent());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<String> values() {
        var values = new ArrayList<>(others);
        spans.forEach(line -> line.span().ifPresent(span -> values.add(span.text())));
        return values;
    }

    @Override
    public void show(List<String> values) {
        spans.clear();
        others.clear();
        for (String value : values) {
            Span.parse(value)
                    .ifPresentOrElse(span -> spans.add(new Line(span)), () -> others.add(value));
        }
        lines.getChildren().setAll(spans.stream().map(line -> line.node).toList());
    }

    private void changed() {
        spans.forEach(Line::showProblem);
        // What is half written waits: it must not be lost, nor stop what is whole.
        if (spans.stream().allMatch(line -> line.span().isPresent())) {
            commit.run();
        }
    }

    /** One name with its days. */
    private final class Line {
        private final TextField name = new TextField();
        private final DatePicker from = new DatePicker();
        private final DatePicker to = new DatePicker();
        private final CheckBox yearly = new CheckBox(Messages.get("preferences.span.yearly"));
        private final Label problem = new Label();
        private final VBox node;
        private String wrong = "";

        Line(Span span) {
            name.setPromptText(Messages.get("preferences.span.name"));
            name.setAccessibleText(Messages.get("preferences.span.name"));
            name.getStyleClass().add("span-name");
            yearly.setSelected(span == null || span.yearly());
            picker(from, Messages.get("preferences.span.from"));
            picker(to, Messages.get("preferences.span.to"));
            if (span != null) {
                name.setText(span.name());
                from.setValue(date(span.from()));
                to.setValue(date(span.to()));
            }
            var remove = new Button(Messages.get("preferences.remove"));
            remove.getStyleClass().add("small");
            remove.setOnAction(
                    event -> {
                        spans.remove(this);
                        lines.getChildren().remove(this.node());
                        changed();
                    });
            problem.getStyleClass().add("preferences-message");
            problem.setWrapText(true);
            yearly.setMinWidth(Region.USE_PREF_SIZE);
            remove.setMinWidth(Region.USE_PREF_SIZE);
            // Where there is little room, or text is large, a line becomes two.
            var days = new HBox(6, from, new Label("–"), to);
            days.setAlignment(Pos.CENTER_LEFT);
            days.setMinWidth(Region.USE_PREF_SIZE);
            var line = new FlowPane(8, 4, name, days, yearly, remove);
            line.setRowValignment(VPos.CENTER);
            node = new VBox(2, line, problem);
            name.setOnAction(event -> changed());
            name.focusedProperty()
                    .addListener(
                            (property, was, now) -> {
                                if (!now) {
                                    changed();
                                }
                            });
            from.valueProperty().addListener(property -> changed());
            to.valueProperty().addListener(property -> changed());
            yearly.setOnAction(
                    event -> {
                        retype(from);
                        retype(to);
                        changed();
                    });
            problem.setVisible(false);
            problem.setManaged(false);
        }

        private VBox node() {
            return node;
        }

        Optional<Span> span() {
            boolean whole =
                    !name.getText().isBlank() && from.getValue() != null && to.getValue() != null;
            if (!whole || !wrong.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    new Span(name.getText().strip(), day(from.getValue()), day(to.getValue())));
        }

        void showProblem() {
            boolean whole = span().isPresent();
            problem.setText(
                    whole
                            ? ""
                            : wrong.isEmpty()
                                    ? Messages.get("preferences.span.whole")
                                    : Messages.get("preferences.span.noDay", wrong));
            problem.setVisible(!whole);
            problem.setManaged(!whole);
        }

        private TemporalAccessor day(LocalDate date) {
            return yearly.isSelected() ? MonthDay.from(date) : date;
        }

        private static LocalDate date(TemporalAccessor day) {
            return day instanceof MonthDay every
                    ? every.atYear(LocalDate.now().getYear())
                    : LocalDate.from(day);
        }

        private void retype(DatePicker picker) {
            picker.getEditor().setText(picker.getConverter().toString(picker.getValue()));
        }

        private void picker(DatePicker picker, String words) {
            picker.setAccessibleText(words);
            picker.setPromptText(words);
            picker.getStyleClass().add("span-day");
            picker.setConverter(
                    new StringConverter<>() {
                        @Override
                        public String toString(LocalDate date) {
                            return date == null ? "" : Span.shown(day(date));
                        }

                        @Override
                        public LocalDate fromString(String typed) {
                            Optional<TemporalAccessor> day = Span.typed(typed);
                            wrong = day.isPresent() || typed.isBlank() ? "" : typed.strip();
                            if (day.isEmpty() && !typed.isBlank()) {
                                // The picker shows what was before; the user mends what was typed.
                                Platform.runLater(() -> picker.getEditor().setText(typed));
                                showProblem();
                                return picker.getValue();
                            }
                            showProblem();
                            return day.map(Line::date).orElse(null);
                        }
                    });
        }
    }
}
