package org.rollcall.update.internal.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.List;
import org.rollcall.update.internal.trust.Keys;

/** Keys of publishers, as files. */
final class KeyFiles {
    private KeyFiles() {}

    /**
     * Makes a pair: {@code NAME.key} for the publisher alone, and {@code NAME.pub} for everybody.
     *
     * @throws FileAlreadyExistsException if there is one of that name: keys are never overwritten
     */
    static void make(Path name) throws IOException {
        Path secret = secret(name);
        Path open = open(name);
        for (Path file : List.of(secret, open)) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(
                        file.toString(), null, "there is a key already; choose another name");
            }
        }
        if (name.toAbsolutePath().getParent() != null) {
            Files.createDirectories(name.toAbsolutePath().getParent());
        }
        KeyPair pair = Keys.make();
        create(secret);
        Files.writeString(secret, Keys.text(pair.getPrivate()) + "\n", UTF_8);
        Files.writeString(
                open, Keys.text(pair.getPublic()) + "\n", UTF_8, StandardOpenOption.CREATE_NEW);
    }

    /** Makes an empty file that its owner alone may read, where the system knows of owners. */
    private static void create(Path file) throws IOException {
        try {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } catch (UnsupportedOperationException e) {
            Files.createFile(file);
        }
    }

    static Path secret(Path name) {
        return name.resolveSibling(name.getFileName() + ".key");
    }

    static Path open(Path name) {
        return name.resolveSibling(name.getFileName() + ".pub");
    }

    /**
     * @param name as it was made, without ending
     */
    static PrivateKey readSecret(Path name) throws IOException {
        return Keys.privateKey(Files.readString(secret(name), UTF_8));
    }

    static String readOpen(Path name) throws IOException {
        String key = Files.readString(open(name), UTF_8).strip();
        Keys.publicKey(key);
        return key;
    }
}
