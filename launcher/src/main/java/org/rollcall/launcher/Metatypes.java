package org.rollcall.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rollcall.installation.settings.SettingTypes;
import org.slf4j.LoggerFactory;

/**
 * The types of settings as the bundles' own files say (OSGi Compendium 8, section 105.8). They are
 * read before there is a container, and only if a file of settings gives texts.
 */
final class Metatypes implements SettingTypes {
    private static final String FOLDER = "OSGI-INF/metatype/";

    private final Supplier<List<Path>> jars;
    private Map<String, String> types; // Null until first use.

    Metatypes(Supplier<List<Path>> jars) {
        this.jars = jars;
    }

    @Override
    public String type(String pid, String setting) {
        if (types == null) {
            types = new HashMap<>();
            jars.get().forEach(this::read);
        }
        return types.getOrDefault(pid + "\n" + setting, "");
    }

    private void read(Path path) {
        try (var jar = new JarFile(path.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().startsWith(FOLDER) && entry.getName().endsWith(".xml")) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        read(in);
                    }
                }
            }
        } catch (IOException | XMLStreamException e) {
            LoggerFactory.getLogger(Metatypes.class).debug("{} tells no types", path, e);
        }
    }

    private void read(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        var attributes = new HashMap<String, Map<String, String>>();
        String definition = "";
        String pid = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "OCD" -> {
                    definition = value(xml, "id");
                    attributes.put(definition, new HashMap<>());
                }
                case "AD" -> attributes.get(definition).put(value(xml, "id"), value(xml, "type"));
                case "Designate" -> pid = value(xml, "factoryPid") + value(xml, "pid");
                case "Object" -> {
                    String designated = pid.startsWith("*") ? pid.substring(1) : pid;
                    attributes
                            .getOrDefault(value(xml, "ocdref"), Map.of())
                            .forEach((id, type) -> types.put(designated + "\n" + id, type));
                }
                default -> {}
            }
        }
    }

    /** Of a factory, {@code pid} may stand beside {@code factoryPid} and says nothing then. */
    private static String value(XMLStreamReader xml, String name) {
        if (name.equals("pid") && xml.getAttributeValue(null, "factoryPid") != null) {
            return "";
        }
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
