package org.rollcall.kit.table;

/**
 * By what a row's student is reached.
 *
 * @param email as the notes workbook has it; empty where it has none
 */
public record Contact(String id, String email) {}
