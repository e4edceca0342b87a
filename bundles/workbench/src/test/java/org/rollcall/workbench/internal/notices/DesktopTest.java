package org.rollcall.workbench.internal.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DesktopTest {
    private static final Path FILE = Path.of("/home/staff/a b & c.xlsx");

    @Test
    void eachSystemOpensByItsOwnProgramWithTheNameAsOneWord() {
        assertEquals(List.of("xdg-open", FILE.toString()), Desktop.openCommand("Linux", FILE));
        assertEquals(List.of("open", FILE.toString()), Desktop.openCommand("Mac OS X", FILE));
        assertEquals(
                List.of("rundll32", "url.dll,FileProtocolHandler", FILE.toString()),
                Desktop.openCommand("Windows 11", FILE));
    }

    @Test
    void theFolderIsShownWithTheFileChosenWhereTheSystemCan() {
        assertEquals(
                List.of("xdg-open", FILE.getParent().toString()),
                Desktop.folderCommand("Linux", FILE));
        assertEquals(
                List.of("open", "-R", FILE.toString()), Desktop.folderCommand("Mac OS X", FILE));
        assertEquals(
                List.of("explorer.exe", "/select," + FILE),
                Desktop.folderCommand("Windows 11", FILE));
    }
}
