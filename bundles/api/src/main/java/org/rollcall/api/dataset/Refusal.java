package org.rollcall.api.dataset;

/**
 * A file that was refused whole.
 *
 * @param file the file's name as the user knows it
 * @param message names file, line and column, what is wrong and what to do
 */
public record Refusal(String file, String message) {}
