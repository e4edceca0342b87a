package org.rollcall.kit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.rollcall.kit.state.Subscriptions;
import org.rollcall.kit.testing.Toolkit;

/** The welcome comes and goes under pages that stay. */
class WelcomesTest {
    private final Welcomes welcomes = new Welcomes(Runnable::run);
    private final Subscriptions view = new Subscriptions();
    private final List<String> closed = new ArrayList<>();

    /** One that hides the page. */
    private final class Hiding implements Welcome {
        private final String name;

        Hiding(String name) {
            this.name = name;
        }

        @Override
        public Parent over(Node page, Subscriptions subscriptions) {
            page.setVisible(false);
            subscriptions.add(() -> closed.add(name));
            return new StackPane(page);
        }
    }

    @Test
    void aPageIsAloneUntilThereIsAWelcomeAndWhenItHasGone() throws Exception {
        Toolkit.onFx(
                () -> {
                    var page = new StackPane();
                    Parent place = welcomes.over(page, view);
                    assertSame(place, page.getParent());

                    var welcome = new Hiding("first");
                    welcomes.setWelcome(welcome);
                    assertSame(place, page.getParent().getParent());

                    welcomes.unsetWelcome(welcome);
                    assertSame(place, page.getParent());
                    assertTrue(page.isVisible());
                    assertEquals(List.of("first"), closed);
                    return null;
                });
    }

    @Test
    void theNextWelcomeTakesThePlaceOfTheOneBefore() throws Exception {
        Toolkit.onFx(
                () -> {
                    var first = new Hiding("first");
                    welcomes.setWelcome(first);
                    var page = new StackPane();
                    welcomes.over(page, view);
                    welcomes.setWelcome(new Hiding("second"));
                    welcomes.unsetWelcome(first);
                    assertEquals(List.of("first"), closed);
                    assertEquals(1, page.getParent().getChildrenUnmodifiable().size());

                    view.close();
                    assertEquals(List.of("first", "second"), closed);
                    welcomes.setWelcome(new Hiding("third"));
                    assertEquals(2, closed.size(), "a view that has gone has no place");
                    return null;
                });
    }
}
