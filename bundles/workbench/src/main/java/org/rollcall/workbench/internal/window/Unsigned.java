package org.rollcall.workbench.internal.window;

import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rollcall.api.update.UnsignedBundle;

/** The bundles that run though nobody has signed them. */
@Component(service = Unsigned.class)
public final class Unsigned {
    private final Executor fx;
    private final ObservableList<UnsignedBundle> bundles = FXCollections.observableArrayList();

    @Activate
    public Unsigned(@Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.fx = fx;
    }

    @Reference(
            name = "bundle",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addBundle(UnsignedBundle bundle) {
        fx.execute(() -> bundles.add(bundle));
    }

    void removeBundle(UnsignedBundle bundle) {
        fx.execute(() -> bundles.remove(bundle));
    }

    /** Changes on the FX thread. */
    ObservableList<UnsignedBundle> bundles() {
        return bundles;
    }
}
