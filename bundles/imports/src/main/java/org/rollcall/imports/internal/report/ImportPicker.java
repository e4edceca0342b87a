package org.rollcall.imports.internal.report;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.rollcall.api.workspace.ImportRecord;
import org.rollcall.imports.internal.Words;
import org.rollcall.imports.internal.actions.ImportText;
import org.rollcall.kit.control.Ems;

/** Chooses one of all imports, the newest first. */
final class ImportPicker {
    private final ComboBox<ImportRecord> box = new ComboBox<>();
    private boolean showing;

    ImportPicker(ReportModel model) {
        box.setId("import-picker");
        box.setAccessibleText(Words.get("report.picker"));
        box.setPromptText(Words.get("report.nothingTaken"));
        box.setVisibleRowCount(15);
        // In a narrow window its text is cut short, though not the date.
        box.minWidthProperty().bind(Ems.currentProperty().multiply(8));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(ImportRecord record) {
                        return record == null ? "" : ImportText.title(record);
                    }

                    @Override
                    public ImportRecord fromString(String text) {
                        throw new UnsupportedOperationException("Imports are not typed");
                    }
                });
        box.valueProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!showing && now != null) {
                                model.chosenProperty().set(now.revision());
                            }
                        });
    }

    Node node() {
        return box;
    }

    /** Offers the imports there are, and shows which is reported. */
    void show(ReportedImport reported) {
        showing = true;
        if (reported == null) {
            box.getItems().clear();
        } else {
            if (!box.getItems().equals(reported.imports())) {
                box.getItems().setAll(reported.imports());
            }
            box.setValue(find(reported).orElse(null));
        }
        showing = false;
    }

    String title(ReportedImport reported) {
        return find(reported).map(ImportText::title).orElse(Words.get("report.nothingTaken"));
    }

    private static Optional<ImportRecord> find(ReportedImport reported) {
        return reported.imports().stream()
                .filter(record -> record.revision() == reported.result().importId())
                .findFirst();
    }
}
