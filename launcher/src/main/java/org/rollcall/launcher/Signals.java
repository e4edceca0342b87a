package org.rollcall.launcher;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.IntConsumer;

/**
 * Signals of the system, before the JVM shuts down for them. By reflection: the compiler warns of
 * {@code sun.misc.Signal}, beside which there is nothing.
 */
final class Signals {
    private Signals() {}

    /**
     * Has a signal handled; leaves it alone where it is ignored, as {@code nohup} wishes, where the
     * system has no such signal, and where the JVM was told to leave signals alone.
     *
     * @param name without SIG
     * @param then is given the signal's number, on a thread of its own
     */
    static void handle(String name, IntConsumer then) {
        try {
            Class<?> signals = Class.forName("sun.misc.Signal");
            Class<?> handlers = Class.forName("sun.misc.SignalHandler");
            Object signal = signals.getConstructor(String.class).newInstance(name);
            int number = (int) signals.getMethod("getNumber").invoke(signal);
            InvocationHandler calls =
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            then.accept(number);
                            return null;
                        }
                        return method.invoke(then, arguments);
                    };
            Object handler =
                    Proxy.newProxyInstance(
                            handlers.getClassLoader(), new Class<?>[] {handlers}, calls);
            Method handle = signals.getMethod("handle", signals, handlers);
            Object before = handle.invoke(null, signal, handler);
            Object ignore = handlers.getField("SIG_IGN").get(null);
            if (ignore.equals(before)) {
                handle.invoke(null, signal, ignore);
            }
        } catch (ReflectiveOperationException e) {
            return; // The process ends as the runtime sees fit.
        }
    }
}
