package org.example.ods;

import org.osgi.service.component.annotations.Component;
import org.rollcall.api.ingest.InputException;
import org.rollcall.api.ingest.RawTable;
import org.rollcall.api.ingest.TableReader;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import javax.xml.stream.XMLStreamException;

/** Opens OpenDocument spreadsheets: their sheet "Sheet1", or the only one that there is. */
@Component(
        property = {
            TableReader.FORMAT + "=ods",
            TableReader.TITLE + "=OpenDocument spreadsheet",
            TableReader.EXTENSIONS + "=ods",
            TableReader.SIGNATURES + "=" + OdsReader.ZIP + " 30:" + OdsReader.MIMETYPE
        })
public final class OdsReader implements TableReader {
    static final String ZIP = "504b0304";

    /** "mimetypeapplication/vnd.oasis.opendocument.spreadsheet": part 3 of the standard, 3.3. */
    static final String MIMETYPE =
            "6d696d65747970656170706c69636174696f6e2f766e642e6f617369732e"
                    + "6f70656e646f63756d656e742e7370726561647368656574";

    static final long LARGEST_FILE = 64 << 20;

    @Override
    public RawTable open(Path file, String name, Optional<Charset> encoding) throws InputException {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw Refusals.because(name, "The spreadsheet is larger than 64 MB.");
            }
            return OdsTable.open(Files.readAllBytes(file), name);
        } catch (IOException e) {
            throw new InputException(
                    name,
                    "The file can't be read (" + e.getMessage() + ").",
                    "Check that you may read it and that its disk is there.",
                    e);
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw Refusals.damaged(name, "or protected by a password", e);
        }
    }
}
