package org.rollcall.itests.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Services that a test registers, and that go with it. */
final class Registered implements AutoCloseable {
    private final Deque<ServiceRegistration<?>> registrations = new ArrayDeque<>();

    <T> ServiceRegistration<T> add(Class<T> type, T service, Map<String, Object> properties) {
        ServiceRegistration<T> registration =
                Osgi.context()
                        .registerService(type, service, FrameworkUtil.asDictionary(properties));
        registrations.push(registration);
        return registration;
    }

    void remove(ServiceRegistration<?> registration) {
        registrations.remove(registration);
        registration.unregister();
    }

    @Override
    public void close() {
        while (!registrations.isEmpty()) {
            registrations.pop().unregister();
        }
    }
}
