package org.rollcall.ingest.internal.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
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

    private final WorkbookGuard guard = new WorkbookGuard();

    @Activate
    public WorkbookTableReader() {}

    @Override
    public RawTable open(Path file, String name) throws InputException {
        if (Files.isDirectory(file)) {
            throw new InputException(
                    name, 0, "", "This is a folder, not a file.", "Choose the files in it.");
        }
        ReadableWorkbook workbook = null;
        try {
            if (!Files.exists(file)) {
                throw new InputException(
                        name, 0, "", "The file is not there.", "Check whether it was moved.");
            }
            if (Files.size(file) == 0) {
                throw new InputException(
                        name, 0, "", "The file is empty.", "Save the workbook again.");
            }
            guard.check(file, name);
            workbook = new ReadableWorkbook(file.toFile());
            return WorkbookTable.open(workbook, sheet(workbook, name), name);
        } catch (IOException | ExcelReaderException e) {
            close(workbook, e);
            throw new InputException(
                    name,
                    "The workbook can't be read (" + e.getMessage() + ").",
                    "Open it in Excel, save it as a new workbook (.xlsx), and try again.",
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
