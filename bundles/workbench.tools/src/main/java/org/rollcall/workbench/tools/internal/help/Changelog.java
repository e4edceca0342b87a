package org.rollcall.workbench.tools.internal.help;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.commonmark.node.Node;

/**
 * What users notice of the installed version, from the changelog in the installation.
 *
 * @param version as its heading says, such as {@code 0.2.0 (14/03/2027)}
 * @param blocks what stands below that heading, up to the next version
 */
record Changelog(String version, List<Node> blocks) {

    /** Level of the headings that name versions. */
    private static final int VERSION = 2;

    /** The changelog of what is installed. */
    static Path file() {
        return Path.of(System.getProperty("rollcall.image", ""), "CHANGELOG.md");
    }

    /**
     * Its newest version, which stands first.
     *
     * @throws IOException if there is no changelog, or it has no version
     */
    static Changelog newest(Path file) throws IOException {
        return Guide.read(file).sections().stream()
                .filter(section -> section.level() == VERSION)
                .findFirst()
                .map(section -> new Changelog(section.title(), section.blocks()))
                .orElseThrow(() -> new IOException(file + " names no version"));
    }
}
