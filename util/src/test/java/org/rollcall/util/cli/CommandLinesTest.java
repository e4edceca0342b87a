package org.rollcall.util.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

class CommandLinesTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Command(name = "rollcall try")
    private static final class Options {
        @Parameters(paramLabel = "WHAT")
        private String what;
    }

    @Command(name = "sub", description = "Does nothing.")
    private static final class Sub implements Callable<Integer> {
        @Override
        public Integer call() throws IOException {
            throw new IOException("The disk is full.");
        }
    }

    private int run(String... arguments) {
        var options = new Options();
        return CommandLines.run(
                options,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                arguments,
                CommandLinesTest::expected,
                line -> {
                    switch (options.what) {
                        case "io" -> throw new IOException("The disk is full.");
                        case "fault" -> throw new IllegalStateException("broken");
                        case "usage" -> throw new ParameterException(line, "There is no such one.");
                        default -> {
                            return CommandLines.OK;
                        }
                    }
                });
    }

    private static OptionalInt expected(Exception e) {
        return e instanceof IOException ? OptionalInt.of(CommandLines.PARTLY) : OptionalInt.empty();
    }

    @Test
    void wrongUsageSaysWhereHelpIs() {
        assertEquals(CommandLines.WRONG_USAGE, run("well", "--nothing"));
        assertTrue(err.toString().contains("See 'rollcall try --help'."), err.toString());
    }

    @Test
    void aCommandMayFindItsArgumentsWrong() {
        assertEquals(CommandLines.WRONG_USAGE, run("usage"));
        assertEquals(
                "There is no such one.%nSee 'rollcall try --help'.%n".formatted(), err.toString());
    }

    @Test
    void anExpectedFailureIsToldByItsMessageAlone() {
        assertEquals(CommandLines.PARTLY, run("io"));
        assertEquals("The disk is full.%n".formatted(), err.toString());
    }

    @Test
    void anUnexpectedFailureLeadsToTheLog() {
        assertEquals(CommandLines.FAILURE, run("fault"));
        assertEquals("This failed (broken). The log says more.%n".formatted(), err.toString());
    }

    @Test
    void everyCommandHasHelp() {
        assertEquals(CommandLines.OK, run("--help"));
        assertTrue(out.toString().contains("Show this help."), out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void anAtSignBeginsAName() {
        assertEquals(CommandLines.OK, run("@2024"));
    }

    @Test
    void anArgumentCantActOnTheTerminal() {
        run("well", "\u001b[2J");

        assertTrue(err.toString().contains("<U+001B>[2J"), err.toString());
    }

    @Test
    void subcommandsEndTheSameWay() {
        CommandLine line =
                CommandLines.of(
                        new Options(),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        CommandLinesTest::expected,
                        new Sub());

        assertEquals(CommandLines.PARTLY, line.execute("x", "sub"));
        assertEquals("The disk is full.%n".formatted(), err.toString());
        assertEquals(CommandLines.OK, line.execute("x", "sub", "--help"));
        assertTrue(out.toString().contains("Does nothing."), out.toString());
    }
}
