package org.rollcall.workbench.internal.notices;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Has the computer open a file, or show it in its folder, by the system's own programs. */
final class Desktop {
    private Desktop() {}

    /**
     * @throws IOException if the system has no program for it
     */
    static void open(Path file) throws IOException {
        start(openCommand(System.getProperty("os.name", ""), file));
    }

    /**
     * @throws IOException if the system has no program for it
     */
    static void showInFolder(Path file) throws IOException {
        start(folderCommand(System.getProperty("os.name", ""), file));
    }

    static List<String> openCommand(String system, Path file) {
        if (windows(system)) {
            // Not by way of the command line's interpreter, to which names may mean something.
            return List.of("rundll32", "url.dll,FileProtocolHandler", file.toString());
        }
        return List.of(mac(system) ? "open" : "xdg-open", file.toString());
    }

    static List<String> folderCommand(String system, Path file) {
        if (windows(system)) {
            return List.of("explorer.exe", "/select," + file);
        }
        return mac(system)
                ? List.of("open", "-R", file.toString())
                : List.of("xdg-open", String.valueOf(file.toAbsolutePath().getParent()));
    }

    private static boolean windows(String system) {
        return system.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static boolean mac(String system) {
        return system.toLowerCase(Locale.ROOT).startsWith("mac");
    }

    private static void start(List<String> command) throws IOException {
        new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
