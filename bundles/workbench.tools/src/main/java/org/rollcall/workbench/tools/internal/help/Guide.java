package org.rollcall.workbench.tools.internal.help;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * The user guide, read from Markdown and cut into sections at its headings.
 *
 * @param folder where it lies, to which its pictures are relative
 */
record Guide(Path folder, List<Section> sections) {

    Guide {
        sections = List.copyOf(sections);
    }

    /**
     * A heading and what stands below it, up to the next heading of any level.
     *
     * @param level 1 for the title of the guide
     * @param anchor by which links refer to it: {@code first-steps}
     */
    record Section(int level, String title, String anchor, List<Node> blocks) {
        Section {
            blocks = List.copyOf(blocks);
        }
    }

    static Guide read(Path file) throws IOException {
        return of(
                Files.readString(file, StandardCharsets.UTF_8), file.toAbsolutePath().getParent());
    }

    static Guide of(String markdown, Path folder) {
        Node document =
                Parser.builder()
                        .extensions(List.of(TablesExtension.create()))
                        .build()
                        .parse(markdown);
        var sections = new ArrayList<Section>();
        int level = 0;
        String title = "";
        var blocks = new ArrayList<Node>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                if (level > 0) {
                    sections.add(new Section(level, title, anchor(title), blocks));
                }
                level = heading.getLevel();
                title = text(heading);
                blocks = new ArrayList<>();
            } else {
                blocks.add(node);
            }
        }
        if (level > 0) {
            sections.add(new Section(level, title, anchor(title), blocks));
        }
        return new Guide(folder, sections);
    }

    /** The section of a heading, whatever its case; else the first. */
    Optional<Section> section(String heading) {
        String wanted = anchor(heading);
        return sections.stream().filter(section -> section.anchor().equals(wanted)).findFirst();
    }

    /** As usual for Markdown on the web: lower case, hyphens for blanks, no punctuation. */
    static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .replace(' ', '-');
    }

    /** The plain text inside a node. */
    static String text(Node node) {
        var text = new StringBuilder();
        node.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text part) {
                        text.append(part.getLiteral());
                    }

                    @Override
                    public void visit(Code part) {
                        text.append(part.getLiteral());
                    }
                });
        return text.toString();
    }
}
