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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final String JPEG_MARK = "Exif\0\0";

    /** Upright where a file does not say, or says nonsense. */
    static Orientation of(byte[] file) {
        try {
            Optional<InputStream> tiff = isWebP(file) ? inWebP(file) : inJpeg(file);
            return tiff.isEmpty() ? UPRIGHT : of(tiff.get());
        } catch (IOException | RuntimeException noMetadata) { // what cannot be read is thrown away like all the rest
            return UPRIGHT;
        }
    }

    private static Optional<InputStream> inJpeg(byte[] file) throws IOException {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            List<JPEGSegment> segments = JPEGSegmentUtil.readSegments(input, JPEG.APP1, "Exif");
            if (segments.isEmpty()) {
                return Optional.empty();
            }
            InputStream data = segments.get(0).data();
            data.skipNBytes(1); // the second zero after "Exif"
            return Optional.of(data);
        }
    }

    private static boolean isWebP(byte[] file) {
        return file.length > RIFF_HEADER && isAt(file, 0, "RIFF") && isAt(file, 8, "WEBP");
    }

    /** WebP is a RIFF: chunks of a name, a length and so many bytes, of an even number (WebP Container Specification). */
    private static Optional<InputStream> inWebP(byte[] file) {
        ByteBuffer chunks = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int at = RIFF_HEADER;
        while (at + CHUNK_HEADER <= file.length) {
            int start = at + CHUNK_HEADER;
            int length = chunks.getInt(at + 4);
            if (length < 0 || length > file.length - start) {
                return Optional.empty();
            }
            if (isAt(file, at, "EXIF")) {
                int mark = isAt(file, start, JPEG_MARK) ? JPEG_MARK.length() : 0; // which some cameras bring from JPEG
                return Optional.of(new ByteArrayInputStream(file, start + mark, length - mark));
            }
            at = start + length + length % 2;
        }
        return Optional.empty();
    }

    private static boolean isAt(byte[] file, int place, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        return place + bytes.length <= file.length
                && Arrays.equals(file, place, place + bytes.length, bytes, 0, bytes.length);
    }

    private static Orientation of(InputStream exif) throws IOException {
        try (ImageInputStream tiff = new MemoryCacheImageInputStream(exif)) {
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
