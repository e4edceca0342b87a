package org.rollcall.views.internal;

import java.lang.reflect.Proxy;
import org.rollcall.views.internal.imports.SampleLedger;
import org.rollcall.views.internal.modules.Presentation;

/** Settings of how attendance is shown, for tests. */
public final class Presentations {
    private Presentations() {}

    public static Presentation of(SampleLedger samples) {
        return new Presentation(settings(14, "Autumn 25/08 31/12"), samples, Runnable::run);
    }

    public static Presentation.Configuration settings(int days, String... terms) {
        return (Presentation.Configuration)
                Proxy.newProxyInstance(
                        Presentations.class.getClassLoader(),
                        new Class<?>[] {Presentation.Configuration.class},
                        (proxy, method, arguments) ->
                                method.getName().equals("terms") ? terms : (Object) days);
    }
}
