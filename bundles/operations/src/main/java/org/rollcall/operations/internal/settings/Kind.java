package org.rollcall.operations.internal.settings;

import java.util.List;
import java.util.Optional;

/**
 * What a bundle's Metatype says about one configuration, or one kind of configurations.
 *
 * @param id PID or factory PID
 */
record Kind(
        String id,
        String name,
        String description,
        String bundle,
        boolean factory,
        List<Attribute> attributes) {

    Kind {
        attributes = List.copyOf(attributes);
    }

    Optional<Attribute> attribute(String setting) {
        return attributes.stream().filter(a -> a.id().equals(setting)).findFirst();
    }
}
