package org.alihwarta.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Drawn pictures of few colours, in place of photographs that would be somebody's. */
final class Illustration {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 853;

    private Illustration() {}

    /** A boat with books on a lake before a mountain. */
    static byte[] boat() {
        return drawn(paper -> {
            fill(paper, 0xF2D9B1, rectangle(0, 0, WIDTH, 470));
            paper.setColor(new Color(0xE8A15B));
            paper.fillOval(860, 130, 150, 150);
            fill(paper, 0x7C8F7A, new int[] {0, 250, 430, 690, 960, 1280}, new int[] {470, 260, 380, 190, 400, 470});
            fill(paper, 0x4F7F8C, rectangle(0, 470, WIDTH, HEIGHT));
            for (int wave = 0; wave < 9; wave++) {
                fill(paper, 0x6C99A4, rectangle(60 + wave * 140 % 900, 520 + wave * 36, 260, 6));
            }
            for (int book = 0; book < 12; book++) {
                int colour = new int[] {0x8C1D18, 0xB98A2F, 0x2F4B5C, 0xF6F0E2}[book % 4];
                fill(paper, colour, rectangle(430 + book * 32, 452 - book % 3 * 12, 24, 110));
            }
            fill(paper, 0x5A3A24, new int[] {330, 900, 830, 400}, new int[] {560, 560, 660, 660});
        });
    }

    /** Rice in rows under a morning sky. */
    static byte[] field() {
        return drawn(paper -> {
            fill(paper, 0xCFE0E3, rectangle(0, 0, WIDTH, 380));
            fill(paper, 0x8FA68C, new int[] {0, 420, 800, 1280}, new int[] {380, 250, 330, 380});
            fill(paper, 0xC9B458, rectangle(0, 380, WIDTH, HEIGHT));
            for (int row = -6; row < 14; row++) {
                int far = 560 + row * 16;
                int near = row * 170;
                fill(paper, 0x8E9B45, new int[] {far, far + 8, near + 70, near}, new int[] {380, 380, 853, 853});
            }
        });
    }

    private static int[][] rectangle(int left, int top, int width, int height) {
        return new int[][] {{left, left + width, left + width, left}, {top, top, top + height, top + height}};
    }

    private static void fill(Graphics2D paper, int colour, int[]... corners) {
        paper.setColor(new Color(colour));
        paper.fill(new Polygon(corners[0], corners[1], corners[0].length));
    }

    private static byte[] drawn(Consumer<Graphics2D> drawing) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = picture.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.accept(paper);
        paper.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
