package org.alihwarta.picture;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * How a camera was held: cameras write down which side was up instead of turning the pixels. The only thing that is taken over from a
 * file's metadata.
 *
 * @param tag Exif's number from 1 (upright) to 8
 */
record Orientation(int tag) {
    private static final Orientation UPRIGHT = new Orientation(1);

    /** Upright where a file does not say, or says nonsense. */
    static Orientation of(byte[] file) {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            List<JPEGSegment> segments = JPEGSegmentUtil.readSegments(input, JPEG.APP1, "Exif");
            return segments.isEmpty() ? UPRIGHT : of(segments.get(0));
        } catch (IOException | RuntimeException noMetadata) { // what cannot be read is thrown away like all the rest
            return UPRIGHT;
        }
    }

    private static Orientation of(JPEGSegment exif) throws IOException {
        InputStream data = exif.data();
        data.skipNBytes(1); // the second zero after "Exif"
        try (ImageInputStream tiff = new MemoryCacheImageInputStream(data)) {
            CompoundDirectory directories = (CompoundDirectory) new TIFFReader().read(tiff);
            Entry entry = directories.getEntryById(TIFF.TAG_ORIENTATION);
            int tag = entry == null ? 1 : ((Number) entry.getValue()).intValue();
            return tag >= 1 && tag <= 8 ? new Orientation(tag) : UPRIGHT;
        }
    }

    /** The picture as it was seen. */
    BufferedImage apply(BufferedImage picture) {
        if (tag == 1) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean lying = tag >= 5;
        BufferedImage turned = new BufferedImage(lying ? height : width, lying ? width : height, picture.getType());
        Graphics2D pen = turned.createGraphics();
        try {
            pen.drawImage(picture, turn(width, height), null);
        } finally {
            pen.dispose();
        }
        return turned;
    }

    /** Exif 2.32, table 4.6.4: where the zeroth row and column of the stored pixels belong. */
    private AffineTransform turn(int width, int height) {
        return switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
