package org.rollcall.itests.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawRow;
import org.rollcall.api.ingest.RowCollector;
import org.rollcall.api.ingest.TableReader;
import org.rollcall.api.progress.Progress;

/** Writes what is in a file of another format as an OpenDocument spreadsheet of texts. */
final class OdsCopy {
    private static final byte[] TYPE =
            "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
    private static final String CONTENT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content
             xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
             xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
            <office:body><office:spreadsheet><table:table table:name="Sheet1">%s</table:table>
            </office:spreadsheet></office:body></office:document-content>\
            """;

    private OdsCopy() {}

    /** Writes it into a folder, with the ending of its new format. */
    static Path of(Path file, Path folder) throws IOException, InputException {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String format = name.substring(dot + 1);
        var reader = Osgi.service(TableReader.class, "(" + TableReader.FORMAT + "=" + format + ")");
        var rows = new StringBuilder();
        try (var table = reader.open(file, name)) {
            row(rows, table.header());
            // Rows of one collector after those of the other, as several threads may read.
            for (var collected :
                    table.read(() -> new Rows(new ArrayList<>()), row -> false, Progress.none())) {
                collected.rows().forEach(cells -> row(rows, cells));
            }
        }
        return write(folder.resolve(name.substring(0, dot) + ".ods"), CONTENT.formatted(rows));
    }

    private record Rows(List<List<String>> rows) implements RowCollector {
        @Override
        public void accept(RawRow row) {
            var cells = new ArrayList<String>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(row.get(i));
            }
            rows.add(cells);
        }
    }

    private static void row(StringBuilder out, List<String> cells) {
        out.append("<table:table-row>");
        for (String cell : cells) {
            out.append("<table:table-cell office:value-type=\"string\"><text:p>")
                    .append(cell.replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</text:p></table:table-cell>");
        }
        out.append("</table:table-row>");
    }

    private static Path write(Path file, String content) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            var crc = new CRC32();
            crc.update(TYPE);
            var first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(TYPE.length);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(TYPE);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }
}
