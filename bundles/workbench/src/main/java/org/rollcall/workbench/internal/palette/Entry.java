package org.rollcall.workbench.internal.palette;

/**
 * A line of the palette.
 *
 * @param key by which it is remembered as used; empty for what is not remembered
 * @param detail more that tells it from others; may be empty
 * @param shortcut as the user presses it; may be empty
 * @param run what choosing it does
 */
public record Entry(String key, String title, String detail, String shortcut, Runnable run) {}
