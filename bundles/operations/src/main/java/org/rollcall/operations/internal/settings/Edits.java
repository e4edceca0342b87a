package org.rollcall.operations.internal.settings;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.api.settings.SettingsException;
import org.rollcall.operations.internal.Words;
import org.rollcall.operations.internal.settings.SettingsFile.Contents;

/**
 * Changes of settings: checked, then kept in the file, then put into effect. Of what is in effect
 * only what is asked for changes, whoever made the rest.
 */
final class Edits {
    /** A setting of this id tells what an instance is called. */
    static final String NAME = "name";

    private final List<Kind> kinds;
    private final Store store;
    private final SettingsFile file;
    private final Installation installation;
    private final Checks checks;

    Edits(
            List<Kind> kinds,
            Store store,
            SettingsFile file,
            Installation installation,
            Checks checks) {
        this.kinds = kinds;
        this.store = store;
        this.file = file;
        this.installation = installation;
        this.checks = checks;
    }

    void set(String pid, String setting, List<String> texts) throws SettingsException {
        Kind kind = existing(pid);
        Attribute attribute = attribute(kind, setting);
        Validation.check(attribute, texts);
        change(kind, pid, attribute.id(), Values.object(attribute, texts));
    }

    void reset(String pid, String setting) throws SettingsException {
        Kind kind = existing(pid);
        Attribute attribute = attribute(kind, setting);
        Object shipped = installation.shipped(pid).get(attribute.id());
        if (shipped == null && attribute.required() && attribute.defaults().isEmpty()) {
            Validation.check(attribute, List.of());
        }
        change(kind, pid, attribute.id(), shipped);
    }

    String add(String group, String name, Map<String, List<String>> texts)
            throws SettingsException {
        Kind kind = kind(group);
        String word = name.strip().replaceAll("[^\\p{Alnum}._-]+", "-").replaceAll("^-+|-+$", "");
        if (!kind.factory() || !word.matches(".*\\p{Alnum}.*")) {
            throw new SettingsException(Words.T.get("settings.name"));
        }
        String pid = group + "~" + word;
        if (store.exists(pid)) {
            throw new SettingsException(Words.T.get("settings.exists", name));
        }
        var given = new TreeMap<>(texts);
        if (kind.attribute(NAME).isPresent()) {
            given.putIfAbsent(NAME, List.of(name.strip()));
        }
        var properties = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
        for (Attribute attribute : kind.attributes()) {
            List<String> values = given.remove(attribute.id());
            if (values != null) {
                Validation.check(attribute, values);
                properties.put(attribute.id(), Values.object(attribute, values));
            } else if (attribute.required() && attribute.defaults().isEmpty()) {
                Validation.check(attribute, List.of());
            }
        }
        if (!given.isEmpty()) {
            throw gone(given.firstKey());
        }
        checks.ask(kind.id(), properties);
        Contents before = file.read();
        file.write(before, pid, properties);
        apply(pid, properties);
        return pid;
    }

    void remove(String pid) throws SettingsException {
        existing(pid);
        if (installation.has(pid)) {
            throw new SettingsException(Words.T.get("settings.from-installation", pid));
        }
        if (!pid.contains("~")) {
            throw gone(pid);
        }
        file.write(file.read(), pid, null);
        apply(pid, null);
    }

    /**
     * @param value null to take it out
     */
    private void change(Kind kind, String pid, String setting, Object value)
            throws SettingsException {
        if (installation.fixes(pid)) {
            throw new SettingsException(Words.T.get("settings.fixed", kind.name()));
        }
        Map<String, Object> live = with(store.properties(pid), setting, value);
        checks.ask(kind.id(), live);
        Contents before = file.read();
        Map<String, Object> kept = before.configurations().get(pid);
        Map<String, Object> next = kept == null ? live : with(kept, setting, value);
        boolean needless =
                Entries.same(next, installation.shipped(pid))
                        && (!kind.factory() || installation.has(pid));
        file.write(before, pid, needless ? null : next);
        apply(pid, live.isEmpty() && !kind.factory() ? null : live);
    }

    private static Map<String, Object> with(Map<String, Object> of, String setting, Object value) {
        Map<String, Object> changed = Entries.copy(of);
        // A key of another case would stay as it is.
        changed.remove(setting);
        if (value != null) {
            changed.put(setting, value);
        }
        return changed;
    }

    private void apply(String pid, Map<String, Object> properties) throws SettingsException {
        try {
            if (properties == null) {
                store.delete(pid);
            } else {
                store.update(pid, properties);
            }
        } catch (IOException e) {
            throw new SettingsException(
                    Words.T.get("settings.not-applied", file.path(), e.getMessage()), e);
        }
    }

    private Kind existing(String pid) throws SettingsException {
        int tilde = pid.indexOf('~');
        Kind kind = kind(tilde < 0 ? pid : pid.substring(0, tilde));
        if (kind.factory() == (tilde < 0)) {
            throw new SettingsException(Words.T.get("settings.unmanaged", pid));
        }
        if (kind.factory() && !store.exists(pid)) {
            throw gone(pid);
        }
        return kind;
    }

    private Kind kind(String id) throws SettingsException {
        return kinds.stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> gone(id));
    }

    private static Attribute attribute(Kind kind, String id) throws SettingsException {
        return kind.attribute(id).orElseThrow(() -> gone(id));
    }

    private static SettingsException gone(String what) {
        return new SettingsException(Words.T.get("settings.gone", what));
    }
}
