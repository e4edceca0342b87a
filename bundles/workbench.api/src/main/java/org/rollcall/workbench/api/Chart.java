package org.rollcall.workbench.api;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A chart that was made by a {@link ChartProvider}. All methods are called on the FX thread.
 *
 * @param <R> result type, from the API
 */
@ConsumerType
public interface Chart<R> extends AutoCloseable {

    Node node();

    /** Shows a result in place of the one before. */
    void show(R result);

    /**
     * Shows a result in place of the one before.
     *
     * @param provenance what pictures of it say of its making
     */
    default void show(R result, Provenance provenance) {
        show(result);
    }

    /** Shows that there is nothing to show. */
    void clear();

    /**
     * Tells when the user chooses something in the chart, by mouse or key. What the text means, the
     * type of the chart's result says.
     *
     * @param handler in place of the one before
     */
    default void onSelect(Consumer<String> handler) {}

    /**
     * Tells when the user opens something in the chart, by a double click or Enter: who listens
     * shows what is behind it. The text is that of {@link #onSelect}, which is told before.
     *
     * @param handler in place of the one before
     */
    default void onOpen(Consumer<String> handler) {}

    /**
     * How the user looks at the chart: zoomed, moved, as a table; null for as it comes. Kept for
     * the chart that replaces this one.
     */
    default String look() {
        return null;
    }

    /** Looks at the result that is shown next as an earlier chart of the kind was looked at. */
    default void restoreLook(String look) {}

    /**
     * Writes what the chart shows to a file, as the type that the file's name ends in: {@code
     * .png}, {@code .svg} or {@code .pdf}.
     *
     * @return completes on the FX thread with the file, or exceptionally where it can't be written
     *     or there is nothing to write
     */
    default CompletionStage<Path> savePicture(Path file) {
        return CompletableFuture.failedFuture(
                new UnsupportedOperationException("This chart can't be saved as a picture"));
    }

    /** Gives up what the chart holds; it is not used again. */
    @Override
    void close();
}
