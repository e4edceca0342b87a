package org.rollcall.report.internal.write;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * Lines of RFC 4180 CSV with commas. Only fields that need quotation marks have them: the library's
 * own choice would put them around spaces and signs too (decision 49).
 */
public final class CsvLines {
    private static final CSVFormat BARE =
            CSVFormat.Builder.create(CSVFormat.RFC4180).setQuote(null).get();
    private static final CSVFormat QUOTED =
            CSVFormat.Builder.create(CSVFormat.RFC4180).setQuoteMode(QuoteMode.ALL).get();

    private final Writer out;
    private final String lineEnd;
    private boolean first = true;

    public CsvLines(Writer out, String lineEnd) {
        this.out = out;
        this.lineEnd = lineEnd;
    }

    public void field(String text) throws IOException {
        (needsQuotes(text) ? QUOTED : BARE).print(text, out, first);
        first = false;
    }

    public void endLine() throws IOException {
        out.write(lineEnd);
        first = true;
    }

    public void line(List<String> fields) throws IOException {
        for (String field : fields) {
            field(field);
        }
        endLine();
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '"', ',', '\n', '\r' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
