package org.rollcall.kit.page;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rollcall.kit.state.Subscriptions;

/** Puts the {@link Welcome} that is there just now over pages; the pages alone without one. */
@Component(service = Welcomes.class)
public final class Welcomes {
    private final Executor fx;

    // Only on the FX thread.
    private final Set<Place> places = new HashSet<>();
    private Welcome welcome;

    @Activate
    public Welcomes(@Reference(target = "(rollcall.thread=fx)") Executor fx) {
        this.fx = fx;
    }

    @Deactivate
    void close() {
        fx.execute(() -> places.forEach(Place::clear));
    }

    /**
     * A page that gives way to the welcome while nothing is loaded. Called on the FX thread.
     *
     * @param subscriptions of the view: the place is given up with them
     */
    public Parent over(Node page, Subscriptions subscriptions) {
        var place = new Place(page);
        places.add(place);
        subscriptions.add(
                () -> {
                    places.remove(place);
                    place.clear();
                });
        place.show(welcome);
        return place.root;
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setWelcome(Welcome service) {
        fx.execute(
                () -> {
                    welcome = service;
                    places.forEach(place -> place.show(service));
                });
    }

    void unsetWelcome(Welcome service) {
        fx.execute(
                () -> {
                    if (welcome == service) {
                        welcome = null;
                        places.forEach(Place::clear);
                    }
                });
    }

    private static final class Place {
        private final Node page;
        private final StackPane root = new StackPane();
        private final Subscriptions subscriptions = new Subscriptions();

        Place(Node page) {
            this.page = page;
        }

        void show(Welcome now) {
            clear();
            if (now != null) {
                root.getChildren().setAll(now.over(page, subscriptions));
            }
        }

        void clear() {
            subscriptions.close();
            page.setVisible(true);
            root.getChildren().setAll(page);
        }
    }
}
