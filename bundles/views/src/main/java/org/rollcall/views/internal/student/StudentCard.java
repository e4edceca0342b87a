package org.rollcall.views.internal.student;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.rollcall.api.analytics.AttendanceResult.Figure;
import org.rollcall.api.analytics.TrendResult;
import org.rollcall.api.clean.CleanedNotes.Note;
import org.rollcall.api.clean.CleanedRotation.Assignment;
import org.rollcall.api.dataset.ModuleData;
import org.rollcall.views.internal.figures.PercentText;

/** Who the student is, in a few lines. */
final class StudentCard {
    private final Label name = new Label();
    private final Label identity = new Label();
    private final Label placement = new Label();
    private final Label notes = new Label();
    private final Label figure = new Label();
    private final VBox root = new VBox(2, name, identity, placement, notes, figure);

    StudentCard() {
        name.getStyleClass().add("page-title");
        name.setId("student-name");
        identity.getStyleClass().add("quiet");
        figure.setId("student-figure");
        for (Label line : new Label[] {identity, placement, notes, figure}) {
            line.setWrapText(true);
        }
        root.getStyleClass().add("student-card");
    }

    Node node() {
        return root;
    }

    /**
     * @param figures the student's line in the attendance table; null where it has none
     */
    void show(TrendResult trend, ModuleData data, Figure figures) {
        String id = trend.student().id();
        Note note = data.note(id);
        Assignment group = data.assignment(id);
        name.setText(trend.student().name());
        line(identity, id, prefixed("advisor ", trend.student().academicAdvisor()), note.email());
        line(
                placement,
                prefixed("Group ", plainGroup(group.group())),
                prefixed("pattern ", group.pattern()));
        line(notes, prefixed("Notes: ", note.text()));
        line(figure, figures == null ? "" : figureText(figures));
    }

    private static String plainGroup(String group) {
        // Maps of years 3 and 4 say "Group 3" themselves.
        return group.startsWith("Group ") ? group.substring("Group ".length()) : group;
    }

    private static String figureText(Figure figure) {
        return figure.events() == 0
                ? "No countable teaching sessions in these dates"
                : "%s %% of teaching sessions: %d of %d present%s"
                        .formatted(
                                PercentText.of(figure.attendance()),
                                figure.present(),
                                figure.events(),
                                figure.atOrBelowThreshold() ? " (at or below the threshold)" : "");
    }

    private static String prefixed(String prefix, String text) {
        return text.isBlank() ? "" : prefix + text;
    }

    private static void line(Label label, String... parts) {
        String text =
                Stream.of(parts)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining("  ·  "));
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
