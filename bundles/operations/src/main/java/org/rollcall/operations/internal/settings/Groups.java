package org.rollcall.operations.internal.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.rollcall.api.settings.Setting;
import org.rollcall.api.settings.SettingGroup;
import org.rollcall.api.settings.SettingInstance;

/** Puts what bundles say and what is in effect together. */
final class Groups {
    private final Store store;
    private final Map<String, Map<String, Object>> installation;

    Groups(Store store, Map<String, Map<String, Object>> installation) {
        this.store = store;
        this.installation = installation;
    }

    SettingGroup group(Kind kind) {
        return new SettingGroup(
                kind.id(),
                kind.name(),
                kind.description(),
                kind.bundle(),
                kind.factory(),
                settings(kind, kind.factory() ? "" : kind.id()),
                kind.factory() ? instances(kind) : List.of());
    }

    private List<SettingInstance> instances(Kind kind) {
        return store.instances(kind.id()).stream()
                .map(pid -> instance(kind, pid))
                .sorted(
                        Comparator.comparing(SettingInstance::name, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(SettingInstance::id))
                .toList();
    }

    private SettingInstance instance(Kind kind, String pid) {
        List<Setting> settings = settings(kind, pid);
        String name =
                settings.stream()
                        .filter(s -> s.id().equals(Edits.NAME) && !s.values().isEmpty())
                        .map(s -> s.values().get(0))
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse(pid.substring(pid.indexOf('~') + 1));
        return new SettingInstance(pid, name, settings);
    }

    private List<Setting> settings(Kind kind, String pid) {
        Map<String, Object> now = pid.isEmpty() ? Map.of() : store.properties(pid);
        Map<String, Object> shipped = installation.getOrDefault(pid, Map.of());
        return kind.attributes().stream()
                .map(
                        a -> {
                            Object value = now.get(a.id());
                            boolean changed =
                                    value != null && !Values.same(value, shipped.get(a.id()));
                            return shippedDefault(a, shipped).with(value, changed);
                        })
                .toList();
    }

    /** What the installation sets is the default for whoever uses it. */
    private static Attribute shippedDefault(Attribute a, Map<String, Object> shipped) {
        Object value = shipped.get(a.id());
        return value == null
                ? a
                : new Attribute(
                        a.id(),
                        a.name(),
                        a.description(),
                        a.type(),
                        a.required(),
                        a.cardinality(),
                        a.min(),
                        a.max(),
                        a.options(),
                        Values.texts(value));
    }
}
