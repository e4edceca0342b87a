package org.rollcall.workbench.tools.internal.preferences;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rollcall.workbench.tools.internal.Messages;

/**
 * Where a page of settings stands: what every user looks for first, then terms, rules, and last
 * what only administrators need.
 */
final class Sections {
    /** What every user may want to set; terms, among them, have a page of their own. */
    private static final String GENERAL = "org.rollcall.views.Presentation";

    private static final String TERMS = "terms";
    private static final String RULES = "org.rollcall.clean.RuleSet";

    private Sections() {}

    /** The pages in the order in which they are looked for. */
    static List<Page> arrange(List<Page> pages) {
        var arranged = new ArrayList<Page>();
        pages.forEach(page -> placed(page).forEach(arranged::add));
        // Stable: instances stay after their group.
        arranged.sort(Comparator.comparingInt(page -> rank(page.id())));
        return arranged;
    }

    /** Whether the window's look is set on this page too. */
    static boolean hasLook(Page page) {
        return page.id().equals(GENERAL);
    }

    private static Stream<Page> placed(Page page) {
        if (page.id().equals(GENERAL)) {
            return Stream.of(
                    page.part(
                            "",
                            Messages.get("preferences.section.general"),
                            Messages.get("preferences.section.general.help"),
                            setting -> !setting.id().equals(TERMS)),
                    page.part(
                            "#" + TERMS,
                            Messages.get("preferences.section.terms"),
                            Messages.get("preferences.section.terms.help"),
                            setting -> setting.id().equals(TERMS)));
        }
        if (page.isInstance()) {
            return Stream.of(page);
        }
        return Stream.of(
                page.part(
                        "",
                        page.id().equals(RULES)
                                ? Messages.get("preferences.section.rules")
                                : Messages.get("preferences.section.administration", page.title()),
                        page.description(),
                        setting -> true));
    }

    private static int rank(String id) {
        if (id.startsWith(GENERAL)) {
            return id.endsWith(TERMS) ? 1 : 0;
        }
        return id.startsWith(RULES) ? 2 : 3;
    }
}
