package org.rollcall.views.internal;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.selection.SampleLedger;
import org.rollcall.views.internal.modules.Presentation;

/** Settings of how attendance is shown, for tests. */
public final class Presentations {
    private Presentations() {}

    public static Presentation of(SampleLedger samples, AttendanceContext context) {
        return new Presentation(settings(Map.of()), samples, context, Runnable::run);
    }

    /** Settings that differ from the defaults, by the names of their methods. */
    public static Presentation.Configuration settings(Map<String, Object> changed) {
        return (Presentation.Configuration)
                Proxy.newProxyInstance(
                        Presentations.class.getClassLoader(),
                        new Class<?>[] {Presentation.Configuration.class},
                        (proxy, method, arguments) ->
                                changed.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
