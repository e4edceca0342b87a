package org.rollcall.api.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notices that name students do so in one of a few ways, so that whoever shows them can leave out
 * who it is. A new way to name students in a notice belongs here.
 */
public final class NoticeText {
    /** What comes before the students, the students, and what comes after them. */
    private static final Pattern STUDENTS =
            Pattern.compile(
                    "(whom no export(?: of year \\d+)? has: |; it wins: "
                            + "|with more than one name or advisor \\("
                            + "|writes texts as formulas, such as )"
                            + "(.+?)"
                            + "(\\.$|\\); the newest row's| on line \\d+;)",
                    Pattern.DOTALL);

    private NoticeText() {}

    /**
     * A notice without the ids of students, and without what stands in their rows.
     *
     * @param instead stands in place of them
     */
    public static String withoutStudents(String notice, String instead) {
        return STUDENTS.matcher(notice)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(found.group(1))
                                        + Matcher.quoteReplacement(instead)
                                        + found.group(3));
    }
}
