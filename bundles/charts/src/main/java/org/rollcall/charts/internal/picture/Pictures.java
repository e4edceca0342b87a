package org.rollcall.charts.internal.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import javafx.scene.image.Image;
import org.rollcall.charts.internal.Words;
import org.rollcall.charts.internal.draw.Inks;
import org.rollcall.workbench.api.Jobs;

/** Writes charts to files, off the FX thread. */
public final class Pictures {
    private final Jobs jobs;

    public Pictures(Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * Writes a file of the type that its name tells. Called on the FX thread.
     *
     * @param family of the font, for pixels
     * @return completes with the file, once it is there as a whole
     */
    public CompletionStage<Path> save(PictureSheet sheet, Inks inks, String family, Path chosen) {
        Path file = PictureType.complete(chosen);
        PictureType type = PictureType.of(file);
        var image = type == PictureType.PNG ? PngPicture.image(sheet, inks, family) : null;
        return jobs.submit(
                Words.T.get("picture.job"),
                progress -> {
                    byte[] bytes =
                            switch (type) {
                                case PNG -> PngPicture.bytes(image);
                                case SVG -> svg(sheet, inks);
                                case PDF -> PdfPicture.bytes(sheet, inks);
                            };
                    write(file, bytes);
                    return file;
                });
    }

    /** The picture for the clipboard. Called on the FX thread. */
    public static Image image(PictureSheet sheet, Inks inks, String family) {
        return PngPicture.image(sheet, inks, family);
    }

    static byte[] svg(PictureSheet sheet, Inks inks) {
        var pen = new SvgPen(sheet.width(), sheet.height(), sheet.title());
        sheet.draw(pen, inks);
        return pen.finish().getBytes(StandardCharsets.UTF_8);
    }

    /** Aside, to disk, and then into place, so that there is never half a file. */
    static void write(Path file, byte[] bytes) throws IOException {
        // Not a temporary file of the system: those can be read by their owner alone.
        Path draft =
                file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (var channel =
                    FileChannel.open(
                            draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
