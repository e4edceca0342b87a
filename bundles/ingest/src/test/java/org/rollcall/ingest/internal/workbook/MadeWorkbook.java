package org.rollcall.ingest.internal.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that each part can be made wrong. */
final class MadeWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** A workbook of one sheet with these rows, and these shared texts. */
    static MadeWorkbook of(String rows, String... sharedTexts) {
        var texts = new StringBuilder();
        for (String text : sharedTexts) {
            texts.append("<si><t>").append(text).append("</t></si>");
        }
        return new MadeWorkbook()
                .with(
                        "[Content_Types].xml",
                        """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                        <Override PartName="/xl/sharedStrings.xml" ContentType=\
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
                        </Types>""")
                .with(
                        "xl/workbook.xml",
                        """
                        <workbook xmlns="%s" xmlns:r="%s">
                        <sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>"""
                                .formatted(MAIN, RELATIONS))
                .with(
                        "xl/_rels/workbook.xml.rels",
                        """
                        <Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>
                        </Relationships>""")
                .with("xl/sharedStrings.xml", "<sst xmlns='%s'>%s</sst>".formatted(MAIN, texts))
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>"
                                .formatted(MAIN, rows));
    }

    MadeWorkbook with(String part, String text) {
        return with(part, text.getBytes(StandardCharsets.UTF_8));
    }

    MadeWorkbook with(String part, byte[] bytes) {
        parts.put(part, bytes);
        return this;
    }

    String part(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
