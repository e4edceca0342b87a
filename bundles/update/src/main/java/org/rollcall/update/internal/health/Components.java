package org.rollcall.update.internal.health;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.rollcall.api.update.UnsignedBundle;

/** Finds bundles that do not run, and components that wait for something or have failed. */
final class Components {
    private final BundleContext context;
    private final ServiceComponentRuntime runtime;

    Components(BundleContext context, ServiceComponentRuntime runtime) {
        this.context = context;
        this.runtime = runtime;
    }

    /**
     * A sentence for each, but for what developers dropped in: that undoes nobody's update. It
     * names no versions, so that what was wrong before a change reads the same after it.
     */
    Set<String> complaints() {
        var found = new TreeSet<String>();
        for (Bundle bundle : context.getBundles()) {
            boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
            if (!fragment && isOurs(bundle) && bundle.getState() != Bundle.ACTIVE) {
                found.add("The bundle %s does not run.".formatted(bundle.getSymbolicName()));
            }
        }
        for (ComponentDescriptionDTO description : runtime.getComponentDescriptionDTOs()) {
            Bundle bundle = context.getBundle(description.bundle.id);
            if (bundle != null && isOurs(bundle) && runtime.isComponentEnabled(description)) {
                for (ComponentConfigurationDTO component :
                        runtime.getComponentConfigurationDTOs(description)) {
                    add(component, found);
                }
            }
        }
        return found;
    }

    private static boolean isOurs(Bundle bundle) {
        return !bundle.getLocation().startsWith(UnsignedBundle.LOCATION);
    }

    private static void add(ComponentConfigurationDTO component, Set<String> found) {
        String name = component.description.name;
        switch (component.state) {
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE ->
                    found.add(
                            "The component %s waits for %s."
                                    .formatted(
                                            name,
                                            Arrays.stream(component.unsatisfiedReferences)
                                                    .map(reference -> reference.name)
                                                    .sorted()
                                                    .collect(Collectors.joining(", "))));
            case ComponentConfigurationDTO.FAILED_ACTIVATION ->
                    found.add(
                            "The component %s failed to start: %s"
                                    .formatted(name, firstLine(component.failure)));
            default -> {
                // Satisfied, active, or waiting for settings that nobody has made.
            }
        }
    }

    private static String firstLine(String text) {
        return text == null ? "no reason given" : text.lines().findFirst().orElse("");
    }
}
