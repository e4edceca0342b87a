package org.rollcall.itests.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.rollcall.workbench.api.View;
import org.rollcall.workbench.api.ViewState;

/** A view that writes down what the window asks of it; its state is a text. */
final class TestView implements View {
    final List<String> calls = new CopyOnWriteArrayList<>();
    final String id;
    final TextField text = new TextField();
    private final String title;
    private final Node node;

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
