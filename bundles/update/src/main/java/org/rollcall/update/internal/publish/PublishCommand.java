package org.rollcall.update.internal.publish;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.spi.ToolProvider;
import org.osgi.service.component.annotations.Component;
import org.rollcall.installation.InstallationException;
import org.rollcall.update.internal.site.SiteException;
import org.rollcall.update.internal.site.SiteIndex;
import org.rollcall.update.internal.trust.Keys;
import org.rollcall.util.cli.CommandLines;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The command {@code rollcall publish}. */
@Component(property = "rollcall.command=publish")
public final class PublishCommand implements ToolProvider {

    @Command(
            name = "rollcall publish",
            description = {"Puts features onto an update site in a folder, and signs it.", ""},
            sortOptions = false,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:all well", "2:wrong usage", "3:failure; the site is as it was"},
            footerHeading = "%nExamples:%n",
            footer = {
                "  rollcall publish --new-key keys/2026",
                "  rollcall publish site --key keys/2026 --name school --from target/image",
                "  rollcall publish site --key keys/2026 --from target/image attendance",
                "  rollcall publish site --key keys/2026",
                "  rollcall publish site --key keys/2026 --rotate-to keys/2027"
            })
    static final class Options {
        @Parameters(
                index = "0",
                arity = "0..1",
                paramLabel = "SITE",
                description = "Folder of the site; made if it is missing.")
        Path site;

        @Parameters(
                index = "1..*",
                paramLabel = "FEATURE",
                description = "Features to publish (default: all of the folder).")
        List<String> features = List.of();

        @Option(
                names = "--from",
                paramLabel = "DIR",
                description =
                        "A built image, or a folder like one: features/*.json and repository/*.jar."
                                + " Without it, what is on the site is signed again.")
        Path from;

        @Option(
                names = "--key",
                paramLabel = "NAME",
                description = "Key to sign with: NAME.key and NAME.pub.")
        Path key;

        @Option(
                names = "--name",
                paramLabel = "NAME",
                defaultValue = "",
                description = "Name of a new site; the settings of those who use it repeat it.")
        String name;

        @Option(
                names = "--days",
                paramLabel = "N",
                defaultValue = "90",
                description =
                        "After so many days nobody believes the site any more, unless it is signed"
                                + " again (default: ${DEFAULT-VALUE}).")
        int days;

        @Option(
                names = "--keep",
                paramLabel = "N",
                defaultValue = "3",
                description =
                        "Versions of each feature that stay on the site (default:"
                                + " ${DEFAULT-VALUE}).")
        int keep;

        @Option(
                names = "--rotate-to",
                paramLabel = "NAME",
                description =
                        "The key says that this one takes its place, and the site is signed by it.")
        Path rotateTo;

        @Option(names = "--new-key", paramLabel = "NAME", description = "Make a key, and end.")
        Path newKey;
    }

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        var options = new Options();
        return CommandLines.run(
                options,
                out,
                err,
                arguments,
                PublishCommand::expected,
                line -> {
                    try {
                        run(options, line, out);
                        return CommandLines.OK;
                    } catch (IOException e) {
                        throw inWords(e);
                    }
                });
    }

    private static OptionalInt expected(Exception e) {
        return e instanceof IOException
                        || e instanceof SiteException
                        || e instanceof InstallationException
                        || e instanceof IllegalArgumentException
                ? OptionalInt.of(CommandLines.FAILURE)
                : OptionalInt.empty();
    }

    private static IOException inWords(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return new IOException(
                    "There is no %s. Look at what --key, --rotate-to and --from name."
                            .formatted(missing.getFile()),
                    e);
        }
        return e instanceof FileAlreadyExistsException
                ? e
                : new IOException("The site can't be written: " + e.getMessage(), e);
    }

    private static void run(Options options, CommandLine line, PrintWriter out)
            throws IOException, SiteException {
        if (options.newKey != null) {
            KeyFiles.make(options.newKey);
            out.println("Keep to yourself: " + KeyFiles.secret(options.newKey));
            out.println("For the settings of everybody: " + KeyFiles.readOpen(options.newKey));
            return;
        }
        if (options.site == null || options.key == null) {
            throw new ParameterException(line, "A site and a key are needed.");
        }
        if (options.days < 1 || options.keep < 1) {
            throw new ParameterException(line, "--days and --keep must be at least 1.");
        }
        Publisher.Pair named = pair(options.key);
        Publisher.Pair key = options.rotateTo == null ? named : pair(options.rotateTo);
        var signing =
                new Publisher.Signing(
                        options.name,
                        key,
                        options.rotateTo == null ? Optional.empty() : Optional.of(named),
                        Duration.ofDays(options.days));
        var publisher = new Publisher(options.site);
        SiteIndex index =
                options.from == null
                        ? publisher.renew(signing)
                        : publisher.publish(options.from, options.features, options.keep, signing);
        if (options.rotateTo != null) {
            out.println(
                    "For the settings of everybody, in place of the old key, which a new installation would else go on believing: "
                            + key.open());
        }
        index.features().forEach(feature -> out.println("  " + feature.ref()));
        out.println(
                "Site '%s', number %d, signed by %s, to be believed until %s."
                        .formatted(
                                index.site(),
                                index.counter(),
                                Keys.id(key.open()),
                                index.expires()));
    }

    /**
     * @throws NoSuchFileException if one of its files is not there
     */
    private static Publisher.Pair pair(Path name) throws IOException {
        return new Publisher.Pair(KeyFiles.readSecret(name), KeyFiles.readOpen(name));
    }
}
