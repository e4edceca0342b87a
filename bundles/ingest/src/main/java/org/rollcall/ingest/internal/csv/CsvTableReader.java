package org.rollcall.ingest.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.rollcall.api.ingest.Dialect;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.ingest.TableReader;

/** Opens delimited text files, by Apache Commons CSV. */
@Component(property = TableReader.FORMAT + "=csv")
public final class CsvTableReader implements TableReader {
    private static final int BLOCK_SIZE = 1 << 20;

    /** Far more than any row, and little enough that a quote without end does not fill the heap. */
    private static final int LONGEST_ROW = 1 << 24;

    private static final int PEEK = 1 << 13;
    private static final String EXPORT_AGAIN = "Export it again from the dashboard as CSV.";

    private final int blockSize;
    private final int longestRow;
    private final Set<CsvTable> open = ConcurrentHashMap.newKeySet();

    @Activate
    public CsvTableReader() {
        this(BLOCK_SIZE, LONGEST_ROW);
    }

    /**
     * @param blockSize bytes that one worker parses at a time, about
     * @param longestRow characters that a row may have
     */
    CsvTableReader(int blockSize, int longestRow) {
        this.blockSize = blockSize;
        this.longestRow = longestRow;
    }

    /** Cancels what is being read, so that no thread outlives the bundle. */
    @Deactivate
    void stop() {
        open.forEach(CsvTable::close);
    }

    @Override
    public RawTable open(Path file, String name, Optional<Charset> charset) throws InputException {
        InputStream in = null;
        try {
            if (Files.isDirectory(file)) {
                throw refused(name, "This is a folder, not a file.", "Choose the files in it.");
            }
            refuseBinary(file, name);
            Encoding encoding = Encoding.of(file);
            long size = Files.size(file);
            in = Files.newInputStream(file);
            in.skipNBytes(encoding.markLength());
            return table(name, in, size, encoding);
        } catch (NoSuchFileException e) {
            throw new InputException(
                    name, "The file is not there.", "Check whether it was moved.", e);
        } catch (AccessDeniedException e) {
            throw new InputException(
                    name,
                    "You have no permission to read the file.",
                    "Ask whoever owns it for permission, or copy it to a folder of yours.",
                    e);
        } catch (UnreadableRowException e) {
            close(in, e);
            throw e.of(name);
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

    private CsvTable table(String name, InputStream in, long size, Encoding encoding)
            throws IOException, InputException {
        var blocks = new BlockSource(in, encoding, blockSize, longestRow);
        Header header = Header.read(blocks, longestRow);
        if (header == null) {
            throw refused(name, "The file is empty.", EXPORT_AGAIN);
        }
        var dialect =
                new Dialect(encoding.charset(), encoding.markLength() > 0, header.delimiter());
        var table = new CsvTable(name, in, size, blocks, dialect, header, longestRow, open::remove);
        open.add(table);
        return table;
    }

    private static void refuseBinary(Path file, String name) throws IOException, InputException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(PEEK);
        }
        if (head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3) {
            throw refused(
                    name,
                    "This is an Excel workbook or another packed file, not a CSV text.",
                    "Open it in Excel and save it as CSV, or export it again as CSV.");
        }
        boolean wide =
                head.length >= 2
                        && ((head[0] & 0xff) == 0xFF && (head[1] & 0xff) == 0xFE
                                || (head[0] & 0xff) == 0xFE && (head[1] & 0xff) == 0xFF);
        for (int i = 0; !wide && i < head.length; i++) {
            if (head[i] == 0) {
                throw refused(name, "This is not a text file.", EXPORT_AGAIN);
            }
        }
    }

    private static InputException refused(String name, String problem, String remedy) {
        return new InputException(name, 0, "", problem, remedy);
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
