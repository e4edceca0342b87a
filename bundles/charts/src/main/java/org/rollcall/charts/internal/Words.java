package org.rollcall.charts.internal;

import org.rollcall.workbench.api.Texts;

/** The words that charts show. */
public final class Words {
    public static final Texts T = Texts.of(Words.class, "org.rollcall.charts.internal");

    private Words() {}
}
