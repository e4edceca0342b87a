package org.rollcall.workspace.internal.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Reads what is known of the changes, from both journals and, where both are damaged, from what is
 * kept beside the objects; puts right what can be, and tells what can't. It deletes an object only
 * if an import that was killed brought it, and nothing else is wrong.
 */
final class Opening {
    private final Journals journals;
    private final ObjectStore objects;
    private final About about;
    private final Path unfinished;
    private final Settled settled;
    private final Findings findings;

    private final SortedMap<Long, JournalEntry> changes = new TreeMap<>();
    private long last;

    Opening(
            Journals journals,
            ObjectStore objects,
            About about,
            Path unfinished,
            Settled settled,
            Findings findings) {
        this.journals = journals;
        this.objects = objects;
        this.about = about;
        this.unfinished = unfinished;
        this.settled = settled;
        this.findings = findings;
    }

    /**
     * @param changes oldest first
     * @param last number of the last change that is known to have been
     */
    record Opened(List<JournalEntry> changes, long last) {}

    Opened open() throws IOException {
        Journals.Found found = journals.read();
        changes.putAll(found.changes());
        last = Math.max(found.last(), changes.isEmpty() ? 0 : changes.lastKey());
        Optional<UnfinishedImport.Left> left =
                UnfinishedImport.left(unfinished).filter(it -> !changes.containsKey(it.number()));
        Set<String> all = objects.all();
        boolean sound = !found.hurt() && found.disputed().isEmpty() && gaps().isEmpty();
        if (!sound || !strays(all, left).isEmpty()) {
            sound &= !rebuild(left);
        }
        left.ifPresent(this::tell);
        if (left.isPresent() && sound) {
            all.removeAll(clear(left.get(), all));
        }
        if (!found.disputed().isEmpty()) {
            findings.problem(Findings.disputed(found.disputed()));
        }
        findings.missing(gaps());
        findings.unnamed(unnamed(all));
        mend(found);
        Files.deleteIfExists(unfinished); // what is to be told of it is told
        var opened = List.copyOf(changes.values());
        about.complete(opened);
        return new Opened(opened, last);
    }

    /** Changes that must have been, and of which nothing is known. */
    private List<Long> gaps() {
        return LongStream.rangeClosed(1, last)
                .boxed()
                .filter(number -> !changes.containsKey(number) && !settled.change(number))
                .toList();
    }

    private TreeSet<String> unnamed(Set<String> all) {
        var unnamed = new TreeSet<>(all);
        unnamed.removeAll(named());
        unnamed.removeIf(settled::object);
        return unnamed;
    }

    private Set<String> named() {
        var named = new HashSet<String>();
        for (JournalEntry entry : changes.values()) {
            entry.files().forEach(file -> named.add(file.source().sha256()));
        }
        return named;
    }

    private TreeSet<String> strays(Set<String> all, Optional<UnfinishedImport.Left> left) {
        TreeSet<String> strays = unnamed(all);
        left.ifPresent(it -> strays.removeAll(it.objects()));
        return strays;
    }

    /** Whether imports were put together that both journals had lost. */
    private boolean rebuild(Optional<UnfinishedImport.Left> left) throws IOException {
        var known = new HashSet<>(changes.keySet());
        left.ifPresent(it -> known.add(it.number())); // it never took effect
        var rebuilt = Rebuilding.rebuild(about.lines(), known);
        var whole = new ArrayList<Long>();
        for (Rebuilding.Rebuilt one : rebuilt) {
            long number = one.entry().number();
            changes.put(number, one.entry());
            last = Math.max(last, number);
            if (one.partly()) {
                findings.problem(Findings.partly(number));
            } else {
                whole.add(number);
            }
        }
        if (!whole.isEmpty()) {
            findings.note(Findings.rebuilt(whole));
        }
        return !rebuilt.isEmpty();
    }

    private void tell(UnfinishedImport.Left left) {
        findings.note(
                "An import of %s was stopped before its end, so it changed nothing. Import %s again."
                        .formatted(names(left.names()), left.names().size() == 1 ? "it" : "them"));
    }

    private static String names(List<String> names) {
        int shown = Math.min(3, names.size());
        String some = String.join(", ", names.subList(0, shown));
        int more = names.size() - shown;
        return more == 0 ? some : some + " and " + more + " more";
    }

    /** Deletes what a killed import brought and nothing else names. */
    private Set<String> clear(UnfinishedImport.Left left, Set<String> all) throws IOException {
        Set<String> named = named();
        var cleared = new HashSet<String>();
        for (String sha256 : left.objects()) {
            if (all.contains(sha256) && !named.contains(sha256)) {
                objects.delete(sha256);
                cleared.add(sha256);
            }
        }
        return cleared;
    }

    private void mend(Journals.Found found) throws IOException {
        var kept = new ArrayList<Journals.Copy>();
        journals.write(
                found,
                List.copyOf(changes.values()),
                last,
                (copy, where) -> {
                    if (copy.hurt()) {
                        kept.add(copy);
                        findings.note(Findings.mended(copy.journal().file(), where));
                    }
                });
        for (Journals.Copy copy : List.of(found.first(), found.second())) {
            if (copy.hurt() && !kept.contains(copy)) {
                findings.note(Findings.mended(copy.journal().file(), null));
            }
        }
    }
}
