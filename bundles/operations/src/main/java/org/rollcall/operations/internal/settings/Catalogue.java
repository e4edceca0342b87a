package org.rollcall.operations.internal.settings;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.felix.metatype.AD;
import org.apache.felix.metatype.MetaDataReader;
import org.apache.felix.metatype.OCD;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;
import org.rollcall.api.settings.SettingOption;
import org.rollcall.api.settings.SettingType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all bundles say in Metatype. */
final class Catalogue {
    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

    private final MetaTypeService metaType;
    private final BundleContext context;

    Catalogue(MetaTypeService metaType, BundleContext context) {
        this.metaType = metaType;
        this.context = context;
    }

    /** One limit of one setting, by the ids of its definition and its own. */
    private record Limits(String min, String max) {}

    /** Every kind of configuration of active bundles, by name. */
    List<Kind> kinds() {
        var kinds = new ArrayList<Kind>();
        for (Bundle bundle : context.getBundles()) {
            MetaTypeInformation information =
                    (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) == 0
                            ? null
                            : metaType.getMetaTypeInformation(bundle);
            if (information != null) {
                kinds.addAll(kinds(bundle, information));
            }
        }
        kinds.sort(Comparator.comparing(Kind::name).thenComparing(Kind::id));
        return kinds;
    }

    private static List<Kind> kinds(Bundle bundle, MetaTypeInformation information) {
        Map<String, Limits> limits = limits(bundle);
        return Stream.concat(
                        ids(information.getPids()).map(id -> kind(information, id, false, limits)),
                        ids(information.getFactoryPids())
                                .map(id -> kind(information, id, true, limits)))
                .toList();
    }

    private static Stream<String> ids(String[] ids) {
        return ids == null ? Stream.empty() : Arrays.stream(ids);
    }

    private static Kind kind(
            MetaTypeInformation information,
            String id,
            boolean factory,
            Map<String, Limits> limits) {
        ObjectClassDefinition definition =
                information.getObjectClassDefinition(
                        id, Locale.getDefault(Locale.Category.DISPLAY).toString());
        Set<String> required = new HashSet<>();
        for (AttributeDefinition a : attributes(definition, ObjectClassDefinition.REQUIRED)) {
            required.add(a.getID());
        }
        return new Kind(
                id,
                orElse(definition.getName(), id),
                orElse(definition.getDescription(), ""),
                information.getBundle().getSymbolicName(),
                factory,
                attributes(definition, ObjectClassDefinition.ALL).stream()
                        .map(
                                a ->
                                        attribute(
                                                a,
                                                required.contains(a.getID()),
                                                limits.getOrDefault(
                                                        definition.getID() + "/" + a.getID(),
                                                        new Limits("", ""))))
                        .toList());
    }

    private static List<AttributeDefinition> attributes(ObjectClassDefinition of, int which) {
        AttributeDefinition[] attributes = of.getAttributeDefinitions(which);
        return attributes == null ? List.of() : List.of(attributes);
    }

    private static Attribute attribute(AttributeDefinition a, boolean required, Limits limits) {
        SettingType type = type(a.getType());
        String[] defaults = a.getDefaultValue();
        return new Attribute(
                a.getID(),
                orElse(a.getName(), a.getID()),
                orElse(a.getDescription(), ""),
                type,
                required,
                a.getCardinality(),
                Values.canonical(type, limits.min()),
                Values.canonical(type, limits.max()),
                options(a),
                defaults == null
                        ? List.of()
                        : Arrays.stream(defaults).map(d -> Values.canonical(type, d)).toList());
    }

    private static List<SettingOption> options(AttributeDefinition a) {
        String[] values = a.getOptionValues();
        String[] labels = a.getOptionLabels();
        return values == null
                ? List.of()
                : IntStream.range(0, values.length)
                        .mapToObj(i -> new SettingOption(values[i], labels[i]))
                        .toList();
    }

    private static SettingType type(int type) {
        return switch (type) {
            case AttributeDefinition.PASSWORD -> SettingType.PASSWORD;
            case AttributeDefinition.BOOLEAN -> SettingType.BOOLEAN;
            case AttributeDefinition.CHARACTER -> SettingType.CHARACTER;
            case AttributeDefinition.BYTE -> SettingType.BYTE;
            case AttributeDefinition.SHORT -> SettingType.SHORT;
            case AttributeDefinition.INTEGER -> SettingType.INTEGER;
            case AttributeDefinition.LONG -> SettingType.LONG;
            case AttributeDefinition.FLOAT -> SettingType.FLOAT;
            case AttributeDefinition.DOUBLE -> SettingType.DOUBLE;
            default -> SettingType.TEXT;
        };
    }

    /** The limits in a bundle's files, which the service itself does not tell. */
    private static Map<String, Limits> limits(Bundle bundle) {
        var limits = new TreeMap<String, Limits>();
        var files = bundle.findEntries("OSGI-INF/metatype", "*.xml", false);
        for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
            try {
                Map<?, ?> definitions =
                        new MetaDataReader().parse(file).getObjectClassDefinitions();
                definitions.values().forEach(ocd -> addLimits((OCD) ocd, limits));
            } catch (IOException e) {
                LOG.warn("{} of {} can't be read", file, bundle, e);
            }
        }
        return limits;
    }

    private static void addLimits(OCD definition, Map<String, Limits> limits) {
        Map<?, ?> attributes = definition.getAttributeDefinitions();
        for (Object attribute : attributes == null ? List.of() : attributes.values()) {
            AD ad = (AD) attribute;
            limits.put(
                    definition.getID() + "/" + ad.getID(),
                    new Limits(orElse(ad.getMin(), ""), orElse(ad.getMax(), "")));
        }
    }

    private static String orElse(String text, String other) {
        return text == null ? other : text;
    }
}
