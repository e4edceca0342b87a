package org.rollcall.workbench.internal;

import org.rollcall.workbench.api.Texts;

/** The words of this bundle, from {@code messages.properties}. */
public final class Words {
    public static final Texts T = Texts.of(Words.class, "org.rollcall.workbench.internal");

    private Words() {}
}
