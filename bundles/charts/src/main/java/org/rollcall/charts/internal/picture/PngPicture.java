package org.rollcall.charts.internal.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.rollcall.charts.internal.draw.CanvasPen;
import org.rollcall.charts.internal.draw.ChartColours;

/** A picture of pixels, two for each unit of length unless it is very high. */
final class PngPicture {
    /** Pixels that every graphics card can hold in one direction. */
    private static final int TILE = 2000;

    private static final double FINE = 2;
    private static final double HIGH = 5000;

    private PngPicture() {}

    /** Draws on the FX thread, in strips as graphics cards can hold. */
    static WritableImage image(PictureSheet sheet, ChartColours colours, String family) {
        double scale = sheet.height() > HIGH ? 1 : FINE;
        int width = (int) Math.ceil(sheet.width() * scale);
        int height = (int) Math.ceil(sheet.height() * scale);
        var image = new WritableImage(width, height);
        for (int top = 0; top < height; top += TILE) {
            int rows = Math.min(TILE, height - top);
            var canvas = new Canvas(width, rows);
            var context = canvas.getGraphicsContext2D();
            context.translate(0, -top);
            context.scale(scale, scale);
            sheet.draw(new CanvasPen(context, family), colours);
            WritableImage strip =
                    canvas.snapshot(new SnapshotParameters(), new WritableImage(width, rows));
            image.getPixelWriter().setPixels(0, top, width, rows, strip.getPixelReader(), 0, 0);
        }
        return image;
    }

    /** The image as a file; needs no FX thread. */
    static byte[] bytes(WritableImage image) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var row = new int[width];
        var buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            image.getPixelReader()
                    .getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
            buffered.setRGB(0, y, width, 1, row, 0, width);
        }
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(buffered, "png", bytes)) {
            throw new IOException("This Java can't write PNG pictures");
        }
        return bytes.toByteArray();
    }
}
