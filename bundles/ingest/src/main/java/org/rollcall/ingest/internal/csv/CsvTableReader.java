package org.rollcall.ingest.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.rollcall.api.ingest.Dialect;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.ingest.TableReader;

/** Opens delimited text files, by Apache Commons CSV. */
@Component(property = TableReader.FORMAT + "=csv")
public final class CsvTableReader implements TableReader {
    private static final int BLOCK_SIZE = 1 << 20;
    private static final int PEEK = 1 << 13;
    private static final String EXPORT_AGAIN = "Export it again from the dashboard as CSV.";

    private final int blockSize;

    @Activate
    public CsvTableReader() {
        this(BLOCK_SIZE);
    }

    /**
     * @param blockSize bytes that one worker parses at a time, about
     */
    CsvTableReader(int blockSize) {
        this.blockSize = blockSize;
    }

    @Override
    public RawTable open(Path file, String name) throws InputException {
        InputStream in = null;
        try {
            if (Files.isDirectory(file)) {
                throw new InputException(
                        name, 0, "", "This is a folder, not a file.", "Choose the files in it.");
            }
            refuseBinary(file, name);
            Encoding encoding = Encoding.of(file);
            long size = Files.size(file);
            in = Files.newInputStream(file);
            in.skipNBytes(encoding.markLength());
            var blocks = new BlockSource(in, encoding, blockSize);
            return table(name, in, size, encoding, blocks);
        } catch (NoSuchFileException e) {
            throw new InputException(
                    name, "The file is not there.", "Check whether it was moved.", e);
        } catch (IOException e) {
            close(in, e);
            throw new InputException(
                    name,
                    "The file can't be read (" + e.getMessage() + ").",
                    "Check that you may read it and that its disk is there.",
                    e);
        } catch (InputException e) {
            close(in, e);
            throw e;
        }
    }

    private static CsvTable table(
            String name, InputStream in, long size, Encoding encoding, BlockSource blocks)
            throws IOException, InputException {
        var text = new StringBuilder();
        boolean last = false;
        // The header may be longer than a block, or come after blank lines.
        while (!last) {
            Block block = blocks.next();
            last = block.last();
            text.append(block.text());
            int start = firstText(text);
            if (start == text.length()) {
                continue;
            }
            char delimiter = Delimiters.of(text.toString(), start);
            CSVFormat format = format(delimiter);
            var header = header(format, text.toString(), start, last);
            if (header != null) {
                var dialect = new Dialect(encoding.charset(), encoding.markLength() > 0, delimiter);
                return new CsvTable(name, in, size, blocks, format, dialect, header);
            }
        }
        throw new InputException(name, 0, "", "The file is empty.", EXPORT_AGAIN);
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setQuote('"')
                .setIgnoreEmptyLines(false)
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

    /** The header record; null where the text does not hold it whole. */
    private static CsvTable.Header header(CSVFormat format, String text, int start, boolean last)
            throws IOException {
        long blankLines = text.substring(0, start).replace("\r\n", "\n").length();
        try (var parser =
                CSVParser.builder()
                        .setReader(new TextReader(text, start, ""))
                        .setFormat(format)
                        .get()) {
            var records = parser.iterator();
            var record = records.next();
            long line = 1 + blankLines + parser.getCurrentLineNumber();
            if (!records.hasNext()) {
                return last
                        ? new CsvTable.Header(
                                CsvTable.Header.trimmed(record.values()),
                                text,
                                text.length(),
                                line,
                                true)
                        : null;
            }
            int end = start + (int) records.next().getCharacterPosition();
            return new CsvTable.Header(
                    CsvTable.Header.trimmed(record.values()), text, end, line, last);
        }
    }

    private static void refuseBinary(Path file, String name) throws IOException, InputException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(PEEK);
        }
        if (head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3) {
            throw new InputException(
                    name,
                    0,
                    "",
                    "This is an Excel workbook or another packed file, not a CSV text.",
                    "Open it in Excel and save it as CSV, or export it again as CSV.");
        }
        boolean wide =
                head.length >= 2
                        && ((head[0] & 0xff) == 0xFF && (head[1] & 0xff) == 0xFE
                                || (head[0] & 0xff) == 0xFE && (head[1] & 0xff) == 0xFF);
        for (int i = 0; !wide && i < head.length; i++) {
            if (head[i] == 0) {
                throw new InputException(name, 0, "", "This is not a text file.", EXPORT_AGAIN);
            }
        }
    }

    private static void close(InputStream in, Exception failure) {
        if (in != null) {
            try {
                in.close();
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }
}
