package org.rollcall.charts.internal.picture;

import java.io.IOException;
import org.rollcall.charts.internal.draw.Inks;

/** placeholder */
final class PdfPicture {
    private PdfPicture() {}

    static byte[] bytes(PictureSheet sheet, Inks inks) throws IOException {
        throw new IOException("no PDF yet");
    }
}
