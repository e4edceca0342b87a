package org.rollcall.workspace.internal.vault;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Takes from others what they may do with the vault: folders become 0700 and files 0600, or get an
 * access list of one entry where there are no such modes.
 */
final class Permissions {
    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<AclEntryFlag> INHERITED =
            EnumSet.of(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT);

    private Permissions() {}

    /**
     * What a look at a tree found.
     *
     * @param othersCouldWrite whether others could change something; they can't any more
     * @param foreign whether something belongs to somebody else, or could not be mended
     */
    record Found(boolean othersCouldWrite, boolean foreign) {}

    /**
     * Mends a folder and all that lies in it. Links are left alone.
     *
     * @param me who owns what this process makes
     */
    static Found mend(Path tree, UserPrincipal me) throws IOException {
        var mending = new Mending(me);
        Files.walkFileTree(tree.toRealPath(), mending);
        return new Found(mending.othersCouldWrite, mending.foreign);
    }

    private static final class Mending extends SimpleFileVisitor<Path> {
        private final UserPrincipal me;
        private boolean othersCouldWrite;
        private boolean foreign;

        Mending(UserPrincipal me) {
            this.me = me;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            mend(folder, FOLDER);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!attributes.isSymbolicLink()) {
                mend(file, FILE);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            foreign = true; // whoever needs it fails with better words
            return FileVisitResult.CONTINUE;
        }

        private void mend(Path path, Set<PosixFilePermission> mode) {
            try {
                foreign |= !Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(me);
                var posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
                if (posix == null) {
                    mendAccessList(path, mode.equals(FOLDER));
                    return;
                }
                Set<PosixFilePermission> now = posix.readAttributes().permissions();
                if (!now.equals(mode)) {
                    posix.setPermissions(mode);
                    othersCouldWrite |=
                            now.contains(PosixFilePermission.GROUP_WRITE)
                                    || now.contains(PosixFilePermission.OTHERS_WRITE);
                }
            } catch (IOException e) {
                foreign = true;
            } catch (UnsupportedOperationException e) {
                // A disk that knows no owners; what was found elsewhere holds.
            }
        }

        private void mendAccessList(Path path, boolean folder) throws IOException {
            var view = Files.getFileAttributeView(path, AclFileAttributeView.class);
            if (view == null) {
                return; // a disk that knows no owners
            }
            AclEntry mine =
                    AclEntry.newBuilder()
                            .setType(AclEntryType.ALLOW)
                            .setPrincipal(me)
                            .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                            .setFlags(folder ? INHERITED : Set.of())
                            .build();
            if (!view.getAcl().equals(List.of(mine))) {
                view.setAcl(List.of(mine));
            }
        }
    }
}
