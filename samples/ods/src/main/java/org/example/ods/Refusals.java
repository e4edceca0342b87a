package org.example.ods;

import org.rollcall.api.ingest.InputException;

import java.io.IOException;

import javax.xml.stream.XMLStreamException;

/** The words for spreadsheets that can't be read. */
final class Refusals {
    private static final String REMEDY =
            "Open it in LibreOffice, save it without a password, and try again.";

    private Refusals() {}

    /**
     * @param problem what is wrong, as a sentence
     */
    static InputException because(String name, String problem) {
        return new InputException(name, 0, "", problem, REMEDY);
    }

    /**
     * @param more what to say beside that it is damaged
     */
    static InputException damaged(String name, String more, Exception e) {
        // What the file's bytes themselves were refused for comes wrapped by the parser.
        return e instanceof XMLStreamException xml
                        && xml.getNestedException() instanceof IOException io
                ? because(name, "The spreadsheet can't be read (" + io.getMessage() + ").")
                : because(name, "The spreadsheet is damaged, " + more + ".");
    }
}
