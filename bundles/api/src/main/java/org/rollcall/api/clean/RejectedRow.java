package org.rollcall.api.clean;

/**
 * A row that could not be used, with all that is needed to find and mend it.
 *
 * @param file the file's name as the user knows it
 * @param line physical line on which the row starts, from 1
 * @param column the column concerned; empty where the whole row is
 * @param reason short and stable, such as {@code surplus fields}; reports group by it
 * @param value the text that could not be read; empty where there is none
 * @param raw the row's text as it stands in the file
 */
public record RejectedRow(
        String file, long line, String column, String reason, String value, String raw) {}
