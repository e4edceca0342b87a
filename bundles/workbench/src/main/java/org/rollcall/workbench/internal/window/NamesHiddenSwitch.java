package org.rollcall.workbench.internal.window;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.workbench.api.NamesHidden;
import org.rollcall.workbench.internal.state.Memory;

/** Whether names are hidden; remembered, as who hid them may show the screen again tomorrow. */
@Component(service = {NamesHidden.class, NamesHiddenSwitch.class})
public final class NamesHiddenSwitch implements NamesHidden {
    private static final String KEY = "names-hidden";

    private final Memory memory;
    private final ReadOnlyBooleanWrapper hidden = new ReadOnlyBooleanWrapper();

    @Activate
    public NamesHiddenSwitch(
            @Reference Memory memory, @Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.memory = memory;
        fx.execute(() -> hidden.set(memory.text(KEY).filter("true"::equals).isPresent()));
    }

    @Override
    public ReadOnlyBooleanProperty property() {
        return hidden.getReadOnlyProperty();
    }

    /** Hides names, or shows them again. */
    public void hide(boolean wanted) {
        memory.put(KEY, Boolean.toString(wanted));
        hidden.set(wanted);
    }
}
