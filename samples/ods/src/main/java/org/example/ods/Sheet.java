package org.example.ods;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLStreamException;

/**
 * The rows of a sheet, one after the other (OpenDocument 1.3, part 3, chapters 6, 9 and 19). Empty
 * cells and rows at the end, which spreadsheets repeat up to their limits, are not made.
 */
final class Sheet {
    private static final int COLUMNS = 16_384;
    private static final int ROWS = 1_048_576;

    /** Characters and cells of all rows together, the repeated ones too. */
    private static final long CONTENT = 200_000_000;

    private static final Set<String> AROUND_SHEETS =
            Set.of("document-content", "body", "spreadsheet");
    private static final Set<String> AROUND_ROWS =
            Set.of("table-header-rows", "table-rows", "table-row-group");
    private static final Set<String> CELLS = Set.of("table-cell", "covered-table-cell");

    private final Xml xml;
    private final Cell cell;
    private long row;
    private long content;

    /**
     * Some equal rows.
     *
     * @param line number of the first in the sheet, from 1
     * @param cells up to the last that holds something
     */
    record Rows(long line, int count, List<String> cells) {}

    /**
     * @param xml stands at the document's beginning
     */
    Sheet(Xml xml) {
        this.xml = xml;
        cell = new Cell(xml);
    }

    /** Names of all sheets from here on. */
    List<String> names() throws XMLStreamException {
        var names = new ArrayList<String>();
        while (nextSheet()) {
            names.add(xml.attribute("name", ""));
            xml.skip();
        }
        return names;
    }

    /** Goes into the sheet of a name, which is there. */
    void enter(String name) throws XMLStreamException {
        while (nextSheet() && !xml.attribute("name", "").equals(name)) {
            xml.skip();
        }
    }

    private boolean nextSheet() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == START_ELEMENT) {
                if (xml.is("table")) {
                    return true;
                }
                if (!xml.isOneOf(AROUND_SHEETS)) {
                    xml.skip();
                }
            }
        }
        return false;
    }

    /** The next rows, empty or not; null at the sheet's end. */
    Rows nextRows() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == END_ELEMENT && xml.is("table")) {
                return null;
            }
            if (event == START_ELEMENT) {
                if (xml.is("table-row")) {
                    return rows();
                }
                if (!xml.isOneOf(AROUND_ROWS)) {
                    xml.skip();
                }
            }
        }
        return null;
    }

    private Rows rows() throws XMLStreamException {
        int count = xml.count("number-rows-repeated", ROWS);
        long line = row + 1;
        row += count;
        if (row > ROWS) {
            throw new XMLStreamException("more rows than a sheet has");
        }
        var cells = new ArrayList<String>();
        int empty = 0;
        while (xml.next() != END_ELEMENT || !xml.is("table-row")) {
            if (!xml.isStart()) {
                continue;
            }
            if (!xml.isOneOf(CELLS)) {
                xml.skip();
                continue;
            }
            int repeated = xml.count("number-columns-repeated", COLUMNS);
            String text = cell.text();
            if (text.isBlank()) {
                empty += repeated;
                continue;
            }
            add(cells, "", empty, count);
            add(cells, text, repeated, count);
            empty = 0;
        }
        return new Rows(line, count, cells);
    }

    private void add(List<String> cells, String text, int repeated, int rows)
            throws XMLStreamException {
        content += (long) repeated * rows * (1 + text.length());
        if (cells.size() + repeated > COLUMNS || content > CONTENT) {
            throw new XMLStreamException("more cells than a sheet has");
        }
        cells.addAll(Collections.nCopies(repeated, text));
    }
}
