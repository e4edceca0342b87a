package org.rollcall.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The user directory holds student data and code that runs, so nobody but its owner may read or
 * write anything in it, whatever the umask was when it was made: 0700 and 0600, on Windows a list
 * of access rights that names the owner alone.
 */
final class HomePermissions {
    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE);
    private static final Set<PosixFilePermission> OTHERS_WRITE =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Path root;
    private final UserPrincipal owner;
    private final List<String> told = new ArrayList<>();

    private HomePermissions(Path root, UserPrincipal owner) {
        this.root = root;
        this.owner = owner;
    }

    /**
     * The first of these that others could have written to; empty if none could, or the system has
     * no such notion. What is not there can't have been written to.
     */
    static Optional<Path> writableByOthers(Path root, Path... parts) {
        try {
            UserPrincipal me = me(root);
            for (Path part : parts) {
                if (Files.exists(part) && othersMayWrite(part, me)) {
                    return Optional.of(part);
                }
            }
            return Optional.empty();
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static boolean othersMayWrite(Path part, UserPrincipal me) throws IOException {
        var view = Files.getFileAttributeView(part, PosixFileAttributeView.class);
        if (view == null) {
            return false;
        }
        PosixFileAttributes facts = view.readAttributes();
        return facts.permissions().stream().anyMatch(OTHERS_WRITE::contains)
                || !facts.owner().equals(me) && !facts.owner().getName().equals("root");
    }

    /**
     * Takes from others what they may do with anything in a user directory.
     *
     * @return what can't be mended, as sentences with a remedy
     */
    static List<String> mend(Path root) {
        try {
            var mending = new HomePermissions(root, me(root));
            if (Files.getFileAttributeView(root, PosixFileAttributeView.class) != null) {
                mending.permissions();
            } else {
                mending.accessList();
            }
            return mending.told;
        } catch (IOException | UnsupportedOperationException e) {
            return List.of(unmendable(root, e.toString()));
        }
    }

    /** The user that this process runs as: whoever owns a file that it makes. */
    private static UserPrincipal me(Path root) throws IOException {
        Path probe = Files.createTempFile(root, ".owner", "");
        try {
            return Files.getOwner(probe);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private void permissions() throws IOException {
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes facts) {
                        return close(dir) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                        if (!facts.isSymbolicLink()) {
                            close(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        if (!(e instanceof NoSuchFileException)) {
                            told.add(unmendable(file, Home.reason(e)));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path dir, IOException e) {
                        return FileVisitResult.CONTINUE; // another process has removed it
                    }
                });
    }

    /** Whether it is, or was made, its owner's alone. */
    private boolean close(Path path) {
        try {
            var view =
                    Files.getFileAttributeView(
                            path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            PosixFileAttributes facts = view.readAttributes();
            if (!facts.owner().equals(owner)) {
                told.add(
                        ("%s belongs to another user of this computer (%s), who may read what is"
                                        + " in it. Move it away, or make it yours again (chown).")
                                .formatted(path, facts.owner().getName()));
                return false;
            }
            if (OWNERS.containsAll(facts.permissions())) {
                return true;
            }
            var own = EnumSet.copyOf(OWNERS);
            own.retainAll(facts.permissions());
            view.setPermissions(own);
            if (OWNERS.containsAll(view.readAttributes().permissions())) {
                return true;
            }
            told.add(unmendable(path, "its file system keeps no permissions"));
            return false;
        } catch (NoSuchFileException e) {
            return true; // another process has removed it
        } catch (IOException e) {
            told.add(unmendable(path, Home.reason(e)));
            return false;
        }
    }

    private static String unmendable(Path path, String why) {
        return ("Other users of this computer may be able to read %s, and that can't be changed"
                        + " (%s). Keep the user directory where only you have access.")
                .formatted(path, why);
    }

    /** Windows: the root's list, which all below it inherit. */
    private void accessList() throws IOException {
        var view = Files.getFileAttributeView(root, AclFileAttributeView.class);
        if (view != null) {
            view.setAcl(List.of(everythingFor(owner)));
        }
    }

    static AclEntry everythingFor(UserPrincipal user) {
        return AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(user)
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .setFlags(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT)
                .build();
    }
}
