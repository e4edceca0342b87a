package org.rollcall.ingest.internal.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.ingest.TableReader;
import org.rollcall.ingest.internal.InputFiles;
import org.rollcall.util.io.Digests;

/** Opens the sheet {@value #SHEET} of an Excel workbook, by fastexcel's streaming reader. */
@Component(
        property = {
            TableReader.FORMAT + "=xlsx",
            TableReader.TITLE + "=Excel workbook",
            TableReader.EXTENSIONS + "=xlsx",
            TableReader.KINDS + "=notes",
            TableReader.SIGNATURES + "=504b0304"
        })
public final class WorkbookTableReader implements TableReader {
    private static final String SHEET = "Sheet1";

    /** With the cells' formats; numbers that can't be read stay text. */
    private static final ReadingOptions FORMATS = new ReadingOptions(true, true);

    private static final ReadingOptions NO_FORMATS = new ReadingOptions(false, true);

    private final WorkbookGuard guard;

    @Activate
    public WorkbookTableReader() {
        this(WorkbookGuard.Limits.DEFAULT);
    }

    WorkbookTableReader(WorkbookGuard.Limits limits) {
        guard = new WorkbookGuard(limits);
    }

    @Override
    public RawTable open(Path file, String name, Optional<Charset> encoding) throws InputException {
        ReadableWorkbook workbook = null;
        try {
            InputFiles.checkRegular(file, name);
            String sha256 = Digests.of(file);
            byte[] checked = guard.checked(file, name);
            if (!sha256.equals(Digests.of(file))) {
                throw new InputException(
                        name,
                        0,
                        "",
                        "The workbook changed while it was read.",
                        "Wait until it is saved, and try again.");
            }
            workbook = workbook(checked);
            return WorkbookTable.open(workbook, sheet(workbook, name), name, sha256);
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw InputFiles.unreadable(name, e);
        } catch (OutOfMemoryError e) {
            close(workbook, e);
            throw InputFiles.tooLarge(name, e);
        } catch (IOException | RuntimeException e) {
            // The library answers damage with exceptions of all kinds.
            close(workbook, e);
            throw new InputException(
                    name,
                    "The workbook can't be read (" + e.getMessage() + ").",
                    WorkbookGuard.REMEDY,
                    e);
        } catch (InputException e) {
            close(workbook, e);
            throw e;
        }
    }

    private static ReadableWorkbook workbook(byte[] bytes) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), FORMATS);
        } catch (IOException | RuntimeException e) {
            // The library wants a part with formats, which a workbook need not have. Where it has
            // one, reading on without would take the zeros off its ids.
            if (hasFormats(bytes)) {
                throw e;
            }
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), NO_FORMATS);
        }
    }

    private static boolean hasFormats(byte[] bytes) throws IOException {
        try (var parts = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part; (part = parts.getNextEntry()) != null; ) {
                if (part.getName().endsWith("styles.xml")) {
                    return true;
                }
            }
            return false;
        }
    }

    private static Sheet sheet(ReadableWorkbook workbook, String name) throws InputException {
        List<Sheet> sheets = workbook.getSheets().toList();
        return sheets.stream()
                .filter(sheet -> sheet.getName().equals(SHEET))
                .findFirst()
                .orElseThrow(
                        () ->
                                new InputException(
                                        name,
                                        0,
                                        "",
                                        "The workbook has no sheet '%s'; it has %s."
                                                .formatted(SHEET, names(sheets)),
                                        "Rename the sheet that holds the notes to '%s'."
                                                .formatted(SHEET)));
    }

    private static String names(List<Sheet> sheets) {
        return sheets.stream()
                .map(sheet -> "'" + sheet.getName() + "'")
                .collect(Collectors.joining(", "));
    }

    private static void close(ReadableWorkbook workbook, Throwable failure) {
        if (workbook != null) {
            try {
                workbook.close();
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }
}
