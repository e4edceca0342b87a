package org.rollcall.views.internal.student;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.rollcall.api.analytics.AttendanceResult.Figure;
import org.rollcall.kit.selection.Names;
import org.rollcall.kit.text.Explain;
import org.rollcall.kit.text.PercentText;
import org.rollcall.kit.text.StudentText;
import org.rollcall.views.internal.Words;

/** Who the student is and how attendance stands, in a few lines. */
final class StudentCard {
    private final Names names;
    private final Label name = new Label();
    private final Label identity = new Label();
    private final Label placement = new Label();
    private final Label notes = new Label();
    private final VBox figures = new VBox(1);
    private final VBox root = new VBox(2, name, identity, placement, notes, figures);

    StudentCard(Names names) {
        this.names = names;
        name.getStyleClass().add("page-title");
        name.setId("student-name");
        identity.getStyleClass().add("quiet");
        identity.setId("student-identity");
        placement.setId("student-placement");
        notes.setId("student-notes");
        for (Label line : new Label[] {name, identity, placement, notes}) {
            line.setWrapText(true);
        }
        root.getStyleClass().add("student-card");
    }

    Node node() {
        return root;
    }

    void show(Profile profile) {
        var student = profile.student();
        String id = student.id();
        name.setText(names.name(student));
        line(
                identity,
                names.id(student),
                prefixed("student.advisor", student.academicAdvisor()),
                names.text(profile.first(part -> part.data().note(id).email())));
        line(
                placement,
                prefixed(
                        "student.group",
                        profile.first(
                                part ->
                                        StudentText.plainGroup(
                                                part.data().assignment(id).group()))),
                prefixed(
                        "student.pattern",
                        profile.first(part -> part.data().assignment(id).pattern())));
        line(
                notes,
                prefixed(
                        "student.notes",
                        names.text(profile.first(part -> part.data().note(id).text()))));
        figures.getChildren().clear();
        for (Profile.Part part : profile.parts()) {
            figures.getChildren().add(figure(part, profile.parts().size() > 1));
        }
        if (profile.parts().size() > 1) {
            var together =
                    new Label(
                            Words.get(
                                    "student.together",
                                    PercentText.withSign(profile.together()),
                                    profile.together().numerator(),
                                    profile.together().denominator()));
            together.setWrapText(true);
            together.setId("student-together");
            figures.getChildren().add(together);
        }
    }

    private static Label figure(Profile.Part part, boolean several) {
        Figure figure = part.history().figure();
        String module = several ? Words.get("scope.module", part.data().module()) + ": " : "";
        String text =
                figure.events() == 0
                        ? Words.get("student.noSessions")
                        : Words.get(
                                figure.atOrBelowThreshold()
                                        ? "student.figureFlagged"
                                        : "student.figure",
                                PercentText.of(figure.attendance()),
                                figure.present(),
                                figure.events());
        var label = new Label(module + text);
        label.setId(several ? "student-figure-" + part.data().module() : "student-figure");
        label.setWrapText(true);
        label.setTooltip(new Tooltip(Explain.attendance(figure, part.history().basis())));
        if (figure.atOrBelowThreshold()) {
            label.getStyleClass().add("flagged-text");
        }
        return label;
    }

    private static String prefixed(String key, String text) {
        return text.isBlank() ? "" : Words.get(key, text);
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
