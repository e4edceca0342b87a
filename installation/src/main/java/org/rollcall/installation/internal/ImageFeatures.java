package org.rollcall.installation.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rollcall.installation.Change;
import org.rollcall.installation.Feature;
import org.rollcall.installation.FeatureBundle;
import org.rollcall.installation.FeatureRef;
import org.rollcall.installation.InstallationException;
import org.rollcall.util.io.Digests;

/** The features that the installed product itself brought. */
final class ImageFeatures {
    private final Path folder;
    private final Path repository;
    private final Map<String, Feature> byName = new TreeMap<>();

    /**
     * @param image holds {@code features} and {@code repository}
     * @throws InstallationException if a feature can't be read
     */
    ImageFeatures(Path image) {
        folder = image.resolve("features");
        repository = image.resolve("repository");
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                var feature = Feature.read(file);
                byName.put(feature.name(), feature);
            }
        } catch (IOException e) {
            throw new InstallationException(
                    "The features in %s can't be read (%s). Install Rollcall again."
                            .formatted(folder, e),
                    e);
        }
    }

    /** Makes their files known by their digests. */
    void tell(FileStore store) {
        for (Feature feature : byName.values()) {
            store.know(feature.ref().sha256(), folder.resolve(feature.name() + ".json"));
            feature.bundles().forEach(bundle -> store.know(bundle.sha256(), file(bundle)));
        }
    }

    /** Where a bundle of the image is. */
    Path file(FeatureBundle bundle) {
        return repository.resolve(bundle.fileName());
    }

    List<Feature> all() {
        return List.copyOf(byName.values());
    }

    List<FeatureRef> refs() {
        return byName.values().stream().map(Feature::ref).toList();
    }

    Optional<Feature> find(FeatureRef ref) {
        return Optional.ofNullable(byName.get(ref.name())).filter(f -> f.ref().equals(ref));
    }

    /** Digest of all of them: another where the product is another. */
    String digest() {
        return Digests.of(
                refs().stream()
                        .map(FeatureRef::sha256)
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Its installation, as a change of the ledger. */
    Change change(long number, Instant at) {
        return Changes.of(
                number,
                at.truncatedTo(ChronoUnit.SECONDS),
                "",
                Change.Kind.PRODUCT,
                refs(),
                0,
                Change.Result.KEPT);
    }

    /** When the product was installed, as far as its files tell. */
    Instant installed() {
        try {
            return Files.getLastModifiedTime(folder).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }
}
