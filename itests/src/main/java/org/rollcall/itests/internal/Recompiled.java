package org.rollcall.itests.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A class of the product, compiled again from changed source. */
final class Recompiled {
    private static final Path IMAGE = Path.of(System.getProperty("rollcall.image"));

    private Recompiled() {}

    /**
     * Puts a changed class into a bundle.
     *
     * @param source its file
     * @param type its name
     * @param change of the source; must change something
     */
    static void put(TestJar jar, Path source, String type, UnaryOperator<String> change)
            throws IOException {
        put(jar, source, type, change, IMAGE);
    }

    /**
     * @param against has a folder {@code repository}, whose bundles are found before the image's
     */
    static void put(
            TestJar jar, Path source, String type, UnaryOperator<String> change, Path against)
            throws IOException {
        String before = Files.readString(source, UTF_8);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("Nothing to change in " + source);
        }
        Path classes = Files.createTempDirectory("recompiled");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        boolean compiled =
                compiler.getTask(
                                said,
                                null,
                                null,
                                List.of(
                                        "-d",
                                        classes.toString(),
                                        "--release",
                                        "17",
                                        "-cp",
                                        classPath(against)),
                                null,
                                List.of(new Source(type, after)))
                        .call();
        if (!compiled) {
            throw new AssertionError(said.toString());
        }
        try (Stream<Path> made = Files.walk(classes)) {
            for (Path file : made.filter(Files::isRegularFile).toList()) {
                String entry = classes.relativize(file).toString().replace('\\', '/');
                jar.put(entry, Files.readAllBytes(file));
            }
        }
    }

    private static String classPath(Path against) throws IOException {
        return jars(against) + System.getProperty("path.separator") + jars(IMAGE);
    }

    private static String jars(Path image) throws IOException {
        try (Stream<Path> jars = Files.list(image.resolve("repository"))) {
            return String.join(
                    System.getProperty("path.separator"), jars.map(Path::toString).toList());
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String type, String text) {
            super(URI.create("string:///" + type.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
