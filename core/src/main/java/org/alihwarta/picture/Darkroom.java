package org.alihwarta.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.alihwarta.picture.Development.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes prints of pictures that somebody hands in (JPEG, PNG, WebP): decoded, turned upright, scaled and written anew, so that nothing of
 * the file but its pixels goes on: no place, no camera, no name, nothing that hides behind the picture.
 *
 * <p>The size is read and judged before anything is decoded, and one picture is developed at a time, so that memory stays bounded. Of a
 * moving picture the first frame counts. Safe for use by several threads.
 */
public final class Darkroom {
    /** More than any camera's JPEG. */
    public static final int MOST_BYTES = 24 * 1024 * 1024;

    /** About 200 MB decoded. */
    public static final int MOST_PIXELS = 64_000_000;

    /** A column of text is never wider on a dense screen; the picture on paper is somebody else's trade. */
    private static final int LARGEST_WIDTH = 1920;

    private static final int LARGEST_HEIGHT = 2880;

    private static final int HASH_LENGTH = 32;
    private static final Logger LOG = LoggerFactory.getLogger(Darkroom.class);

    private final Semaphore one = new Semaphore(1);

    static {
        // Readers in libraries are found by the class loader of whoever asks first.
        ImageIO.scanForPlugins();
    }

    /** The prints of a file, or why there are none. */
    public Development develop(byte[] file) {
        if (file.length == 0) {
            return new Development.Refused(Fault.EMPTY);
        }
        if (file.length > MOST_BYTES) {
            return new Development.Refused(Fault.TOO_LARGE);
        }
        Optional<String> format = findFormat(file);
        if (format.isEmpty()) {
            return new Development.Refused(Fault.UNKNOWN_FORMAT);
        }
        one.acquireUninterruptibly();
        try {
            return read(file, format.get());
        } catch (IOException | RuntimeException unreadable) { // decoders of foreign bytes fail in every way
            LOG.debug("a file of {} bytes is no picture", file.length, unreadable);
            return new Development.Refused(Fault.BROKEN);
        } finally {
            one.release();
        }
    }

    /** By its first bytes: names and media types say what people like. */
    private static Optional<String> findFormat(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 12), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("jpeg");
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of("png");
        }
        return start.startsWith("RIFF") && start.endsWith("WEBP") ? Optional.of("webp") : Optional.empty();
    }

    private static Development read(byte[] file, String format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                return new Development.Refused(Fault.TOO_MANY_PIXELS);
            }
            BufferedImage upright = Orientation.of(file).apply(Scaling.plain(reader.read(0, coarse(reader, width))));
            return new Development.Developed(prints(upright));
        } finally {
            reader.dispose();
        }
    }

    /** Of a picture far larger than any print every second or third pixel is enough, and takes a fraction of the memory. */
    private static ImageReadParam coarse(ImageReader reader, int width) {
        int step = Math.max(1, width / (2 * LARGEST_WIDTH));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    private static List<Print> prints(BufferedImage picture) throws IOException {
        double fit = Math.min(
                1,
                Math.min((double) LARGEST_WIDTH / picture.getWidth(), (double) LARGEST_HEIGHT / picture.getHeight()));
        BufferedImage largest = Scaling.to(
                picture, (int) Math.round(picture.getWidth() * fit), (int) Math.round(picture.getHeight() * fit));
        Encoding encoding = Encoding.of(largest);
        byte[] bytes = encoding.write(largest);
        PictureFile file = new PictureFile(hash(bytes), largest.getWidth(), largest.getHeight(), encoding.format());
        List<Print> prints = new ArrayList<>();
        for (PictureFile print : file.prints()) {
            prints.add(new Print(
                    print,
                    print.equals(file) ? bytes : encoding.write(Scaling.to(largest, print.width(), print.height()))));
        }
        return prints;
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
