package org.rollcall.ingest.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rollcall.api.ingest.Dialect;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.ingest.TableReader;
import org.rollcall.ingest.internal.InputFiles;
import org.rollcall.ingest.internal.ReadingLimits;
import org.rollcall.ingest.internal.ReadingLimits.Limits;

/** Opens delimited text files, by Apache Commons CSV. */
@Component(
        property = {
            TableReader.FORMAT + "=csv",
            TableReader.TITLE + "=CSV text",
            TableReader.EXTENSIONS + "=csv",
            TableReader.FURTHER_EXTENSIONS + "=tsv",
            TableReader.FURTHER_EXTENSIONS + "=txt",
            TableReader.KINDS + "=attendance",
            TableReader.KINDS + "=rotation",
            TableReader.TEXT + ":Boolean=true"
        })
public final class CsvTableReader implements TableReader {
    private static final int BLOCK_SIZE = 1 << 20;

    private static final int PEEK = 1 << 13;
    private static final String EXPORT_AGAIN = "Export it again from the dashboard as CSV.";

    private final int blockSize;
    private final Supplier<Limits> limits;
    private final Set<CsvTable> open = ConcurrentHashMap.newKeySet();

    @Activate
    public CsvTableReader(@Reference ReadingLimits limits) {
        this(BLOCK_SIZE, limits::now);
    }

    /** With the usual limits. */
    public CsvTableReader() {
        this(BLOCK_SIZE, () -> ReadingLimits.DEFAULT);
    }

    /**
     * @param blockSize bytes that one worker parses at a time, about
     * @param longestRow characters that a row may have
     */
    CsvTableReader(int blockSize, int longestRow) {
        this(blockSize, () -> new Limits(ReadingLimits.DEFAULT.columns(), longestRow));
    }

    /**
     * @param limits asked anew for each file
     */
    CsvTableReader(int blockSize, Supplier<Limits> limits) {
        this.blockSize = blockSize;
        this.limits = limits;
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
            InputFiles.checkRegular(file, name);
            if (charset.isPresent() && !Encoding.isReadable(charset.get())) {
                throw refused(
                        name,
                        "Rollcall can't read CSV files in " + charset.get().name() + ".",
                        "Name another encoding, or save the file as UTF-8.");
            }
            byte[] head = head(file);
            refusePacked(head, name);
            Encoding encoding = Encoding.of(file, head, charset);
            in = Files.newInputStream(file);
            return table(name, in, Files.size(file), encoding);
        } catch (UnreadableRowException e) {
            close(in, e);
            throw e.of(name);
        } catch (IOException e) {
            close(in, e);
            throw InputFiles.unreadable(name, e);
        } catch (InputException e) {
            close(in, e);
            throw e;
        } catch (OutOfMemoryError e) {
            close(in, e);
            throw InputFiles.tooLarge(name, e);
        }
    }

    private CsvTable table(String name, InputStream in, long size, Encoding encoding)
            throws IOException, InputException {
        Limits now = limits.get();
        var blocks = new BlockSource(in, encoding, blockSize, now.rowLength());
        Header header = Header.read(blocks, now);
        if (header == null) {
            throw refused(name, "The file is empty.", EXPORT_AGAIN);
        }
        var dialect =
                new Dialect(encoding.charset(), encoding.markLength() > 0, header.delimiter());
        var notices = new Notices(name, encoding);
        var table =
                new CsvTable(
                        name,
                        in,
                        size,
                        blocks,
                        dialect,
                        header,
                        notices,
                        now.rowLength(),
                        open::remove);
        open.add(table);
        return table;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PEEK);
        }
    }

    private static void refusePacked(byte[] head, String name) throws InputException {
        if (head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3) {
            throw refused(
                    name,
                    "This is an Excel workbook or another packed file, not a CSV text.",
                    "Open it in Excel and save it as CSV, or export it again as CSV.");
        }
    }

    private static InputException refused(String name, String problem, String remedy) {
        return new InputException(name, 0, "", problem, remedy);
    }

    private static void close(InputStream in, Throwable failure) {
        if (in != null) {
            try {
                in.close();
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }
}
