package org.rollcall.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rollcall.installation.settings.SettingTypes;
import org.rollcall.installation.settings.SettingsSyntaxException;
import org.rollcall.installation.settings.SettingsText;

/**
 * The user's settings as the Configurator is given them: the file itself where it is sound, else a
 * copy without what is damaged. The file is never written to here.
 *
 * @param file that the Configurator reads; empty for none
 * @param mended what the copy holds; empty if the file is read as it is
 * @param told sentences for the user
 */
record UserSettings(Optional<Path> file, Optional<String> mended, List<String> told) {

    /**
     * @param file need not exist
     * @param cache for a copy
     * @param types as bundles say
     */
    static UserSettings read(Path file, Path cache, SettingTypes types) {
        if (!Files.exists(file)) {
            return new UserSettings(Optional.empty(), Optional.empty(), List.of());
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            var text = SettingsText.read(bytes, types);
            if (text.isSoundAsItIs()) {
                return new UserSettings(Optional.of(file), Optional.empty(), List.of());
            }
            return new UserSettings(
                    Optional.of(cache.resolve("settings-of-user.json")),
                    Optional.of(text.mended()),
                    text.dropped().stream().map(dropped -> dropped.sentence(file)).toList());
        } catch (SettingsSyntaxException e) {
            return nothing(e.sentence(file));
        } catch (IOException e) {
            return nothing(
                    "The settings in %s can't be read (%s), so none of them is in effect. Give yourself permission to read the file, and start again."
                            .formatted(file, Home.reason(e)));
        }
    }

    private static UserSettings nothing(String sentence) {
        return new UserSettings(Optional.empty(), Optional.empty(), List.of(sentence));
    }

    /**
     * Where the Configurator finds them. Its scheme is in capitals, which sort before small letters
     * and so before what ships.
     */
    Optional<String> address() {
        return file.map(path -> plainAddress(path).replaceFirst("^file:", "FILE:"));
    }

    /** Commas stand between addresses. */
    static String plainAddress(Path file) {
        return file.toUri().toString().replace(",", "%2C");
    }

    /** Writes the copy, if there is to be one. */
    void write() {
        if (mended.isPresent()) {
            try {
                Files.createDirectories(file.orElseThrow().getParent());
                Files.writeString(file.orElseThrow(), mended.get(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
