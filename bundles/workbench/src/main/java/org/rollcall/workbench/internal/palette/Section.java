package org.rollcall.workbench.internal.palette;

import java.util.List;

/** Lines of the palette under a heading. */
public record Section(String title, List<Entry> entries) {}
