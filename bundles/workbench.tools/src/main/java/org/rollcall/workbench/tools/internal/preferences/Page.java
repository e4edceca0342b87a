package org.rollcall.workbench.tools.internal.preferences;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.api.settings.Setting;
import org.rollcall.api.settings.SettingGroup;
import org.rollcall.api.settings.SettingInstance;
import org.rollcall.api.settings.SettingOrigin;
import org.rollcall.workbench.tools.internal.Messages;

/**
 * What one line of the list opens: a group, or one instance of a group.
 *
 * @param id of the group or the instance; with {@code #} and a name where it is a part of a group
 * @param parent name of the group, for an instance; else empty
 * @param adds whether instances can be added here
 * @param settings to be set; for a group with instances, what a new one must be given
 */
record Page(
        String id,
        String title,
        String parent,
        String description,
        boolean adds,
        List<Setting> settings) {
    /** Settings of the container itself are no preferences of a user. */
    private static final List<String> CONTAINER = List.of("org.apache.", "org.osgi.");

    Page {
        settings = List.copyOf(settings);
    }

    /** The pages of all groups, instances after their group. */
    static List<Page> of(List<SettingGroup> groups) {
        var pages = new ArrayList<Page>();
        groups.stream()
                .filter(group -> !ofContainer(group))
                .forEach(
                        group -> {
                            pages.add(of(group));
                            group.instances().forEach(i -> pages.add(of(group, i)));
                        });
        return pages;
    }

    static Optional<Page> find(List<SettingGroup> groups, String id) {
        return of(groups).stream().filter(page -> page.id().equals(id)).findFirst();
    }

    private static Page of(SettingGroup group) {
        return new Page(
                group.id(),
                group.name(),
                "",
                group.description(),
                group.repeated(),
                group.repeated()
                        ? group.settings().stream().filter(Page::mustBeGiven).toList()
                        : group.settings());
    }

    private static Page of(SettingGroup group, SettingInstance instance) {
        return new Page(
                instance.id(),
                instance.name(),
                group.name(),
                group.description(),
                false,
                instance.settings());
    }

    private static boolean mustBeGiven(Setting setting) {
        return setting.required()
                && setting.defaults().isEmpty()
                && !setting.multiple()
                && !setting.id().equals("name");
    }

    private static boolean ofContainer(SettingGroup group) {
        return CONTAINER.stream().anyMatch(group.bundle()::startsWith);
    }

    /** What settings are set of: the group or the instance. */
    String target() {
        return id.replaceFirst("#.*", "");
    }

    /** A page of some of its settings. */
    Page part(String suffix, String name, String about, Predicate<Setting> which) {
        return new Page(
                id + suffix, name, parent, about, adds, settings.stream().filter(which).toList());
    }

    /** How many of its settings the user has changed. */
    long changed() {
        return settings.stream().filter(SettingWords::changed).count();
    }

    /** Whether it is an instance that the user may take away again. */
    boolean canBeRemoved() {
        return isInstance()
                && settings.stream()
                        .noneMatch(s -> s.fixed() || s.origin() == SettingOrigin.INSTALLATION);
    }

    boolean isInstance() {
        return !parent.isEmpty();
    }

    Optional<Setting> setting(String wanted) {
        return settings.stream().filter(s -> s.id().equals(wanted)).findFirst();
    }

    /** Whether each word that was typed is somewhere in the page's texts. */
    boolean matches(String typed) {
        return contains(
                typed,
                Stream.concat(texts(), settings.stream().flatMap(Page::texts))
                        .collect(Collectors.joining(" ")));
    }

    /** The settings that were looked for: those that match alone, or all, where none does. */
    List<Setting> matching(String typed) {
        String own = texts().collect(Collectors.joining(" ")) + " ";
        List<Setting> found =
                settings.stream()
                        .filter(s -> contains(typed, texts(s).collect(Collectors.joining(" "))))
                        .toList();
        return found.isEmpty() || contains(typed, own) ? settings : found;
    }

    private Stream<String> texts() {
        return Stream.of(
                title,
                parent,
                description,
                Sections.hasLook(this) ? Messages.get("preferences.look.words") : "");
    }

    private static Stream<String> texts(Setting s) {
        return Stream.concat(
                Stream.of(s.name(), s.description(), s.id()),
                s.options().stream().map(option -> option.label()));
    }

    private static boolean contains(String typed, String text) {
        String folded = fold(text);
        return Stream.of(fold(typed).strip().split("\\s+")).allMatch(folded::contains);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
