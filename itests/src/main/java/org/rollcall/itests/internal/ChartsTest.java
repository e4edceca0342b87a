package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.api.chart.Funnel;
import org.rollcall.api.chart.HeatMap;
import org.rollcall.api.chart.Histogram;
import org.rollcall.api.chart.SessionStrip;
import org.rollcall.api.chart.TrendLines;

/** Every chart, as users explore, read, save and close it. */
class ChartsTest {
    @TempDir Path folder;

    /**
     * What must be true of a chart.
     *
     * @param legend one of its entries
     * @param steps times to press the right arrow
     * @param hover what is then said, in lines
     * @param key what Enter then selects
     * @param rows of the table behind it
     * @param texts that a picture holds
     */
    private record Case(
            String kind,
            Object value,
            String legend,
            int steps,
            String hover,
            String key,
            int rows,
            List<String> texts) {}

    private static List<Case> cases() {
        return List.of(
                new Case(
                        TrendLines.KIND,
                        ChartValues.trends(1, 0),
                        "Module average 83.00 %",
                        2,
                        "Mon 27 Oct 2025, 09:00\n50.00 %  (1 of 2 sessions so far)\nAbsent: Anatomy",
                        "2025-10-27T09:00",
                        3,
                        List.of("Attendance so far, module 101", "Absent")),
                new Case(
                        TrendLines.KIND,
                        ChartValues.trends(2, 28),
                        "Module 102",
                        1,
                        "Module 101\nFri 24 Oct 2025, 09:00\n"
                                + "100.00 %  (1 of 1 sessions in the last 28 days)\nPresent",
                        "2025-10-24T09:00",
                        6,
                        List.of("Each point counts the last 28 days", "Module 102")),
                new Case(
                        Histogram.KIND,
                        ChartValues.histogram(),
                        "Module 101 (2 students, 1 more without sessions)",
                        5,
                        "Module 101\nAbove 40 %, up to 50 %\n1 of 2 students",
                        "0 40 50",
                        20,
                        List.of(
                                "Threshold 50 %",
                                "Students by attendance: Module 101, Module 102")),
                new Case(
                        HeatMap.WEEKS,
                        ChartValues.heat(5),
                        "",
                        1,
                        "Row 0\n0 days",
                        "key-0",
                        5,
                        List.of("Placement days", "Row 4", "5 days")),
                new Case(
                        HeatMap.PLACEMENTS,
                        ChartValues.heat(200),
                        "",
                        1,
                        "Row 0\n0 days",
                        "key-0",
                        200,
                        List.of("Row 199", "Week 3")),
                new Case(
                        Funnel.KIND,
                        ChartValues.funnel(),
                        "Overall 80.00 %",
                        2,
                        "Second Point\n80.00 %  (80 of 100 sessions)\nWithin the 99.8 % limits",
                        "f-2",
                        2,
                        List.of("99.8 % limits", "Sessions counted")),
                new Case(
                        SessionStrip.KIND,
                        ChartValues.strip(),
                        "Self-certified",
                        2,
                        "Sun 26 Oct 2025, 09:00\nClinic\nModule 101, Placement: Absent",
                        "2025-10-26T09:00",
                        5,
                        List.of("Module 102", "Unmarked")));
    }

    @TestFactory
    Stream<DynamicTest> eachChart() {
        return cases().stream()
                .flatMap(
                        c ->
                                Stream.of(
                                        test(c, "is explored by keys", this::explore),
                                        test(c, "has a table behind it", this::table),
                                        test(c, "is saved as pictures", this::pictures),
                                        test(c, "is collected when closed", this::collected)));
    }

    private interface Check {
        void run(Case c) throws Exception;
    }

    private static DynamicTest test(Case c, String what, Check check) {
        return DynamicTest.dynamicTest(c.kind + " " + what, () -> check.run(c));
    }

    private void explore(Case c) {
        try (var shown = new ShownChart<>(c.kind, c.value).drawn()) {
            assertTrue(shown.legend().contains(c.legend), () -> shown.legend().toString());
            String summary = shown.spoken();
            for (int i = 0; i < c.steps; i++) {
                shown.press(KeyCode.RIGHT);
            }
            assertEquals(c.hover, shown.hover());
            assertEquals(c.hover.replace("\n", ", "), shown.spoken());
            shown.press(KeyCode.ENTER);
            assertEquals(c.key, shown.selected().orElseThrow());
            shown.press(KeyCode.ESCAPE);
            assertEquals("", shown.hover());
            assertEquals(summary, shown.spoken());
        }
    }

    private void table(Case c) {
        try (var shown = new ShownChart<>(c.kind, c.value).drawn()) {
            Fx.run(() -> shown.find("#chart-as-table", ToggleButton.class).fire());
            TableView<?> table = shown.find("#chart-table", TableView.class);
            assertEquals(c.rows, Fx.call(() -> table.getItems().size()));
            String last = Fx.call(() -> (String) table.getColumns().get(0).getCellData(c.rows - 1));
            assertTrue(!last.isBlank(), "the last row is empty");
            Fx.run(() -> shown.find("#chart-as-table", ToggleButton.class).fire());
            shown.drawn();
        }
    }

    private void pictures(Case c) throws Exception {
        try (var shown = new ShownChart<>(c.kind, c.value).drawn()) {
            Path svg = shown.save(folder.resolve(c.kind + ".svg"));
            var document =
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(svg.toFile());
            var texts = document.getElementsByTagName("text");
            var words = new HashSet<String>();
            for (int i = 0; i < texts.getLength(); i++) {
                words.add(texts.item(i).getTextContent());
            }
            assertTrue(words.containsAll(c.texts), () -> words.toString());

            Path pdf = shown.save(folder.resolve(c.kind + ".pdf"));
            try (var written = Loader.loadPDF(pdf.toFile())) {
                assertEquals(1, written.getNumberOfPages());
                String text = new PDFTextStripper().getText(written);
                assertTrue(c.texts.stream().allMatch(text::contains), text);
            }

            Path png = shown.save(folder.resolve(c.kind + ".png"));
            var image = ImageIO.read(png.toFile());
            Set<Integer> colours = new HashSet<>();
            for (int x = 0; x < image.getWidth(); x += 2) {
                for (int y = 0; y < image.getHeight(); y += 2) {
                    colours.add(image.getRGB(x, y));
                }
            }
            assertTrue(image.getWidth() >= 1900, "twice the size");
            assertEquals(0xFFFFFFFF, image.getRGB(2, 2), "white ground");
            assertTrue(colours.size() > 20, "only " + colours.size() + " colours");
        }
    }

    private void collected(Case c) {
        WeakReference<Object> closed = closedChart(c);
        Osgi.await(
                "the closed chart to be collected",
                () -> {
                    System.gc();
                    // The FX thread may hold the last event's target until the next one.
                    Fx.run(() -> {});
                    return closed.get() == null;
                });
    }

    private static WeakReference<Object> closedChart(Case c) {
        try (var shown = new ShownChart<>(c.kind, c.value).drawn()) {
            shown.press(KeyCode.RIGHT);
            shown.type("+");
            Fx.run(() -> shown.find("#chart-as-table", ToggleButton.class).fire());
            return new WeakReference<>(shown.chart());
        }
    }

    @Test
    void nothingToShowIsSaidInASentence() throws Exception {
        try (var shown = new ShownChart<>(TrendLines.KIND, ChartValues.trends(0, 0))) {
            assertEquals(
                    "No sessions in these dates. Choose other dates to see the trend.",
                    shown.find(".chart-empty", Label.class).getText());
            assertThrows(ExecutionException.class, () -> shown.save(folder.resolve("nothing.png")));
            assertTrue(Files.notExists(folder.resolve("nothing.png")));
        }
    }

    @Test
    void zoomingHasAWayBack() {
        try (var shown = new ShownChart<>(SessionStrip.KIND, ChartValues.strip()).drawn()) {
            var all = shown.find("#chart-show-all", javafx.scene.control.Button.class);
            assertEquals(false, all.isVisible());
            shown.type("+");
            assertEquals(true, Fx.call(all::isVisible));
            Fx.run(all::fire);
            assertEquals(false, Fx.call(all::isVisible));
        }
    }

    @Test
    void manyRowsScroll() {
        try (var shown = new ShownChart<>(HeatMap.PLACEMENTS, ChartValues.heat(200)).drawn()) {
            ScrollBar bar = shown.find(".scroll-bar", ScrollBar.class);
            Fx.await("the bar", bar::isVisible);
            assertEquals(0, Fx.call(bar::getValue));
            shown.press(KeyCode.RIGHT);
            shown.press(KeyCode.PAGE_DOWN);
            assertTrue(Fx.call(bar::getValue) > 5);
            Fx.await("no card for what is out of sight", () -> shown.hover().isEmpty());
        }
    }

    @Test
    void axesOfPercentagesSayWhereTheyEnd() {
        try (var shown = new ShownChart<>(TrendLines.KIND, ChartValues.trends(1, 0)).drawn()) {
            Fx.await(
                    "100 % on the left",
                    () -> shown.axisLabels().get(1).containsAll(List.of("0 %", "100 %")));
        }
        try (var shown = new ShownChart<>(Histogram.KIND, ChartValues.histogram()).drawn()) {
            Fx.await(
                    "100 % below",
                    () -> shown.axisLabels().get(0).containsAll(List.of("0 %", "100 %")));
        }
    }
}
