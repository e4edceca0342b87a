package org.rollcall.update.internal.commands;

import picocli.CommandLine.Option;

/** The help option of each command. */
final class Help {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean asked;
}
