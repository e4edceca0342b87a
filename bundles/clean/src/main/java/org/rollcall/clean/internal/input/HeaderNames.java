package org.rollcall.clean.internal.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rollcall.api.ingest.FieldText;
import org.rollcall.api.ingest.InputException;

/**
 * Finds columns by name: exactly, else whatever the case (attendance rules, section 1); names are
 * compared as section 0 says.
 */
public final class HeaderNames {
    private final String file;
    private final List<String> header;

    /** The header in the form in which names are compared. */
    private final List<String> comparable;

    public HeaderNames(String file, List<String> header) {
        this.file = file;
        this.header = header;
        this.comparable = header.stream().map(FieldText::comparable).toList();
    }

    /** The first column of any of the names, in the names' order; -1 where there is none. */
    public int find(String... names) {
        for (String name : names) {
            int exact = comparable.indexOf(name);
            if (exact >= 0) {
                return exact;
            }
        }
        for (String name : names) {
            for (int column = 0; column < comparable.size(); column++) {
                if (comparable.get(column).equalsIgnoreCase(name)) {
                    return column;
                }
            }
        }
        return -1;
    }

    /**
     * Where required columns are.
     *
     * @throws InputException if any is missing
     */
    public int[] require(String... names) throws InputException {
        List<String> missing = Arrays.stream(names).filter(name -> find(name) < 0).toList();
        if (!missing.isEmpty()) {
            throw new InputException(
                    file,
                    0,
                    "",
                    "The file lacks the required %s %s; it has %s."
                            .formatted(
                                    missing.size() == 1 ? "column" : "columns",
                                    String.join(", ", missing),
                                    header.isEmpty() ? "none" : String.join(", ", header)),
                    "Export it again with all columns, or mend the header line.");
        }
        return Arrays.stream(names).mapToInt(this::find).toArray();
    }

    /** A notice for each of the names that several columns bear, in whatever case. */
    public List<String> duplicates(String... names) {
        var notices = new ArrayList<String>();
        for (String name : names) {
            if (comparable.stream().filter(name::equalsIgnoreCase).count() > 1) {
                notices.add(
                        "%s has several columns named %s; column %d is used."
                                .formatted(file, name, find(name) + 1));
            }
        }
        return notices;
    }
}
