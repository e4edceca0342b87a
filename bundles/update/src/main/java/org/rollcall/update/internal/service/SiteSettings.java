package org.rollcall.update.internal.service;

import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** An update site as an administrator has set it. */
@Component(
        service = SiteSettings.class,
        configurationPid = "org.rollcall.update.Site",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SiteSettings.Configuration.class, factory = true)
public final class SiteSettings {

    /** The settings. */
    @ObjectClassDefinition(
            name = "Update site",
            description = "Where signed updates come from: a folder or a web address")
    public @interface Configuration {
        @AttributeDefinition(
                name = "Name",
                description = "The site's own name, which its publisher has given it.")
        String name();

        @AttributeDefinition(
                name = "Location",
                description = "A folder, or an address that begins with https://")
        String location();

        @AttributeDefinition(
                name = "Public keys",
                description = "What the publisher gave you to recognise updates by; one a line.")
        String[] keys();
    }

    private final Configuration configuration;

    @Activate
    public SiteSettings(Configuration configuration) {
        this.configuration = configuration;
    }

    String name() {
        return configuration.name();
    }

    String location() {
        return configuration.location();
    }

    List<String> keys() {
        String[] keys = configuration.keys();
        return keys == null
                ? List.of()
                : Arrays.stream(keys).map(String::strip).filter(key -> !key.isEmpty()).toList();
    }
}
