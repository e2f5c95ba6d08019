package org.alihwarta.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * How a picture is written: a photograph as JPEG; what is transparent, or what PNG makes smaller (drawings, tables, screenshots), as PNG,
 * which keeps its edges.
 */
record Encoding(PictureFormat format) {
    /** Above it files grow and nobody sees a difference; below it skies show steps. */
    private static final float QUALITY = 0.82f;

    static Encoding of(BufferedImage picture) throws IOException {
        Encoding png = new Encoding(PictureFormat.PNG);
        if (isTransparent(picture)) {
            return png;
        }
        Encoding jpeg = new Encoding(PictureFormat.JPG);
        return png.write(picture).length < jpeg.write(picture).length ? png : jpeg;
    }

    byte[] write(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(format.extension()).next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(opaque(picture), null, null), param(writer));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** JPEG knows no transparency, and a channel for it that says nothing is taken for a colour. */
    private BufferedImage opaque(BufferedImage picture) {
        if (format == PictureFormat.PNG || !picture.getColorModel().hasAlpha()) {
            return picture;
        }
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.getGraphics().drawImage(picture, 0, 0, null);
        return opaque;
    }

    private ImageWriteParam param(ImageWriter writer) {
        ImageWriteParam param = writer.getDefaultWriteParam();
        if (format == PictureFormat.JPG) {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        return param;
    }

    private static boolean isTransparent(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) {
            return false;
        }
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if (pixel >>> 24 != 0xff) {
                    return true;
                }
            }
        }
        return false;
    }
}
