package org.alihwarta.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes pictures smaller. */
final class Scaling {
    private Scaling() {}

    /** The picture in sRGB, which screens take for granted, transparent where it was. */
    static BufferedImage plain(BufferedImage picture) {
        return draw(picture, picture.getWidth(), picture.getHeight());
    }

    /** Halved as often as it goes, because one step over a greater distance passes pixels over. */
    static BufferedImage to(BufferedImage picture, int width, int height) {
        BufferedImage smaller = picture;
        while (smaller.getWidth() >= 2 * width && smaller.getHeight() >= 2 * height && smaller.getWidth() > 1) {
            smaller = draw(smaller, smaller.getWidth() / 2, Math.max(1, smaller.getHeight() / 2));
        }
        return smaller.getWidth() == width && smaller.getHeight() == height ? smaller : draw(smaller, width, height);
    }

    private static BufferedImage draw(BufferedImage picture, int width, int height) {
        boolean transparent = picture.getColorModel().hasAlpha();
        BufferedImage drawn = new BufferedImage(
                Math.max(1, width),
                Math.max(1, height),
                transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.setRenderingHint(RenderingHints.KEY_COLOR_RENDERING, RenderingHints.VALUE_COLOR_RENDER_QUALITY);
            pen.drawImage(picture, 0, 0, drawn.getWidth(), drawn.getHeight(), null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }
}
