package org.rollcall.itests.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Every bundle runs, and every component has what it needs. */
class ComponentsTest {

    @Test
    void everyBundleIsActive() {
        List<String> idle =
                Arrays.stream(Osgi.context().getBundles())
                        .filter(b -> b.getHeaders().get(Constants.FRAGMENT_HOST) == null)
                        .filter(b -> b.getState() != Bundle.ACTIVE)
                        .map(Bundle::getSymbolicName)
                        .toList();
        assertEquals(List.of(), idle);
    }

    @Test
    void everyComponentIsSatisfied() {
        var runtime = Osgi.service(ServiceComponentRuntime.class);
        var components =
                runtime.getComponentDescriptionDTOs().stream()
                        .filter(c -> c.bundle.symbolicName.startsWith("org.rollcall."))
                        .toList();
        assertTrue(components.size() > 10, "Only " + components.size() + " components");
        Osgi.await(
                "components satisfied, unlike " + unsatisfied(runtime, components),
                () -> unsatisfied(runtime, components).isEmpty());
    }

    private static List<String> unsatisfied(
            ServiceComponentRuntime runtime, List<ComponentDescriptionDTO> components) {
        return components.stream().flatMap(c -> unsatisfied(runtime, c)).toList();
    }

    private static Stream<String> unsatisfied(
            ServiceComponentRuntime runtime, ComponentDescriptionDTO component) {
        var configurations = runtime.getComponentConfigurationDTOs(component);
        if (configurations.isEmpty()) {
            boolean waitsForConfiguration = "require".equals(component.configurationPolicy);
            return waitsForConfiguration ? Stream.empty() : Stream.of(component.name);
        }
        return configurations.stream()
                .filter(
                        c ->
                                c.state != ComponentConfigurationDTO.ACTIVE
                                        && c.state != ComponentConfigurationDTO.SATISFIED)
                .map(c -> component.name + " state " + c.state + " " + c.failure);
    }
}
