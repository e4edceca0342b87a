package org.rollcall.ingest.internal.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.ingest.TableReader;

/** Opens the sheet {@value #SHEET} of an Excel workbook, by fastexcel's streaming reader. */
@Component(property = TableReader.FORMAT + "=xlsx")
public final class WorkbookTableReader implements TableReader {
    private static final String SHEET = "Sheet1";

    /** Numbers that can't be read stay text. */
    private static final ReadingOptions LENIENT = new ReadingOptions(false, true);

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
        if (Files.isDirectory(file)) {
            throw new InputException(
                    name, 0, "", "This is a folder, not a file.", "Choose the files in it.");
        }
        ReadableWorkbook workbook = null;
        try {
            byte[] checked = guard.checked(file, name);
            workbook = new ReadableWorkbook(new ByteArrayInputStream(checked), LENIENT);
            return WorkbookTable.open(workbook, sheet(workbook, name), name);
        } catch (NoSuchFileException e) {
            throw new InputException(
                    name, "The file is not there.", "Check whether it was moved.", e);
        } catch (AccessDeniedException e) {
            throw new InputException(
                    name,
                    "You have no permission to read the file.",
                    "Ask whoever owns it for permission, or copy it to a folder of yours.",
                    e);
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

    private static void close(ReadableWorkbook workbook, Exception failure) {
        if (workbook != null) {
            try {
                workbook.close();
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }
}
