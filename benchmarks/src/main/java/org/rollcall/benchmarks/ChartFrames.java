package org.rollcall.benchmarks;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import org.rollcall.charts.internal.provider.SessionStripCharts;
import org.rollcall.charts.internal.provider.TrendCharts;
import org.rollcall.workbench.api.Chart;
import org.rollcall.workbench.api.ChartProvider;

/**
 * How long frames take while a chart of a million points is zoomed and panned by the wheel, from
 * one frame to the next, drawing included.
 */
public final class ChartFrames {
    private static final int FRAMES = 150;
    private static final int WARM_UP = 40;
    private static final int MILLION = 1_000_000;
    private static final double WIDTH = 1200;
    private static final double HEIGHT = 600;

    private ChartFrames() {}

    public static void main(String[] args) throws Exception {
        var stage = ChartStage.open(WIDTH, HEIGHT);
        try {
            stage.look(false, 100);
            var trend = new TrendCharts(ChartStage.JOBS, ChartStage.NOTIFIER);
            var strip = new SessionStripCharts(ChartStage.JOBS, ChartStage.NOTIFIER);
            measure(stage, "trend, one line", trend, ChartValues.trend(1, MILLION));
            measure(stage, "trend, five lines", trend, ChartValues.trend(5, MILLION / 5));
            measure(stage, "strip, one lane", strip, ChartValues.strip(1, MILLION));
            measure(stage, "strip, five lanes", strip, ChartValues.strip(5, MILLION / 5));
        } finally {
            Platform.exit();
        }
    }

    private static <R> void measure(
            ChartStage stage, String name, ChartProvider<R> provider, R value) throws Exception {
        long started = System.nanoTime();
        Chart<R> chart = stage.show(provider, value);
        System.out.printf(
                "%s: shown after %,d ms%n", name, (System.nanoTime() - started) / 1_000_000);
        TimeUnit.SECONDS.sleep(1);
        Node canvas = ChartStage.call(() -> chart.node().lookup("#chart-canvas"));
        report(name + ", zoom", frames(i -> scroll(canvas, 0, i / 30 % 2 == 0 ? 12 : -12, true)));
        for (int i = 0; i < 3; i++) {
            ChartStage.call(
                    () -> {
                        scroll(canvas, 0, 40, true);
                        return null;
                    });
        }
        report(name + ", pan", frames(i -> scroll(canvas, i / 40 % 2 == 0 ? -8 : 8, 0, false)));
        ChartStage.call(
                () -> {
                    chart.close();
                    return null;
                });
    }

    /** Milliseconds from each frame to the next. */
    private static double[] frames(IntConsumer step) throws Exception {
        var result = new CompletableFuture<double[]>();
        Platform.runLater(
                () ->
                        new AnimationTimer() {
                            private final double[] times = new double[FRAMES];
                            private int frame = -WARM_UP;
                            private long last = System.nanoTime();

                            @Override
                            public void handle(long pulse) {
                                long now = System.nanoTime();
                                if (frame >= 0) {
                                    times[frame] = (now - last) / 1e6;
                                }
                                last = now;
                                frame++;
                                if (frame == FRAMES) {
                                    stop();
                                    result.complete(times);
                                } else {
                                    step.accept(frame + WARM_UP);
                                }
                            }
                        }.start());
        return result.get(120, TimeUnit.SECONDS);
    }

    private static void report(String name, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(times).average().orElseThrow();
        System.out.printf(
                "%-28s %5.1f frames a second; frame median %5.1f ms, 95 %% %5.1f ms, longest %5.1f ms%n",
                name,
                1000 / mean,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length - 1]);
    }

    private static void scroll(Node canvas, double deltaX, double deltaY, boolean control) {
        Event.fireEvent(
                canvas,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        WIDTH / 2,
                        HEIGHT / 3,
                        WIDTH / 2,
                        HEIGHT / 3,
                        false,
                        control,
                        false,
                        false,
                        false,
                        false,
                        deltaX,
                        deltaY,
                        deltaX,
                        deltaY,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }
}
