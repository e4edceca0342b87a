package org.rollcall.imports.internal.confirm;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rollcall.imports.internal.Words;

/** The encodings that text files of schools are written in, as people know them. */
final class Encodings {
    private static final List<String> OFFERED =
            List.of(
                    "UTF-8",
                    "windows-1252",
                    "ISO-8859-1",
                    "ISO-8859-15",
                    "x-MacRoman",
                    "UTF-16LE",
                    "UTF-16BE",
                    "windows-1250",
                    "windows-1251",
                    "windows-1253",
                    "windows-1254",
                    "Shift_JIS",
                    "GB18030",
                    "Big5",
                    "EUC-KR");

    /** Those that have words on where they are used. */
    private static final Set<String> REGIONAL =
            Set.copyOf(OFFERED.stream().filter(name -> !name.startsWith("UTF")).toList());

    private static final Map<String, String> SHORT =
            Map.of("x-MacRoman", "Mac Roman", "windows-1252", "Windows-1252");

    private Encodings() {}

    /**
     * What there is to choose from, as far as this Java knows it.
     *
     * @param shown is among them whatever it is
     */
    static List<Charset> offered(Charset shown) {
        var offered =
                new ArrayList<>(
                        OFFERED.stream()
                                .filter(Charset::isSupported)
                                .map(Charset::forName)
                                .toList());
        if (!offered.contains(shown)) {
            offered.add(0, shown);
        }
        return offered;
    }

    /** Such as {@code Windows-1252}. */
    static String shortName(Charset charset) {
        String name = charset.name();
        return SHORT.getOrDefault(name, name.replace("windows-", "Windows-"));
    }

    /** Such as {@code Windows-1252 (Western Europe)}. */
    static String name(Charset charset) {
        return REGIONAL.contains(charset.name())
                ? Words.get(
                        "encoding.named",
                        shortName(charset),
                        Words.get("encoding." + charset.name()))
                : shortName(charset);
    }
}
