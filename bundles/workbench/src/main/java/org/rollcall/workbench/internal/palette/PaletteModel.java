package org.rollcall.workbench.internal.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import org.rollcall.workbench.api.Finder;
import org.rollcall.workbench.internal.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the palette offers for what is typed. Used on the FX thread. */
public final class PaletteModel {
    private static final Logger LOG = LoggerFactory.getLogger(PaletteModel.class);

    /** Hits of one finder, or lines of one kind: more would push the others out of sight. */
    private static final int MOST = 8;

    private final Supplier<List<Section>> offers;
    private final Recent recent;
    private final List<Finder> finders = new ArrayList<>();
    private Runnable onChange = () -> {};
    private final ChangeListener<Object> changed = (property, before, now) -> onChange.run();

    /**
     * @param offers commands, views and perspectives, asked at each key
     */
    public PaletteModel(Supplier<List<Section>> offers, Recent recent) {
        this.offers = offers;
        this.recent = recent;
    }

    public void add(Finder finder) {
        finders.add(finder);
        if (finder.sourceProperty() != null) {
            finder.sourceProperty().addListener(changed);
        }
    }

    public void remove(Finder finder) {
        if (finders.remove(finder) && finder.sourceProperty() != null) {
            finder.sourceProperty().removeListener(changed);
        }
    }

    /** Lets go of all finders: they may outlive the window's bundle. */
    public void close() {
        List.copyOf(finders).forEach(this::remove);
    }

    /** Run when the same words would find something else than before. */
    public void setOnChange(Runnable action) {
        onChange = action;
    }

    /** Sections with the best fits first; before anything is typed, what was used last. */
    public List<Section> find(String typed) {
        if (typed.isBlank()) {
            return everything();
        }
        var found = new ArrayList<Ranked>();
        for (Section section : offers.get()) {
            found.add(fitting(section, typed));
        }
        for (Finder finder : finders) {
            found.add(found(finder, typed));
        }
        return found.stream()
                .filter(ranked -> !ranked.section().entries().isEmpty())
                .sorted(Comparator.comparingInt(Ranked::best).reversed())
                .map(Ranked::section)
                .toList();
    }

    /** Does what an entry says, and remembers that it was used. */
    public void run(Entry entry) {
        recent.used(entry);
        entry.run().run();
    }

    private record Ranked(int best, Section section) {}

    private record Fit(int score, Entry entry) {}

    private Ranked fitting(Section section, String typed) {
        List<String> used = recent.keys();
        List<Fit> fits =
                section.entries().stream()
                        .map(entry -> new Fit(score(typed, entry, used), entry))
                        .filter(fit -> fit.score() > 0)
                        .sorted(Comparator.comparingInt(Fit::score).reversed())
                        .limit(MOST)
                        .toList();
        int best = fits.isEmpty() ? 0 : fits.get(0).score();
        return new Ranked(
                best, new Section(section.title(), fits.stream().map(Fit::entry).toList()));
    }

    private static int score(String typed, Entry entry, List<String> used) {
        int score = Ranking.score(typed, entry.title(), entry.detail());
        // Used lately counts within a kind of fit, not beyond.
        return score == 0 || !used.contains(entry.key()) ? score : score + 45;
    }

    private static Ranked found(Finder finder, String typed) {
        try {
            List<Entry> entries =
                    finder.find(typed, MOST).stream()
                            .limit(MOST)
                            .map(h -> new Entry("", h.title(), h.detail(), "", h.open()))
                            .toList();
            // The finder found it somewhere, if not in the title.
            int best =
                    entries.isEmpty()
                            ? 0
                            : Math.max(
                                    250,
                                    Ranking.score(
                                            typed,
                                            entries.get(0).title(),
                                            entries.get(0).detail()));
            return new Ranked(best, new Section(finder.title(), entries));
        } catch (RuntimeException | LinkageError e) {
            // What was typed may be a name and is not logged.
            LOG.warn("Finder {} failed", finder.getClass().getName(), e);
            return new Ranked(0, new Section("", List.of()));
        }
    }

    private List<Section> everything() {
        List<Section> all = offers.get();
        List<Entry> used =
                recent.keys().stream()
                        .limit(MOST / 2)
                        .map(
                                key ->
                                        all.stream()
                                                .flatMap(section -> section.entries().stream())
                                                .filter(entry -> entry.key().equals(key))
                                                .findFirst()
                                                .orElse(null))
                        .filter(Objects::nonNull)
                        .toList();
        var sections = new ArrayList<Section>();
        if (!used.isEmpty()) {
            sections.add(new Section(Messages.get("palette.recent"), used));
        }
        for (Section section : all) {
            List<Entry> others =
                    section.entries().stream().filter(entry -> !used.contains(entry)).toList();
            if (!others.isEmpty()) {
                sections.add(new Section(section.title(), others));
            }
        }
        return sections;
    }
}
