package org.rollcall.operations.internal;

import org.rollcall.util.text.Texts;

/** What this bundle tells users. */
public final class Words {
    public static final Texts T = Texts.of(Words.class);

    private Words() {}
}
