package org.rollcall.charts.internal.picture;

import java.nio.file.Path;
import java.util.Locale;

/** Formats that pictures are written in. */
public enum PictureType {
    PNG,
    SVG,
    PDF;

    /** The ending of file names, with its dot. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** The type that a file's name tells; PNG where it tells none. */
    public static PictureType of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        for (PictureType type : values()) {
            if (name.endsWith(type.ending())) {
                return type;
            }
        }
        return PNG;
    }

    /** The file with an ending that tells its type. */
    public static Path complete(Path file) {
        String name = file.getFileName().toString();
        PictureType type = of(file);
        return name.toLowerCase(Locale.ROOT).endsWith(type.ending())
                ? file
                : file.resolveSibling(name + type.ending());
    }
}
