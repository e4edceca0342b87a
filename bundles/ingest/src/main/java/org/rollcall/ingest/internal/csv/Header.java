package org.rollcall.ingest.internal.csv;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.rollcall.api.ingest.FieldText;
import org.rollcall.api.ingest.RowTest;
import org.rollcall.ingest.internal.ReadingLimits.Limits;

/**
 * The header, and what was read with it.
 *
 * @param names trimmed, in file order
 * @param read the first block, or the first blocks where one does not hold the header
 * @param start where the header's record starts in it
 * @param line physical line of that, from 1
 * @param end where the header's record ends
 * @param endLine physical line there
 * @param lastBlock whether the file ends with the text
 */
record Header(
        CSVFormat format,
        List<String> names,
        BlockText read,
        int start,
        long line,
        int end,
        long endLine,
        boolean lastBlock) {

    private static final String SEPARATOR_LINE = "sep=";

    /**
     * Reads blocks until they hold the first line that is not blank.
     *
     * @return null where the file holds blank lines only
     */
    static Header read(BlockSource blocks, Limits limits) throws IOException {
        BlockText read = null;
        boolean last = false;
        while (!last) {
            Block block = blocks.next();
            last = block.last();
            read = read == null ? block.text() : read.and(block.text());
            String text = read.text();
            int start = firstText(text, 0);
            String separator = separator(text, start);
            if (!separator.isEmpty()) {
                start = firstText(text, nextLine(text, start));
            }
            while (start < text.length()) {
                var header = of(read, start, separator, last, limits.columns());
                if (header != null && header.names().stream().anyMatch(name -> !name.isEmpty())) {
                    return header;
                }
                if (header != null) {
                    start = header.end(); // nothing but empty quotes
                    continue;
                }
                if (text.length() - start > limits.rowLength()) {
                    long line = 1 + LineEnds.count(text, 0, start);
                    throw UnreadableRowException.tooLong(line, limits.rowLength());
                }
                break;
            }
        }
        return null;
    }

    /** The header record; null where more text must tell. */
    private static Header of(
            BlockText read, int start, String separator, boolean last, int mostColumns)
            throws IOException {
        String text = read.text();
        char delimiter = separator.isEmpty() ? Delimiters.of(text, start) : separator.charAt(0);
        var scan = new RecordScan(text, delimiter);
        int end = scan.walk(start, text.length(), inner -> true);
        long line = 1 + LineEnds.count(text, 0, start);
        int stray = scan.isOpen() ? last ? scan.mark() : -1 : scan.torn();
        if (stray >= 0) {
            throw openHeader(text, stray, delimiter);
        }
        boolean severalLines = LineEnds.count(text, start, end) > 1;
        // What tells rows that a header has taken must lie in the text: see checkQuotes.
        boolean enough = !severalLines || text.length() - end > 2 * StrayQuotes.LONGEST_TRIED;
        if (!last && (scan.isOpen() || !enough)) {
            return null;
        }
        if (scan.fields() > mostColumns) {
            throw UnreadableRowException.tooWide(line, scan.fields(), mostColumns);
        }
        refuseOddLineEnds(text, start, end, line);
        CSVFormat format = format(delimiter);
        var names =
                Arrays.stream(CsvRow.record(format, text, start, end).values())
                        .map(FieldText::trim)
                        .toList();
        long endLine = line + LineEnds.count(text, start, end);
        return new Header(format, names, read, start, line, end, endLine, last);
    }

    char delimiter() {
        return format.getDelimiterString().charAt(0);
    }

    StrayQuotes.Columns columns() {
        int least = names.size();
        while (least > 1 && names.get(least - 1).isEmpty()) {
            least--;
        }
        return new StrayQuotes.Columns(least, names.size());
    }

    /**
     * Refuses a header over several lines of which one is a row.
     *
     * @throws UnreadableRowException if there is such a line
     */
    void checkQuotes(RowTest rowTest) throws IOException {
        String text = read.text();
        if (LineEnds.count(text, start, end) <= 1) {
            return;
        }
        // A mark that takes names together leaves fewer than its line shows.
        int lineEnd = LineEnds.of(text, start, end);
        int shown =
                1
                        + (int)
                                text.substring(start, lineEnd)
                                        .chars()
                                        .filter(c -> c == delimiter())
                                        .count();
        for (var columns : List.of(columns(), new StrayQuotes.Columns(shown, shown))) {
            var found =
                    new StrayQuotes(format, columns, rowTest, text, lastBlock).first(start, line);
            if (found != null && !found.isUndecided()) {
                throw openHeader(text, found.mark(), delimiter());
            }
        }
    }

    private static UnreadableRowException openHeader(String text, int mark, char delimiter) {
        int lineEnd = LineEnds.of(text, mark, text.length());
        int delimited = text.indexOf(delimiter, mark);
        int end = delimited >= 0 ? Math.min(delimited, lineEnd) : lineEnd;
        return UnreadableRowException.openHeader(
                1 + LineEnds.count(text, 0, mark), FieldText.trim(text.substring(mark + 1, end)));
    }

    private static void refuseOddLineEnds(String text, int start, int end, long line)
            throws UnreadableRowException {
        for (String odd : List.of("\u2028", "\u2029", "\u0085")) {
            int found = text.indexOf(odd, start);
            if (found >= 0 && found < end) {
                throw UnreadableRowException.oddLineEnds(
                        line, "U+%04X".formatted((int) odd.charAt(0)));
            }
        }
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setQuote('"')
                .setIgnoreSurroundingSpaces(true) // so that a mark behind a blank opens a field
                .setIgnoreEmptyLines(false) // they count as lines; who gives rows leaves them out
                .setTrailingData(true)
                .setLenientEof(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .get();
    }

    /** The delimiter that a line {@code sep=;} names; empty where the line is none. */
    private static String separator(String text, int start) {
        int end = LineEnds.of(text, start, text.length());
        String line = text.substring(start, end);
        boolean names =
                line.regionMatches(true, 0, SEPARATOR_LINE, 0, SEPARATOR_LINE.length())
                        && line.length() == SEPARATOR_LINE.length() + 1
                        && line.charAt(SEPARATOR_LINE.length()) != '"';
        return names ? line.substring(SEPARATOR_LINE.length()) : "";
    }

    /** Where the first line starts that has a value. */
    private static int firstText(String text, int start) {
        int lineStart = start;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (LineEnds.is(c)) {
                lineStart = i + 1;
            } else if (!Character.isWhitespace(c) && Delimiters.KNOWN.indexOf(c) < 0) {
                return lineStart;
            }
        }
        return text.length();
    }

    private static int nextLine(String text, int start) {
        int end = LineEnds.of(text, start, text.length());
        return end < text.length() ? LineEnds.after(text, end) : end;
    }
}
