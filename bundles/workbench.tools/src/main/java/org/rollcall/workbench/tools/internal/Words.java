package org.rollcall.workbench.tools.internal;

import org.rollcall.workbench.api.Texts;

/** The words of this bundle, from {@code messages.properties}. */
public final class Words {
    public static final Texts T = Texts.of(Words.class, "org.rollcall.workbench.tools.internal");

    private Words() {}
}
