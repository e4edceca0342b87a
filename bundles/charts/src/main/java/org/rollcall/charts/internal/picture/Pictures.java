package org.rollcall.charts.internal.picture;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import javafx.scene.image.Image;
import org.rollcall.charts.internal.Words;
import org.rollcall.charts.internal.draw.ChartColours;
import org.rollcall.util.io.AtomicFile;
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
    public CompletionStage<Path> save(
            PictureSheet sheet, ChartColours colours, String family, Path chosen) {
        Path file = PictureType.complete(chosen);
        PictureType type = PictureType.of(file);
        var image = type == PictureType.PNG ? PngPicture.image(sheet, colours, family) : null;
        return jobs.submit(
                Words.T.get("picture.job"),
                progress -> {
                    byte[] bytes =
                            switch (type) {
                                case PNG -> PngPicture.bytes(image);
                                case SVG -> svg(sheet, colours);
                                case PDF -> PdfPicture.bytes(sheet, colours);
                            };
                    AtomicFile.write(file, out -> out.write(bytes));
                    return file;
                });
    }

    /** The picture for the clipboard. Called on the FX thread. */
    public static Image image(PictureSheet sheet, ChartColours colours, String family) {
        return PngPicture.image(sheet, colours, family);
    }

    static byte[] svg(PictureSheet sheet, ChartColours colours) {
        var pen = new SvgPen(sheet.width(), sheet.height(), sheet.title());
        sheet.draw(pen, colours);
        return pen.finish().getBytes(StandardCharsets.UTF_8);
    }
}
