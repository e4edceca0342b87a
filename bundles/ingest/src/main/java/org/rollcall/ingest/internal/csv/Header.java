package org.rollcall.ingest.internal.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * The header, and what was read with it.
 *
 * @param names trimmed, in file order
 * @param text the first block's text, or the first blocks' where one does not hold the header
 * @param end where the header's record ends in it
 * @param endLine physical line there, from 1
 * @param lastBlock whether the file ends with the text
 */
record Header(
        CSVFormat format,
        char delimiter,
        List<String> names,
        String text,
        int end,
        long endLine,
        boolean lastBlock) {

    /**
     * Reads blocks until they hold the first line that is not blank.
     *
     * @return null where the file holds blank lines only
     */
    static Header read(BlockSource blocks, int longestRow) throws IOException {
        var text = new StringBuilder();
        boolean last = false;
        while (!last) {
            Block block = blocks.next();
            last = block.last();
            text.append(block.text());
            int start = firstText(text);
            if (start < text.length()) {
                var header = of(text.toString(), start, last);
                if (header != null) {
                    return header;
                }
                if (text.length() - start > longestRow) {
                    throw UnreadableRowException.tooLong(1 + lines(text, start), longestRow);
                }
            }
        }
        return null;
    }

    /** The header record; null where the text does not hold it whole. */
    private static Header of(String text, int start, boolean last) throws IOException {
        char delimiter = Delimiters.of(text, start);
        CSVFormat format = format(delimiter);
        long firstLine = 1 + lines(text, start);
        try (var parser =
                CSVParser.builder()
                        .setReader(new TextReader(text, start, ""))
                        .setFormat(format)
                        .get()) {
            var records = parser.iterator();
            var names = Arrays.stream(records.next().values()).map(String::strip).toList();
            long line = firstLine + parser.getCurrentLineNumber();
            if (records.hasNext()) {
                int end = start + (int) records.next().getCharacterPosition();
                return new Header(format, delimiter, names, text, end, line, last);
            }
            return last
                    ? new Header(format, delimiter, names, text, text.length(), line, true)
                    : null;
        } catch (UncheckedIOException e) {
            throw UnreadableRowException.parsing(firstLine, e.getCause());
        }
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setQuote('"')
                .setIgnoreEmptyLines(false) // they count as lines; who gives rows leaves them out
                .setTrailingData(true)
                .setLenientEof(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .get();
    }

    private static int firstText(CharSequence text) {
        int i = 0;
        while (i < text.length() && (text.charAt(i) == '\n' || text.charAt(i) == '\r')) {
            i++;
        }
        return i;
    }

    /** Line ends in a text's start, which holds nothing else. */
    private static long lines(CharSequence text, int end) {
        return text.subSequence(0, end).toString().replace("\r\n", "\n").length();
    }
}
