package org.rollcall.kit.table;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.rollcall.kit.internal.Words;
import org.rollcall.kit.selection.AttendanceContext;
import org.rollcall.kit.value.Async;
import org.rollcall.workbench.api.Notifier.Severity;

/**
 * Opens the computer's mail program with addresses filled in (RFC 6068). Rollcall itself sends
 * nothing. Several people do not see each other's addresses.
 */
final class Mail {
    /** What Windows takes of a link, in characters; more would be cut off without a word. */
    private static final int LONGEST_LINK = 2000;

    private static final int ANSWER_SECONDS = 5;

    private Mail() {}

    /** Whether a text is one address; notes may say anything. */
    static boolean isAddress(String text) {
        return text.matches("[^\\s@,;<>\"\\p{Cntrl}]+@[^\\s@,;<>\"\\p{Cntrl}]+");
    }

    /** The addresses of people, each once. */
    static List<String> addresses(List<Contact> people) {
        return people.stream().map(Contact::email).filter(Mail::isAddress).distinct().toList();
    }

    /**
     * @param addresses at least one
     */
    static String link(List<String> addresses) {
        String all = addresses.stream().map(Mail::encoded).collect(Collectors.joining(","));
        return addresses.size() == 1 ? "mailto:" + all : "mailto:?bcc=" + all;
    }

    static boolean fits(String link) {
        return link.length() <= LONGEST_LINK;
    }

    /** How a system opens a link. */
    static List<String> command(String system, String link) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            // Not by way of the command line's interpreter, to which signs may mean something.
            return List.of("rundll32", "url.dll,FileProtocolHandler", link);
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open", link);
    }

    /** Opens a message, in a job: the mail program may take its time. */
    static void open(AttendanceContext context, String link) {
        Async.whenDone(
                context.jobs()
                        .submit(
                                Words.get("mail.job"),
                                progress -> {
                                    start(command(System.getProperty("os.name", ""), link));
                                    return link;
                                }),
                (opened, problem) -> {
                    if (problem != null && !(problem instanceof CancellationException)) {
                        context.notifier()
                                .notify(
                                        Severity.WARNING,
                                        Words.get("mail.failed"),
                                        Words.get("mail.reason"));
                    }
                });
    }

    /** A program that says within a moment that it can't is told of; one that stays is at work. */
    private static void start(List<String> command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (process.waitFor(ANSWER_SECONDS, TimeUnit.SECONDS) && process.exitValue() != 0) {
            throw new IOException("The mail program ended with " + process.exitValue());
        }
    }

    /** All but letters, digits and a few signs: an address must not say more than itself. */
    private static String encoded(String address) {
        return URLEncoder.encode(address, StandardCharsets.UTF_8)
                .replace("%40", "@")
                .replace("+", "%20");
    }
}
