package org.rollcall.ingest.internal.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** What the user is told of how a file was read. */
final class Notices {
    private final String name;
    private final Encoding encoding;
    private final LineList unreadable = new LineList();
    private final LineList controls = new LineList();
    private long strayLine;

    /**
     * @param name the file's name
     */
    Notices(String name, Encoding encoding) {
        this.name = name;
        this.encoding = encoding;
    }

    /** Takes what was found in the next block's text. */
    void add(BlockText block) {
        unreadable.addAll(block.unreadable());
        controls.addAll(block.controls());
    }

    /** Takes what was found among the next block's rows. */
    void add(BlockParser.Result rows) {
        if (rows.strayLine() > 0) {
            strayLine = rows.strayLine();
        } else if (rows.hasRow()) {
            strayLine = 0;
        }
    }

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        if (encoding.guessed()) {
            sentences.add(
                    name
                            + " does not say how its letters are encoded; those outside ASCII were guessed"
                            + " to be Windows-1252. If names look wrong, name the encoding when you import it"
                            + " (analyse --encoding NAME).");
        }
        if (!unreadable.isEmpty()) {
            sentences.add(unreadable());
        }
        if (!controls.isEmpty()) {
            sentences.add(
                    "%s has %,d control %s (%s); a space was read for each."
                            .formatted(
                                    name,
                                    controls.count(),
                                    controls.count() == 1 ? "character" : "characters",
                                    controls.named()));
        }
        if (strayLine > 0) {
            sentences.add(
                    "%s is possibly cut off: no row follows the quotation mark in line %d that is never closed. Compare its last rows with the dashboard."
                            .formatted(name, strayLine));
        }
        return sentences;
    }

    private String unreadable() {
        boolean one = unreadable.count() == 1;
        if (encoding.charset().equals(UTF_8)) {
            return "%s is UTF-8 but for %,d %s (%s), read as Windows-1252. Check the names there."
                    .formatted(
                            name, unreadable.count(), one ? "byte" : "bytes", unreadable.named());
        }
        return "%s has %,d %s (%s) that %s not %s, shown as \uFFFD. Check the names there, or the encoding."
                .formatted(
                        name,
                        unreadable.count(),
                        one ? "character" : "characters",
                        unreadable.named(),
                        one ? "is" : "are",
                        encoding.charset().name());
    }
}
