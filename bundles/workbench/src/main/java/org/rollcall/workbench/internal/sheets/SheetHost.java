package org.rollcall.workbench.internal.sheets;

import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.Sheets;

/** Shows one sheet at a time. Used on the FX thread. */
@Component(service = Sheets.class)
public final class SheetHost implements Sheets {
    private final Stage stage;
    private final Executor fx;
    private SheetPane current;

    @Activate
    public SheetHost(
            @Reference(target = "(rollcall.stage=primary)") Stage stage,
            @Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.stage = stage;
        this.fx = fx;
    }

    @Deactivate
    void close() {
        fx.execute(this::cancelCurrent);
    }

    @Override
    public Sheet open(String id, String title, Node content, Keys keys) {
        cancelCurrent();
        var sheet = new SheetPane(id, title, content, keys, this::forget);
        current = sheet;
        sheet.showIn(stage.getScene());
        return sheet;
    }

    /** Nothing of whoever opened a sheet may stay. */
    private void forget(SheetPane closed) {
        if (current == closed) {
            current = null;
        }
    }

    private void cancelCurrent() {
        if (current != null) {
            current.cancel();
        }
    }
}
