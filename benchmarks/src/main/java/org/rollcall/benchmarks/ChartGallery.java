package org.rollcall.benchmarks;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javax.imageio.ImageIO;
import org.rollcall.charts.internal.provider.DistributionCharts;
import org.rollcall.charts.internal.provider.FunnelCharts;
import org.rollcall.charts.internal.provider.PlacementHeatCharts;
import org.rollcall.charts.internal.provider.SessionStripCharts;
import org.rollcall.charts.internal.provider.TrendCharts;
import org.rollcall.charts.internal.provider.WeekHeatCharts;
import org.rollcall.workbench.api.Chart;
import org.rollcall.workbench.api.ChartProvider;

/**
 * Makes a picture of each chart as it is on screen, in both themes and at 200 %, and saves each as
 * its users would, so that people can look at all of them.
 *
 * <p>Argument: the folder to write to.
 */
public final class ChartGallery {
    private static final double WIDTH = 820;
    private static final double HEIGHT = 400;

    private record Exhibit<R>(String name, ChartProvider<R> provider, R value, int steps) {}

    private ChartGallery() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        var stage = ChartStage.open(WIDTH, HEIGHT);
        try {
            show(stage, folder);
        } finally {
            Platform.exit();
        }
    }

    private static void show(ChartStage stage, Path folder) throws Exception {
        for (Exhibit<?> exhibit : exhibits()) {
            for (boolean dark : new boolean[] {false, true}) {
                for (int percent : new int[] {100, 200}) {
                    stage.look(dark, percent);
                    String name =
                            "%s-%s-%d".formatted(exhibit.name, dark ? "dark" : "light", percent);
                    paint(stage, exhibit, folder.resolve(name + ".png"));
                }
            }
            save(stage, exhibit, folder);
        }
    }

    private static List<Exhibit<?>> exhibits() {
        var jobs = ChartStage.JOBS;
        var notifier = ChartStage.NOTIFIER;
        var exhibits = new ArrayList<Exhibit<?>>();
        var trend = new TrendCharts(jobs, notifier);
        exhibits.add(new Exhibit<>("trend", trend, ChartValues.trend(1, 90), 12));
        exhibits.add(new Exhibit<>("trends", trend, ChartValues.trend(5, 90), 20));
        var distribution = new DistributionCharts(jobs, notifier);
        exhibits.add(new Exhibit<>("distribution", distribution, ChartValues.histogram(1), 8));
        exhibits.add(new Exhibit<>("distributions", distribution, ChartValues.histogram(2), 0));
        exhibits.add(
                new Exhibit<>("weeks", new WeekHeatCharts(jobs, notifier), ChartValues.weeks(), 9));
        exhibits.add(
                new Exhibit<>(
                        "placements",
                        new PlacementHeatCharts(jobs, notifier),
                        ChartValues.placements(200),
                        6));
        exhibits.add(
                new Exhibit<>(
                        "funnel", new FunnelCharts(jobs, notifier), ChartValues.funnel(), 30));
        var strip = new SessionStripCharts(jobs, notifier);
        exhibits.add(new Exhibit<>("strip", strip, ChartValues.strip(3, 120), 20));
        exhibits.add(new Exhibit<>("strip-dense", strip, ChartValues.strip(4, 20_000), 0));
        return exhibits;
    }

    private static <R> void paint(ChartStage stage, Exhibit<R> exhibit, Path file)
            throws Exception {
        Chart<R> chart = stage.show(exhibit.provider, exhibit.value);
        settle();
        ChartStage.call(
                () -> {
                    var plot = chart.node().lookup(".chart-plot");
                    plot.requestFocus();
                    for (int i = 0; i < exhibit.steps; i++) {
                        Event.fireEvent(
                                plot,
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.RIGHT,
                                        false,
                                        false,
                                        false,
                                        false));
                    }
                    return null;
                });
        settle();
        WritableImage image = ChartStage.call(() -> stage.root().getScene().snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        buffered.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(buffered, "png", file.toFile());
        ChartStage.call(
                () -> {
                    chart.close();
                    return null;
                });
    }

    private static <R> void save(ChartStage stage, Exhibit<R> exhibit, Path folder)
            throws Exception {
        stage.look(true, 100);
        Chart<R> chart = stage.show(exhibit.provider, exhibit.value);
        settle();
        for (String type : List.of("png", "svg", "pdf")) {
            Path file =
                    folder.resolve("saved-" + exhibit.name + "." + type.toLowerCase(Locale.ROOT));
            ChartStage.call(() -> chart.savePicture(file))
                    .whenComplete(
                            (path, failure) -> {
                                if (failure != null) {
                                    System.out.println(file.getFileName() + ": " + failure);
                                }
                            });
        }
    }

    /** Some pulses, in which style and layout come to rest. */
    private static void settle() throws Exception {
        for (int i = 0; i < 12; i++) {
            ChartStage.call(() -> null);
            Thread.sleep(30);
        }
    }
}
