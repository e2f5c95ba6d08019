package org.alihwarta.browser;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Pictures of {@code docs/screenshots}, taken only when asked for ({@code -Dalihwarta.screenshots=true}). */
final class Screenshot {
    private static final boolean WANTED = Boolean.getBoolean("alihwarta.screenshots");
    private static final Path FOLDER = Path.of("../docs/screenshots");
    private static final int COLOURS = 256;
    /** What is longer would only be small in a document. */
    private static final int LONGEST = 1600;

    private Screenshot() {}

    /** The page, but for the end of a long one. */
    static void take(Page page, String name) {
        take(page, name, true);
    }

    /** What the window shows. */
    static void takeWindow(Page page, String name) {
        take(page, name, false);
    }

    /** For whoever changes the pages, and not for the documents. */
    static void look(Page page, String name) {
        if (WANTED) {
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pictures", name + ".png")));
        }
    }

    private static void take(Page page, String name, boolean whole) {
        if (!WANTED) {
            return;
        }
        int height = ((Number) page.evaluate("document.documentElement." + (whole ? "scrollHeight" : "clientHeight")))
                .intValue();
        byte[] png = page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(whole)
                .setClip(0, 0, page.viewportSize().width, Math.min(height, LONGEST)));
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(
                    inFewColours(ImageIO.read(new ByteArrayInputStream(png))),
                    "png",
                    FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the colours that a page has most of, which makes its file a third as large. */
    private static BufferedImage inFewColours(BufferedImage page) {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel & 0xFFFFFF, 1, Integer::sum);
        }
        List<Integer> palette = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        Map<Integer, Integer> nearest = new HashMap<>();
        byte[] indices = new byte[pixels.length];
        for (int place = 0; place < pixels.length; place++) {
            indices[place] =
                    (byte) (int) nearest.computeIfAbsent(pixels[place] & 0xFFFFFF, colour -> nearest(colour, palette));
        }
        BufferedImage small =
                new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model(palette));
        small.getRaster().setDataElements(0, 0, page.getWidth(), page.getHeight(), indices);
        return small;
    }

    private static IndexColorModel model(List<Integer> palette) {
        int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
        return new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    }

    private static int nearest(int colour, List<Integer> palette) {
        int best = 0;
        for (int index = 1; index < palette.size(); index++) {
            if (distance(colour, palette.get(index)) < distance(colour, palette.get(best))) {
                best = index;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = ((one >> 16) & 255) - ((other >> 16) & 255);
        int green = ((one >> 8) & 255) - ((other >> 8) & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
