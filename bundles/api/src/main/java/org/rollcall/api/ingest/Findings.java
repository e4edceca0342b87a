package org.rollcall.api.ingest;

import java.util.List;

/**
 * What a reading found besides rows.
 *
 * @param sha256 digest of the very bytes that the rows were read from, as lower-case hexadecimal
 *     digits; may be empty after {@link RawTable#skipDigest}
 * @param blankLines lines without a value in any field, which are no rows
 * @param notices what the user should know of how the file was read, such as that its encoding was
 *     guessed; sentences that name the file
 */
public record Findings(String sha256, long blankLines, List<String> notices) {
    public Findings {
        notices = List.copyOf(notices);
    }
}
