package org.rollcall.benchmarks;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.rollcall.api.progress.Progress;
import org.rollcall.workbench.api.Chart;
import org.rollcall.workbench.api.ChartProvider;
import org.rollcall.workbench.api.Jobs;
import org.rollcall.workbench.api.Notifier;

/** A window with one chart in it, without the container. */
final class ChartStage {
    /** Runs work at once, where it is asked for. */
    static final Jobs JOBS =
            new Jobs() {
                @Override
                public <T> CompletionStage<T> submit(String title, Work<T> work) {
                    try {
                        return CompletableFuture.completedFuture(work.run(Progress.none()));
                    } catch (Exception e) {
                        return CompletableFuture.failedFuture(e);
                    }
                }
            };

    static final Notifier NOTIFIER = (severity, title, text) -> {};

    private final Stage stage;
    private final StackPane root = new StackPane();

    private ChartStage(double width, double height) {
        root.getStyleClass().add("workbench");
        stage = new Stage();
        stage.setScene(new Scene(root, width, height));
        stage.show();
    }

    /** Starts the toolkit and opens the window. */
    static ChartStage open(double width, double height) throws Exception {
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        return call(() -> new ChartStage(width, height));
    }

    /** Shows a value in a new chart. */
    <R> Chart<R> show(ChartProvider<R> provider, R value) {
        return call(
                () -> {
                    Chart<R> chart = provider.create();
                    root.getChildren().setAll(chart.node());
                    chart.show(value);
                    return chart;
                });
    }

    /** Sets the theme and the size of the text. */
    void look(boolean dark, int percent) {
        call(
                () -> {
                    Application.setUserAgentStylesheet(
                            dark
                                    ? new PrimerDark().getUserAgentStylesheet()
                                    : new PrimerLight().getUserAgentStylesheet());
                    root.getStyleClass().removeAll("dark");
                    if (dark) {
                        root.getStyleClass().add("dark");
                    }
                    root.setStyle(
                            "-fx-background-color: -color-bg-default; -fx-font-size: "
                                    + 13 * percent / 100
                                    + "px");
                    return null;
                });
    }

    Stage stage() {
        return stage;
    }

    StackPane root() {
        return root;
    }

    static <T> T call(Callable<T> work) {
        var result = new CompletableFuture<T>();
        Platform.runLater(
                () -> {
                    try {
                        result.complete(work.call());
                    } catch (Exception | Error e) {
                        result.completeExceptionally(e);
                    }
                });
        try {
            return result.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
