package org.rollcall.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomePermissionsTest {
    @TempDir Path folder;
    private Home home;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        home = Home.of(folder.resolve("home"));
    }

    @Test
    void aNewHomeIsItsOwnersFromTheBeginning() throws IOException {
        home.make();
        for (Path made : List.of(home.root(), home.configuration(), home.cache())) {
            assertEquals("rwx------", permissions(made), made.toString());
        }
    }

    @Test
    void anOldHomeIsMendedWhole() throws IOException {
        home.make();
        Path objects = Files.createDirectories(home.root().resolve("vault/objects"));
        Path rows = Files.writeString(objects.resolve("1"), "rows");
        Path key = Files.writeString(home.configuration().resolve("key"), "secret");
        set(home.root(), "rwxrwxrwx");
        set(objects, "rwxrwxr-x");
        set(rows, "rw-rw-rw-");
        set(key, "r--r-----");
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "not ours to change");
        set(elsewhere, "rw-r--r--");
        Files.createSymbolicLink(home.root().resolve("link"), elsewhere);

        assertEquals(List.of(), HomePermissions.mend(home.root()));
        assertEquals("rwx------", permissions(home.root()));
        assertEquals("rwx------", permissions(objects));
        assertEquals("rw-------", permissions(rows));
        assertEquals("r--------", permissions(key));
        assertEquals("rw-r--r--", permissions(elsewhere));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "update", "update/store", "update/installation.json"})
    void updatesThatOthersCouldHaveChosenAreToldApart(String part) throws IOException {
        home.make();
        Files.createDirectories(home.update().resolve("store"));
        Files.writeString(home.update().resolve("installation.json"), "{}");
        assertTrue(HomeCheck.of(home).updates().isEmpty());

        set(home.root().resolve(part), "rwxrwx---");
        assertEquals(home.root().resolve(part), HomeCheck.of(home).updates().orElseThrow());
        assertTrue(HomeCheck.of(home).updates().isEmpty(), "It is mended now");
    }

    @Test
    void aStartArchiveThatOthersCouldHaveWrittenGoesAndIsTold() throws IOException {
        home.make();
        Path start = Files.createDirectories(home.root().resolve("start"));
        Path archive = Files.writeString(start.resolve("classes-7.jsa"), "archive");
        set(start, "rwx------");
        assertEquals(List.of(), HomeCheck.of(home).told());
        assertTrue(Files.exists(archive));

        set(start, "rwxrwxrwx");
        List<String> told = HomeCheck.of(home).told();
        assertEquals(1, told.size(), told.toString());
        assertFalse(Files.exists(archive));
    }

    @Test
    void settingsThatOthersCouldHaveChangedAreTold() throws IOException {
        home.make();
        Files.writeString(home.settings(), "{}");
        set(home.settings(), "rw-rw-rw-");
        List<String> told = HomeCheck.of(home).told();
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.get(0).contains("update sites"), told.get(0));
        assertEquals(List.of(), HomeCheck.of(home).told());
    }

    @Test
    void onWindowsTheOwnerAloneMayDoAnything() throws IOException {
        var entry = HomePermissions.everythingFor(Files.getOwner(folder));
        assertEquals(Set.of(AclEntryPermission.values()), entry.permissions());
        assertEquals(Files.getOwner(folder), entry.principal());
    }

    private static String permissions(Path path) throws IOException {
        Set<PosixFilePermission> set = Files.getPosixFilePermissions(path);
        return PosixFilePermissions.toString(set);
    }

    private static void set(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
