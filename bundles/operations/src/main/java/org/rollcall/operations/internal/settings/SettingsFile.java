package org.rollcall.operations.internal.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.api.settings.SettingsException;
import org.rollcall.installation.settings.SettingsSyntaxException;
import org.rollcall.installation.settings.SettingsText;
import org.rollcall.operations.internal.Words;
import org.rollcall.util.io.AtomicFile;

/**
 * The file of settings of the user directory, which the Configurator reads at the start. A file
 * that can't be read at all is never written to; what is damaged in another stays until it is set
 * anew.
 */
final class SettingsFile {
    /** The Configurator wants these of a file. */
    private static final String NEW =
            """
            {
              ":configurator:resource-version": 1,
              ":configurator:symbolic-name": "org.rollcall.home",
              ":configurator:version": "1.0.0"
            }
            """;

    private final Path file;

    SettingsFile(Path file) {
        this.file = file;
    }

    /**
     * What the file holds.
     *
     * @param text without a byte-order mark and commas that nothing follows
     * @param configurations properties by PID; without what is damaged
     */
    record Contents(String text, Map<String, Map<String, Object>> configurations) {}

    Path path() {
        return file;
    }

    /**
     * Reads it; a file that is not there holds nothing.
     *
     * @throws SettingsException if it can't be read, or the Configurator would refuse it
     */
    Contents read() throws SettingsException {
        try {
            var text =
                    Files.exists(file)
                            ? SettingsText.read(Files.readAllBytes(file))
                            : SettingsText.read(NEW);
            return new Contents(text.text(), Entries.read(text.mended()));
        } catch (SettingsSyntaxException e) {
            throw new SettingsException(
                    Words.T.get(
                            "settings.badly-written", file, e.line(), e.column(), e.getMessage()),
                    e);
        } catch (IOException e) {
            throw new SettingsException(
                    Words.T.get("settings.unreadable", file, AtomicFile.reason(e)), e);
        }
    }

    /**
     * Writes one configuration, and leaves all else as it stands.
     *
     * @param before as read just now
     * @param properties null to take it out
     * @throws SettingsException if that can't be; the file is as before then
     */
    void write(Contents before, String pid, Map<String, Object> properties)
            throws SettingsException {
        String text = edit(before, pid, properties);
        if (text.equals(before.text())) {
            return;
        }
        var wanted = new TreeMap<>(before.configurations());
        if (properties == null) {
            wanted.remove(pid);
        } else {
            wanted.put(pid, properties);
        }
        check(text, wanted, pid);
        try {
            write(text);
        } catch (IOException e) {
            throw new SettingsException(
                    Words.T.get("settings.not-kept", file, AtomicFile.reason(e)), e);
        }
    }

    private static String edit(Contents before, String pid, Map<String, Object> properties) {
        var text = new JsonText(before.text());
        Map<String, Object> there = before.configurations().get(pid);
        if (properties == null) {
            return text.without(pid);
        }
        if (there == null) {
            return text.with(pid, Entries.object(properties));
        }
        for (String property : there.keySet()) {
            if (!properties.containsKey(property)) {
                text = new JsonText(text.without(pid, key -> Entries.isKeyOf(property, key)));
            }
        }
        for (var entry : properties.entrySet()) {
            String property = entry.getKey();
            Object value = entry.getValue();
            if (!Values.same(there.get(property), value)) {
                text =
                        new JsonText(
                                text.with(
                                        pid,
                                        key -> Entries.isKeyOf(property, key),
                                        Entries.key(property, value),
                                        Entries.value(value)));
            }
        }
        return text.toString();
    }

    /** Reads what is to be written as the Configurator will, so that it can't be misread. */
    private static void check(String text, Map<String, Map<String, Object>> wanted, String pid)
            throws SettingsException {
        try {
            var read = Entries.read(SettingsText.read(text).mended());
            boolean same =
                    read.keySet().equals(wanted.keySet())
                            && read.entrySet().stream()
                                    .allMatch(
                                            e ->
                                                    Entries.same(
                                                            e.getValue(), wanted.get(e.getKey())));
            if (!same) {
                throw new IOException("It would be read differently");
            }
        } catch (IOException e) {
            throw new SettingsException(Words.T.get("settings.unwritable", pid), e);
        }
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        AtomicFile.writeLocked(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
