package org.rollcall.util.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.slf4j.helpers.NOPLogger;

class LateListenersTest {
    private final List<String> events = new ArrayList<>();
    private final LateListeners<Runnable> listeners = new LateListeners<>(NOPLogger.NOP_LOGGER);

    private ComponentServiceObjects<Runnable> objects(String name, Runnable service) {
        return new ComponentServiceObjects<>() {
            @Override
            public Runnable getService() {
                events.add("get " + name);
                return service;
            }

            @Override
            public void ungetService(Runnable given) {
                events.add("unget " + name);
            }

            @Override
            public ServiceReference<Runnable> getServiceReference() {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Test
    void eachIsGotAndGivenBack() {
        listeners.add(objects("a", () -> events.add("a")));
        listeners.add(objects("b", () -> events.add("b")));
        assertEquals(List.of(), events);

        listeners.forEach(Runnable::run);

        assertEquals(List.of("get a", "a", "unget a", "get b", "b", "unget b"), events);
    }

    @Test
    void oneThatFailsOrHasGoneKeepsNoneFromTheRest() {
        listeners.add(
                objects(
                        "bad",
                        () -> {
                            throw new IllegalStateException();
                        }));
        listeners.add(objects("gone", null));
        listeners.add(objects("good", () -> events.add("good")));

        listeners.forEach(Runnable::run);

        assertEquals(
                List.of("get bad", "unget bad", "get gone", "get good", "good", "unget good"),
                events);
    }

    @Test
    void whoHasBeenTakenOutIsNotCalled() {
        var one = objects("a", () -> events.add("a"));
        listeners.add(one);
        listeners.remove(one);

        listeners.forEach(Runnable::run);

        assertEquals(List.of(), events);
    }
}
