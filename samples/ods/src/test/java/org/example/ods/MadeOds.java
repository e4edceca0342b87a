package org.example.ods;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes spreadsheets as LibreOffice does: the type first, and not packed. */
final class MadeOds {
    private static final String MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String START =
            """
            <office:document-content office:version="1.3"
             xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
             xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
             xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">
            <office:scripts/><office:automatic-styles/><office:body><office:spreadsheet>
            """;

    private MadeOds() {}

    /** With one sheet of rows given as XML. */
    static Path sheet(Path file, String rows) throws IOException {
        return of(file, "", table("Sheet1", rows));
    }

    static String table(String name, String rows) {
        return "<table:table table:name=\"%s\"><table:table-column/>%s</table:table>"
                .formatted(name, rows);
    }

    /** A row of texts. */
    static String row(String... cells) {
        var row = new StringBuilder("<table:table-row>");
        for (String cell : cells) {
            row.append(cell("office:value-type=\"string\"", "<text:p>" + cell + "</text:p>"));
        }
        return row.append("</table:table-row>").toString();
    }

    static String cell(String attributes, String content) {
        return "<table:table-cell %s>%s</table:table-cell>".formatted(attributes, content);
    }

    /**
     * @param doctype stands before everything
     */
    static Path of(Path file, String doctype, String tables) throws IOException {
        String content =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + doctype
                        + START
                        + tables
                        + "</office:spreadsheet></office:body></office:document-content>";
        return packed(file, content.getBytes(StandardCharsets.UTF_8));
    }

    static Path packed(Path file, byte[] content) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            byte[] type = MIMETYPE.getBytes(StandardCharsets.US_ASCII);
            var crc = new CRC32();
            crc.update(type);
            var first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content);
            zip.closeEntry();
        }
        return file;
    }
}
