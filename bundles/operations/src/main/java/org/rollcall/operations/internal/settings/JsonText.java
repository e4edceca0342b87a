package org.rollcall.operations.internal.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Changes single members of a JSON text and leaves the rest, comments and layout too, as it is. The
 * text has been read as JSON before, so that it is known to be well-formed.
 */
final class JsonText {

    /**
     * A member of an object, by where it stands in the text.
     *
     * @param key as written, without quotes
     * @param comma where the comma after it stands; -1 if it is the last
     */
    private record Member(String key, int start, int valueStart, int end, int comma) {}

    private final String text;

    JsonText(String text) {
        this.text = text;
    }

    /**
     * With a member of the outermost object, which takes the place of the last one of that key.
     *
     * @param value JSON
     */
    String with(String key, String value) {
        return put(rootOpening(), key::equals, key, value);
    }

    String without(String key) {
        return remove(rootOpening(), key::equals);
    }

    /**
     * With a member of an inner object.
     *
     * @param old keys whose last one's place it takes
     * @throws IllegalArgumentException if there is no such inner object
     */
    String with(String object, Predicate<String> old, String key, String value) {
        return put(opening(object), old, key, value);
    }

    String without(String object, Predicate<String> old) {
        return remove(opening(object), old);
    }

    @Override
    public String toString() {
        return text;
    }

    private int rootOpening() {
        return skip(0);
    }

    private int opening(String object) {
        return last(members(rootOpening()), object::equals)
                .map(Member::valueStart)
                .orElseThrow(() -> new IllegalArgumentException("No object " + object));
    }

    private String put(int opening, Predicate<String> old, String key, String value) {
        List<Member> members = members(opening);
        String member = quoted(key) + ": " + value;
        Optional<Member> there = last(members, old);
        if (there.isPresent()) {
            Member place = there.get();
            return text.substring(0, place.start()) + member + text.substring(place.end());
        }
        int closing = closing(opening, members);
        int end = closing;
        while (Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        String outer = indent(opening);
        String inner = inner(outer, opening, members);
        var changed = new StringBuilder(text.substring(0, end));
        changed.append('\n').append(inner).append(member.replace("\n", "\n" + inner));
        String rest = text.substring(end);
        changed.append(
                rest.substring(0, closing - end).contains("\n")
                        ? rest
                        : "\n" + outer + rest.strip());
        if (!members.isEmpty()) {
            changed.insert(members.get(members.size() - 1).end(), ',');
        }
        return changed.toString();
    }

    private String remove(int opening, Predicate<String> old) {
        List<Member> members = members(opening);
        Optional<Member> there = last(members, old);
        if (there.isEmpty()) {
            return text;
        }
        Member gone = there.get();
        int index = members.indexOf(gone);
        int from = gone.start();
        int to = gone.comma() >= 0 ? gone.comma() + 1 : gone.end();
        // A line that it had for itself goes too.
        int lineStart = text.lastIndexOf('\n', from - 1) + 1;
        int lineEnd = text.indexOf('\n', to);
        if (lineEnd >= 0
                && text.substring(lineStart, from).isBlank()
                && text.substring(to, lineEnd).isBlank()) {
            from = lineStart;
            to = lineEnd + 1;
        }
        var changed = new StringBuilder(text).delete(from, to);
        if (gone.comma() < 0 && index > 0) {
            changed.deleteCharAt(members.get(index - 1).comma());
        }
        return changed.toString();
    }

    private static Optional<Member> last(List<Member> members, Predicate<String> key) {
        return members.stream()
                .filter(member -> key.test(member.key()))
                .reduce((before, after) -> after);
    }

    /** The indent of members: of those that are there, if they have lines of their own. */
    private String inner(String outer, int opening, List<Member> members) {
        boolean lines =
                !members.isEmpty()
                        && text.substring(opening, members.get(0).start()).contains("\n");
        return lines ? indent(members.get(0).start()) : outer + "  ";
    }

    /** The blanks at the beginning of the line in which a position lies. */
    private String indent(int position) {
        int start = text.lastIndexOf('\n', position - 1) + 1;
        int end = start;
        while (end < position && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(start, end);
    }

    private List<Member> members(int opening) {
        var members = new ArrayList<Member>();
        int at = skip(opening + 1);
        while (text.charAt(at) != '}') {
            int keyEnd = endOfString(at);
            int value = skip(skip(keyEnd) + 1);
            int end = endOfValue(value);
            int next = skip(end);
            boolean more = text.charAt(next) == ',';
            members.add(
                    new Member(
                            text.substring(at + 1, keyEnd - 1), at, value, end, more ? next : -1));
            at = more ? skip(next + 1) : next;
        }
        return members;
    }

    private int closing(int opening, List<Member> members) {
        return skip(members.isEmpty() ? opening + 1 : members.get(members.size() - 1).end());
    }

    /** The first position from there on that is neither blank nor in a comment. */
    private int skip(int from) {
        int at = from;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF') {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end + 1;
            } else if (text.startsWith("/*", at)) {
                at = text.indexOf("*/", at + 2) + 2;
            } else {
                return at;
            }
        }
        return at;
    }

    private int endOfValue(int start) {
        char first = text.charAt(start);
        if (first == '"') {
            return endOfString(start);
        }
        if (first == '{' || first == '[') {
            int at = skip(start + 1);
            while (text.charAt(at) != '}' && text.charAt(at) != ']') {
                boolean mark = text.charAt(at) == ',' || text.charAt(at) == ':';
                at = skip(mark ? at + 1 : endOfValue(at));
            }
            return at + 1;
        }
        int at = start;
        while (at < text.length() && "+-.".indexOf(text.charAt(at)) >= 0
                || at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int endOfString(int start) {
        int at = start + 1;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private static String quoted(String key) {
        return jakarta.json.Json.createValue(key).toString();
    }
}
