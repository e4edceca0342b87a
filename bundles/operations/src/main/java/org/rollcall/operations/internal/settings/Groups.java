package org.rollcall.operations.internal.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.rollcall.api.settings.Setting;
import org.rollcall.api.settings.SettingGroup;
import org.rollcall.api.settings.SettingInstance;
import org.rollcall.api.settings.SettingOrigin;

/** Puts what bundles say and what is in effect together. */
final class Groups {
    private final Store store;
    private final Installation installation;

    Groups(Store store, Installation installation) {
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
        Map<String, Object> shipped = installation.shipped(pid);
        return kind.attributes().stream()
                .map(
                        a -> {
                            Object value = now.get(a.id());
                            SettingOrigin origin =
                                    value == null
                                            ? SettingOrigin.BUNDLE
                                            : Values.same(value, shipped.get(a.id()))
                                                    ? SettingOrigin.INSTALLATION
                                                    : SettingOrigin.USER;
                            return shippedDefault(a, shipped)
                                    .with(value, origin, installation.fixes(pid));
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
