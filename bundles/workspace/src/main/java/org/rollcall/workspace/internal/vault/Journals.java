package org.rollcall.workspace.internal.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The journal and its second copy, in a folder of its own. Each change is written to both, the copy
 * first, and forced; a change took effect once its line is in the journal. A line that is in the
 * copy alone, as the machine stopped in between, takes effect when they are opened.
 */
final class Journals {
    private final Journal first;
    private final Journal second;
    private final LastChange lastChange;
    private final Path aside;

    Journals(Path vault, Path aside, Disk disk) {
        first = new Journal(vault.resolve("journal"), disk);
        second = new Journal(vault.resolve("copy").resolve("journal"), disk);
        lastChange = new LastChange(vault.resolve("last"), disk);
        this.aside = aside;
    }

    /**
     * What both say.
     *
     * @param changes of either, by number
     * @param disputed numbers of which they say different things; the first is believed
     * @param last number of the last change by the record of it; 0 where it says nothing
     * @param fresh whether there is neither copy nor record, as in a vault of a first version
     */
    record Found(
            SortedMap<Long, JournalEntry> changes,
            SortedSet<Long> disputed,
            Copy first,
            Copy second,
            long last,
            boolean fresh) {

        /** Whether either is hurt more than by a machine that stopped while writing. */
        boolean hurt() {
            return first.hurt() || second.hurt();
        }
    }

    /**
     * How one of the two is.
     *
     * @param hurt whether it is hurt more than by a machine that stopped while writing
     */
    record Copy(Journal journal, Journal.Content content, boolean hurt) {

        /** Whether something of it would be lost by writing it anew. */
        boolean holdsMore() {
            return content.damaged() > 0 || content.torn() || hurt && content.there();
        }

        boolean says(List<JournalEntry> changes) {
            return content.damaged() == 0 && !content.torn() && content.entries().equals(changes);
        }
    }

    Found read() throws IOException {
        Journal.Content one = first.read();
        Journal.Content other = second.read();
        var recorded = lastChange.read();
        var changes = new TreeMap<Long, JournalEntry>();
        var disputed = new TreeSet<Long>();
        for (Journal.Content content : List.of(one, other)) {
            for (JournalEntry entry : content.entries()) {
                JournalEntry known = changes.putIfAbsent(entry.number(), entry);
                if (known != null && !known.equals(entry)) {
                    disputed.add(entry.number());
                }
            }
        }
        boolean fresh = !other.there() && recorded.isEmpty();
        return new Found(
                changes,
                disputed,
                new Copy(first, one, hurt(one, changes)),
                new Copy(second, other, !fresh && hurt(other, changes)),
                recorded.orElse(0),
                fresh);
    }

    private static boolean hurt(Journal.Content content, SortedMap<Long, JournalEntry> changes) {
        var numbers = content.entries().stream().map(JournalEntry::number).toList();
        boolean orderly = numbers.equals(List.copyOf(new TreeSet<>(numbers)));
        // One may be missing where the machine stopped between the two, the last one alone.
        var whole = new ArrayList<>(changes.keySet());
        boolean complete =
                numbers.equals(whole)
                        || !whole.isEmpty() && numbers.equals(whole.subList(0, whole.size() - 1));
        return content.damaged() > 0 || !orderly || !complete;
    }

    /**
     * Makes both say the same.
     *
     * @param keep is told where a hurt one was kept
     */
    void write(Found found, List<JournalEntry> changes, long last, Kept keep) throws IOException {
        for (Copy copy : List.of(found.second(), found.first())) {
            if (!copy.says(changes) && (copy.content().there() || !changes.isEmpty())) {
                if (copy.holdsMore()) {
                    keep.kept(copy, KeptParts.keep(copy.journal().file()));
                }
                copy.journal().rewrite(changes, aside);
            }
        }
        if (last != found.last()) {
            lastChange.write(last);
        }
    }

    /** Is told where a hurt journal was kept. */
    interface Kept {
        void kept(Copy copy, Path where);
    }

    /** Makes a change take effect. */
    void append(JournalEntry entry) throws IOException {
        second.append(entry);
        try {
            first.append(entry);
        } catch (IOException e) {
            takeBack(entry, e);
            throw e;
        }
        lastChange.write(entry.number());
    }

    private void takeBack(JournalEntry entry, IOException cause) {
        try {
            second.takeBack(entry);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
