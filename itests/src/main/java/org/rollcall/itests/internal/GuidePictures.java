package org.rollcall.itests.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * Takes the user guide's pictures of every view on sample data: light, dark, and with text of 200
 * %. Run by {@code docs/pictures}, never as a test: it asserts nothing, and people look at what it
 * makes.
 */
class GuidePictures {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    /** The largest text is as many steps from the usual. */
    private static final int STEPS = 5;

    /**
     * One picture.
     *
     * @param perspective in which the view stands, as of its button
     * @param part a node in the part of the window that is taken; empty for all of it
     */
    private record Picture(String name, String perspective, String view, String part) {}

    private static final List<Picture> PICTURES =
            List.of(
                    new Picture("overview", "overview", "overview", ""),
                    new Picture("attendance", "student", "attendance", ""),
                    new Picture("recent", "student", "recent", ""),
                    new Picture("certified", "student", "certified", ""),
                    new Picture("advisors", "student", "advisors", ""),
                    new Picture("student", "student", "attendance", "#target"),
                    new Picture("placements", "placements", "placements", ""),
                    new Picture("compare", "data", "compare", ""),
                    new Picture("reconcile", "data", "reconcile", ""),
                    new Picture("quality", "data", "quality", ""));

    private final Path pictures = Path.of(System.getProperty("rollcall.pictures"));
    private final Imports imports = new Imports();

    @Test
    void take() throws Exception {
        Fx.run(
                () -> {
                    Fx.stage().setWidth(WIDTH);
                    Fx.stage().setHeight(HEIGHT);
                });
        Scope.module("301");
        perspective("student");
        Scope.show("attendance");
        Fx.await("students", () -> new Table("attendance-table").rows() > 0);
        new Table("attendance-table").select("id", "03010007");
        perspective("data");
        Scope.show("compare");
        choose("compare-a-module", 0);
        choose("compare-b-module", 1);

        takeAll(pictures);
        save(pictures.resolve("window-light.png"), "overview", "overview", "");
        save(pictures.resolve("preferences.png"), "overview", "preferences", "");
        fire("menu-theme");
        takeAll(pictures.resolve("dark"));
        save(pictures.resolve("window-dark.png"), "overview", "overview", "");
        fire("menu-theme");
        for (int step = 0; step < STEPS; step++) {
            fire("menu-text-larger");
        }
        takeAll(pictures.resolve("large"));
        fire("menu-text-normal");
    }

    private void takeAll(Path to) throws Exception {
        Files.createDirectories(to);
        for (Picture picture : PICTURES) {
            save(
                    to.resolve(picture.name + ".png"),
                    picture.perspective,
                    picture.view,
                    picture.part);
        }
        imports.begin();
        try {
            confirm(to.resolve("import-confirm.png"));
            report(to.resolve("import-report.png"));
        } finally {
            imports.end();
        }
    }

    private void confirm(Path to) throws Exception {
        // The picture shows where they lie.
        Path exports = Path.of(System.getProperty("java.io.tmpdir"), "exports");
        if (Files.exists(exports)) {
            try (var left = Files.newDirectoryStream(exports)) {
                for (Path file : left) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(exports);
        UpdateSite.command("sample", exports.toString(), "--seed", "2");
        Files.move(exports.resolve("lusi_mbchb101.csv"), exports.resolve("autumn export.csv"));
        Files.writeString(exports.resolve("lusi_mbchb501.csv"), "studentId\n1,2\n");
        Files.writeString(exports.resolve("readme.txt"), "Exports of this autumn\n");
        for (String name : Set.of("Book1.xlsx", "y2r1.csv", "y4r1.csv", "y5r1.csv")) {
            Files.delete(exports.resolve(name));
        }
        perspective("data");
        Scope.show("quality");
        imports.drop(exports);
        Fx.await("the sheet", () -> Fx.find("#import-confirm") != null);
        save(to, "");
    }

    private void report(Path to) throws Exception {
        Keys.press(KeyCode.ENTER);
        Fx.await("the sheet to go", () -> Fx.find("#import-confirm") == null);
        Imports.openReport();
        imports.awaitReport("4 files taken");
        frames(20);
        Notices.dismissAll();
        Fx.run(() -> Fx.node("#import-details", TabPane.class).getSelectionModel().select(0));
        save(to, "");
    }

    private void save(Path to, String perspective, String view, String part) throws IOException {
        perspective(perspective);
        Scope.show(view);
        // It would take the room of what the picture is of.
        Imports.closeReport();
        save(to, part);
    }

    /** Once nothing moves any more. */
    private static void save(Path to, String part) throws IOException {
        var last = new AtomicReference<int[]>(new int[0]);
        Osgi.await(
                "a picture that stands still: " + to,
                () -> {
                    frames(20);
                    int[] now = pixels();
                    return Notices.texts().isEmpty() && Arrays.equals(last.getAndSet(now), now);
                });
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, WIDTH, HEIGHT, last.get(), 0, WIDTH);
        if (!part.isEmpty()) {
            Bounds at =
                    Fx.call(
                            () -> {
                                Node node = Fx.find(part);
                                while (!node.getStyleClass().contains("region-pane")) {
                                    node = node.getParent();
                                }
                                return node.localToScene(node.getBoundsInLocal());
                            });
            image =
                    image.getSubimage(
                            (int) at.getMinX(),
                            (int) at.getMinY(),
                            (int) at.getWidth(),
                            (int) at.getHeight());
        }
        ImageIO.write(image, "png", to.toFile());
    }

    private static int[] pixels() {
        return Fx.call(
                () -> {
                    Scene scene = Fx.stage().getScene();
                    WritableImage image = scene.snapshot(new WritableImage(WIDTH, HEIGHT));
                    var pixels = new int[WIDTH * HEIGHT];
                    image.getPixelReader()
                            .getPixels(
                                    0,
                                    0,
                                    WIDTH,
                                    HEIGHT,
                                    PixelFormat.getIntArgbInstance(),
                                    pixels,
                                    0,
                                    WIDTH);
                    return pixels;
                });
    }

    /** Lets as many frames be drawn. */
    private static void frames(int count) {
        var left = new CountDownLatch(count);
        var timer =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        left.countDown();
                    }
                };
        Fx.run(timer::start);
        try {
            left.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Fx.run(timer::stop);
    }

    private static void perspective(String name) {
        fire("menu-perspective-" + name);
    }

    private static void fire(String item) {
        Fx.run(() -> MenuItems.find(item).fire());
    }

    private static void choose(String box, int index) {
        Fx.await(
                "choices",
                () -> Fx.find("#" + box) instanceof ComboBox<?> c && c.getItems().size() > index);
        Fx.run(() -> Fx.node("#" + box, ComboBox.class).getSelectionModel().select(index));
    }
}
