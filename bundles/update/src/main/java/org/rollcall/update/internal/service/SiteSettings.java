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

        @AttributeDefinition(
                name = "Features",
                description =
                        "Names of features that this site alone may bring, one a line; * for all that no other site names."
                                + " Without it, a feature belongs to the site that brought it first.")
        String[] features() default {};

        @AttributeDefinition(
                name = "Offer pre-releases",
                description = "Offers versions such as 1.2.0-beta, which come before a release.")
        boolean preReleases() default false;
    }

    private final String name;
    private final String location;
    private final List<String> keys;
    private final List<String> features;
    private final boolean preReleases;

    @Activate
    public SiteSettings(Configuration configuration) {
        this(
                configuration.name(),
                configuration.location(),
                configuration.keys(),
                configuration.features(),
                configuration.preReleases());
    }

    /** Of what was set, which may be anything. */
    SiteSettings(
            String name, String location, String[] keys, String[] features, boolean preReleases) {
        this.name = text(name);
        this.location = text(location);
        this.keys = texts(keys);
        this.features = texts(features);
        this.preReleases = preReleases;
    }

    /** Its name; empty if it has none. */
    String name() {
        return name;
    }

    /** Folder or address; empty if it has none. */
    String location() {
        return location;
    }

    List<String> keys() {
        return keys;
    }

    /** Names of features that it alone may bring; {@code *} for all that no other site names. */
    List<String> features() {
        return features;
    }

    boolean preReleases() {
        return preReleases;
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }

    private static List<String> texts(String[] texts) {
        return texts == null
                ? List.of()
                : Arrays.stream(texts)
                        .map(SiteSettings::text)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }
}
