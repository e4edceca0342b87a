package org.rollcall.itests.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.api.ViewState;
import org.rollcall.workbench.api.Views;

/** A view that writes down what the window asks of it; its state is a text. */
final class TestView implements View {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final List<String> calls = new CopyOnWriteArrayList<>();
    final String id;
    final TextField text = new TextField();
    private final String title;
    private final Node node;

    /** A view of whose id nothing is remembered. */
    static TestView named(String title) {
        return new TestView("test-" + NUMBER.incrementAndGet(), title);
    }

    TestView(String id, String title) {
        this.id = id;
        this.title = title;
        text.setId("text-" + id);
        node = new StackPane(text);
        node.setId("node-" + id);
    }

    /** The properties with which it is registered, closed at first. */
    Map<String, Object> at(String region, int order) {
        return Map.of(
                "rollcall.view.id", id,
                "rollcall.view.region", region,
                "rollcall.view.order", order,
                "rollcall.view.open", false);
    }

    /** Has the window show it, and waits until it was asked to. */
    void show() {
        Fx.await("view " + id + " to be known", () -> MenuItems.find("menu-view-" + id) != null);
        Osgi.service(Views.class).show(id);
        Fx.run(() -> {});
    }

    /** Puts the focus into its text. */
    void focus() {
        Fx.await(
                "the focus",
                () -> {
                    text.requestFocus();
                    // Without its skin it does not know any key yet.
                    return text.isFocused() && text.getSkin() != null;
                });
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Node node() {
        calls.add("node");
        return node;
    }

    @Override
    public ViewState save() {
        return new ViewState(Map.of("text", text.getText()));
    }

    @Override
    public void restore(ViewState state) {
        calls.add("restore");
        text.setText(state.get("text", ""));
    }

    @Override
    public void seen(boolean now) {
        calls.add(now ? "seen" : "left");
    }
}
