package org.rollcall.workbench.internal.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.workbench.api.Finder;
import org.rollcall.workbench.internal.scheduler.WindowScheduler;
import org.rollcall.workbench.internal.state.Memory;

class PaletteModelTest {
    @TempDir Path home;

    private final WindowScheduler scheduler = new WindowScheduler();
    private final List<String> ran = new ArrayList<>();
    private Memory memory;

    @BeforeEach
    void open() {
        memory = new Memory(home, scheduler, (severity, title, text) -> {});
    }

    @AfterEach
    void close() {
        scheduler.close();
    }

    @Test
    void sectionsStandByTheirBestFit() {
        var model = model();
        model.add(finder("Students", "Theme, Tom"));

        assertEquals(List.of("Commands", "Views"), titles(model.find("show")));
        assertEquals(List.of("Views"), titles(model.find("sa")));
        assertEquals("Switch theme", first(model.find("switch th")));
    }

    @Test
    void studentsComeBeforePoorFitsOfCommands() {
        var model = model();
        model.add(finder("Students", "Swithin, Ann"));

        assertEquals(List.of("Students"), titles(model.find("swithin")));
        // By skipping letters only.
        assertEquals(List.of("Students", "Commands"), titles(model.find("swth")));
    }

    @Test
    void whatWasUsedLastStandsFirst() {
        var model = model();
        model.run(entry(model.find("switch"), "Switch theme"));
        model.run(entry(model.find("show names"), "Show names"));

        memory.write();
        open(); // The next session.
        List<Section> offered = model().find("");
        assertEquals("Show names", offered.get(0).entries().get(0).title());
        assertEquals("Switch theme", offered.get(0).entries().get(1).title());
        assertEquals(List.of("Switch theme", "Show names"), ran);
    }

    @Test
    void everythingIsOfferedOnceBeforeAnythingIsTyped() {
        var model = model();
        model.run(entry(model.find("switch"), "Switch theme"));

        List<String> all =
                model.find(" ").stream()
                        .flatMap(section -> section.entries().stream())
                        .map(Entry::title)
                        .sorted()
                        .toList();
        assertEquals(List.of("Show Attendance", "Show names", "Switch theme"), all);
    }

    @Test
    void aFinderThatFailsIsLeftOut() {
        var model = model();
        model.add(
                new Finder() {
                    @Override
                    public String title() {
                        return "Broken";
                    }

                    @Override
                    public List<Hit> find(String typed, int most) {
                        throw new IllegalStateException("The data has gone.");
                    }
                });
        model.add(finder("Students", "Show, Ann"));

        assertEquals(
                List.of("Commands", "Students", "Views"),
                titles(model.find("show")).stream().sorted().toList());
    }

    @Test
    void aFinderThatHasGoneFindsNothing() {
        var model = model();
        var finder = finder("Students", "Zed, Ann");
        model.add(finder);
        assertEquals(List.of("Students"), titles(model.find("zed")));
        model.remove(finder);
        assertEquals(List.of(), titles(model.find("zed")));
    }

    @Test
    void whatAFinderHasReadMeanwhileIsTold() {
        var read = new SimpleObjectProperty<>("nothing yet");
        var told = new AtomicInteger();
        var model = model();
        model.setOnChange(told::incrementAndGet);
        var finder =
                new Finder() {
                    @Override
                    public String title() {
                        return "Students";
                    }

                    @Override
                    public List<Hit> find(String typed, int most) {
                        return List.of();
                    }

                    @Override
                    public ObservableValue<?> sourceProperty() {
                        return read;
                    }
                };
        model.add(finder);
        read.set("everything");
        assertEquals(1, told.get());
        model.remove(finder);
        read.set("something else");
        assertEquals(1, told.get());
    }

    private PaletteModel model() {
        return new PaletteModel(
                () ->
                        List.of(
                                new Section(
                                        "Commands",
                                        List.of(command("Switch theme"), command("Show names"))),
                                new Section("Views", List.of(command("Show Attendance")))),
                new Recent(memory));
    }

    private Entry command(String title) {
        return new Entry("command:" + title.replace(' ', '-'), title, "", "", () -> ran.add(title));
    }

    private static Finder finder(String title, String name) {
        return new Finder() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public List<Hit> find(String typed, int most) {
                return IntStream.range(0, 20)
                        .mapToObj(i -> new Hit(name, "student " + i, () -> {}))
                        .filter(hit -> Ranking.score(typed, name, "") > 0)
                        .toList();
            }
        };
    }

    private static List<String> titles(List<Section> sections) {
        return sections.stream().map(Section::title).toList();
    }

    private static String first(List<Section> sections) {
        return sections.get(0).entries().get(0).title();
    }

    private static Entry entry(List<Section> sections, String title) {
        return sections.stream()
                .flatMap(section -> section.entries().stream())
                .filter(entry -> entry.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
