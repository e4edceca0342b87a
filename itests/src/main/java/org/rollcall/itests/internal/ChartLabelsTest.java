package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.itests.internal.ChartPairs.Pair;
import org.rollcall.workbench.api.Provenance;

/**
 * A chart that has shown something else before looks, pixel by pixel, like one that never has, and
 * says nothing of what it showed before.
 */
class ChartLabelsTest {
    private static final Provenance OF = new Provenance("Somebody", List.of("some days"));

    @TempDir Path folder;

    private interface Check {
        void run(Pair pair) throws Exception;
    }

    @TestFactory
    Stream<DynamicTest> eachKindShownTwice() {
        return ChartPairs.all().stream()
                .flatMap(
                        pair ->
                                Stream.of(
                                        test(
                                                pair,
                                                "is drawn as if for the first time",
                                                this::drawn),
                                        test(pair, "is drawn so after nothing", this::afterNothing),
                                        test(pair, "is drawn so after a zoom", this::afterZoom),
                                        test(pair, "says nothing of before", this::words)));
    }

    private static DynamicTest test(Pair pair, String what, Check check) {
        return DynamicTest.dynamicTest(pair.kind() + " " + what, () -> check.run(pair));
    }

    private void drawn(Pair pair) {
        try (var shown = new ShownChart<>(pair.kind(), pair.one()).drawn();
                var fresh = new ShownChart<>(pair.kind(), pair.other()).drawn()) {
            shown.settled();
            shown.show(pair.other());
            assertSame(fresh, shown);
            // And back again, as between two modules.
            shown.show(pair.one());
            shown.show(pair.other());
            assertSame(fresh, shown);
        }
    }

    private void afterNothing(Pair pair) {
        try (var shown = new ShownChart<>(pair.kind(), pair.one()).drawn();
                var fresh = new ShownChart<>(pair.kind(), pair.other()).drawn()) {
            shown.settled();
            Fx.run(() -> shown.chart().clear());
            shown.show(pair.other());
            shown.drawn();
            assertSame(fresh, shown);
        }
    }

    private void afterZoom(Pair pair) {
        try (var shown = new ShownChart<>(pair.kind(), pair.one()).drawn();
                var fresh = new ShownChart<>(pair.kind(), pair.other()).drawn()) {
            shown.type("+");
            shown.settled();
            shown.type("0");
            shown.show(pair.other());
            assertSame(fresh, shown);
        }
    }

    private static void assertSame(ShownChart<?> fresh, ShownChart<?> shown) {
        Fx.await(
                "the labels of what is shown, not " + shown.axisLabels(),
                () -> fresh.axisLabels().equals(shown.axisLabels()));
        Fx.await("the very pixels of a new chart", () -> shown.looksLike(fresh));
        assertEquals(fresh.legend(), shown.legend());
        assertEquals(fresh.spoken(), shown.spoken());
    }

    /** Labels, legend, card, table, pictures and what screen readers are told. */
    private void words(Pair pair) throws Exception {
        try (var shown = new ShownChart<>(pair.kind(), pair.one()).drawn()) {
            shown.settled();
            assertTrue(shown.texts().contains(pair.word()), "the test reads nothing");
            shown.press(KeyCode.RIGHT);
            shown.show(pair.other());
            Fx.await(
                    "nothing of before in " + shown.texts(),
                    () -> !shown.texts().contains(pair.word()));
            assertTrue(shown.texts().contains(pair.otherWord()), shown::texts);
            shown.press(KeyCode.RIGHT);
            assertFalse(shown.texts().contains(pair.word()), shown::texts);
            Fx.run(() -> shown.find("#chart-as-table", ToggleButton.class).fire());
            shown.show(pair.one());
            shown.show(pair.other());
            assertFalse(shown.texts().contains(pair.word()), shown::texts);
            Fx.run(() -> shown.chart().show(cast(pair.other()), OF));
            String svg = Files.readString(shown.save(folder.resolve(pair.kind() + ".svg")));
            assertFalse(svg.contains(pair.word()), svg);
            assertTrue(svg.contains("Somebody: ") && svg.contains("some days"), svg);
            Fx.run(() -> shown.chart().clear());
            String none = shown.texts();
            assertFalse(none.contains(pair.word()) || none.contains(pair.otherWord()), none);
        }
    }

    @Test
    void aChartThatIsShownAgainWarnsOfNothing() {
        var warned = new ConcurrentLinkedQueue<String>();
        var listener =
                new Handler() {
                    @Override
                    public void publish(LogRecord line) {
                        warned.add(String.valueOf(line.getMessage()));
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger logger = Logger.getLogger("javafx.css");
        logger.addHandler(listener);
        try {
            for (Pair pair : ChartPairs.all()) {
                try (var shown = new ShownChart<>(pair.kind(), pair.one()).drawn()) {
                    shown.settled();
                    shown.hideAndShowAgain();
                    shown.settled();
                }
            }
        } finally {
            logger.removeHandler(listener);
        }
        assertEquals(List.of(), List.copyOf(warned));
    }

    @SuppressWarnings("unchecked") // The pair's values are of the kind's type.
    private static <R> R cast(Object value) {
        return (R) value;
    }
}
