package org.rollcall.benchmarks;

import java.util.Map;
import org.rollcall.api.ingest.TableReader;
import org.rollcall.clean.internal.CleanerComponent;
import org.rollcall.ingest.internal.csv.CsvTableReader;
import org.rollcall.workspace.internal.dataset.InputReader;
import org.rollcall.workspace.internal.formats.Formats;

/** The services that read exports, wired by hand. */
final class Csv {
    private Csv() {}

    static InputReader reader() {
        var formats = new Formats();
        formats.add(
                new CsvTableReader(),
                Map.of(
                        TableReader.FORMAT, "csv",
                        TableReader.TITLE, "CSV text",
                        TableReader.EXTENSIONS, "csv",
                        TableReader.TEXT, true));
        return new InputReader(formats, new CleanerComponent());
    }
}
