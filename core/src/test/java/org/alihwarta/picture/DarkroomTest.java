package org.alihwarta.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.alihwarta.picture.Development.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DarkroomTest {
    private final Darkroom darkroom = new Darkroom();

    @Test
    void printsAPhotographInSeveralWidthsAndKeepsItsShape() throws IOException {
        Development.Developed developed = develop(file(photograph(2400, 1600), "jpg"));

        assertThat(developed.prints())
                .extracting(print -> print.file().width() + "x" + print.file().height())
                .containsExactly("320x213", "480x320", "640x427", "960x640", "1280x853", "1920x1280");
        for (Print print : developed.prints()) {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(print.bytes()));
            assertThat(picture.getWidth()).isEqualTo(print.file().width());
            assertThat(picture.getHeight()).isEqualTo(print.file().height());
        }
        assertThat(developed.largest().format()).isEqualTo(PictureFormat.JPG);
    }

    @Test
    void neverMakesAPictureLarger() throws IOException {
        assertThat(develop(file(photograph(300, 200), "jpg")).prints())
                .extracting(print -> print.file().width())
                .containsExactly(300);
    }

    @Test
    void givesTheSamePictureTheSameAddress() throws IOException {
        byte[] file = file(photograph(640, 480), "jpg");

        assertThat(develop(file).largest()).isEqualTo(develop(file).largest());
    }

    @Test
    void keepsDrawingsSharpAndWhatIsTransparent() throws IOException {
        BufferedImage drawing = new BufferedImage(800, 400, BufferedImage.TYPE_INT_RGB);
        drawing.getGraphics().fillRect(100, 100, 300, 200);
        BufferedImage transparent = photograph(400, 400, BufferedImage.TYPE_INT_ARGB);
        transparent.setRGB(7, 7, 0x00ffffff);

        assertThat(develop(file(drawing, "png")).largest().format()).isEqualTo(PictureFormat.PNG);
        Development.Developed developed = develop(file(transparent, "png"));
        assertThat(developed.largest().format()).isEqualTo(PictureFormat.PNG);
        byte[] largest = developed.prints().get(developed.prints().size() - 1).bytes();
        assertThat(ImageIO.read(new ByteArrayInputStream(largest)).getRGB(7, 7) >>> 24)
                .isZero();
    }

    @Test
    void readsWebP() throws IOException {
        Development.Developed developed = develop(fixture("corners.webp"));

        assertThat(developed.largest().width()).isEqualTo(64);
        assertThat(developed.largest().height()).isEqualTo(48);
    }

    @ParameterizedTest
    @CsvSource({"1, 64, 48", "6, 48, 64", "8, 48, 64"})
    void turnsWebPUpright(int orientation, int width, int height) throws IOException {
        for (String mark : List.of("", "Exif\0\0")) {
            Development.Developed developed = develop(webPWithExif(mark, orientation));

            assertThat(developed.largest().width()).isEqualTo(width);
            assertThat(developed.largest().height()).isEqualTo(height);
        }
    }

    /** Exif's eight ways to hold a camera; the red corner is where the top left of what was seen must be. */
    @ParameterizedTest
    @CsvSource({
        "1, 120, 80",
        "2, 120, 80",
        "3, 120, 80",
        "4, 120, 80",
        "5, 80, 120",
        "6, 80, 120",
        "7, 80, 120",
        "8, 80, 120"
    })
    void turnsPicturesUpright(int orientation, int width, int height) throws IOException {
        BufferedImage seen = corner(width, height);
        BufferedImage stored = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 80; y++) {
            for (int x = 0; x < 120; x++) {
                stored.setRGB(x, y, seen.getRGB(column(orientation, x, y), row(orientation, x, y)));
            }
        }

        Development.Developed developed = develop(withExif(file(stored, "jpg"), orientation));

        BufferedImage print =
                ImageIO.read(new ByteArrayInputStream(developed.prints().get(0).bytes()));
        assertThat(print.getWidth()).isEqualTo(width);
        assertThat(print.getHeight()).isEqualTo(height);
        assertThat(new Color(print.getRGB(10, 10)).getRed()).isGreaterThan(200);
        assertThat(new Color(print.getRGB(10, 10)).getBlue()).isLessThan(60);
        assertThat(new Color(print.getRGB(width - 10, height - 10)).getBlue()).isGreaterThan(200);
    }

    @Test
    void takesNothingOverButThePixels() throws IOException {
        byte[] file = withExif(file(photograph(640, 480), "jpg"), 1);
        assertThat(new String(file, StandardCharsets.ISO_8859_1))
                .contains("Exif")
                .contains("RAHASIA");
        byte[] hidden = Arrays.copyOf(file, file.length + 7);
        System.arraycopy("RAHASIA".getBytes(StandardCharsets.US_ASCII), 0, hidden, file.length, 7);

        for (Print print : develop(hidden).prints()) {
            assertThat(new String(print.bytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif")
                    .doesNotContain("RAHASIA");
        }
    }

    @Test
    void refusesWhatIsNoPicture() throws IOException {
        byte[] photograph = file(photograph(640, 480), "png");

        assertThat(darkroom.develop(new byte[0])).isEqualTo(new Development.Refused(Fault.EMPTY));
        assertThat(darkroom.develop("<svg onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Development.Refused(Fault.UNKNOWN_FORMAT));
        assertThat(darkroom.develop("GIF89a".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Development.Refused(Fault.UNKNOWN_FORMAT));
        assertThat(darkroom.develop(Arrays.copyOf(photograph, 300))).isEqualTo(new Development.Refused(Fault.BROKEN));
        assertThat(darkroom.develop(new byte[Darkroom.MOST_BYTES + 1]))
                .isEqualTo(new Development.Refused(Fault.TOO_LARGE));
    }

    /** A file of a few bytes that says it is 30,000 pixels wide and high would take 3.6 GB. */
    @Test
    void refusesABombBeforeItIsDecoded() throws IOException {
        byte[] bomb = file(photograph(8, 8), "png");
        ByteBuffer.wrap(bomb).putInt(16, 30_000).putInt(20, 30_000);
        CRC32 check = new CRC32();
        check.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) check.getValue());

        assertThat(darkroom.develop(bomb)).isEqualTo(new Development.Refused(Fault.TOO_MANY_PIXELS));
    }

    @Test
    void neverFailsOnBrokenFiles() throws IOException {
        Random dice = new Random(7);
        for (byte[] whole : new byte[][] {
            file(photograph(160, 120), "jpg"), file(photograph(160, 120), "png"), fixture("corners.webp")
        }) {
            for (int round = 0; round < 60; round++) {
                byte[] broken = Arrays.copyOf(whole, 20 + dice.nextInt(whole.length - 20));
                for (int hit = 0; hit < 8; hit++) {
                    broken[12 + dice.nextInt(broken.length - 12)] = (byte) dice.nextInt();
                }
                assertThat(darkroom.develop(broken)).isNotNull();
            }
        }
    }

    private Development.Developed develop(byte[] file) {
        Development development = darkroom.develop(file);
        assertThat(development).isInstanceOf(Development.Developed.class);
        return (Development.Developed) development;
    }

    /** Noise, which no encoding makes small, over a slope. */
    private static BufferedImage photograph(int width, int height) {
        return photograph(width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage photograph(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Random grain = new Random(width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int light = 255 * x / width / 2 + grain.nextInt(100);
                picture.setRGB(x, y, 0xff000000 | light << 16 | light << 8 | light / 2);
            }
        }
        return picture;
    }

    /** Red in the top left quarter, blue elsewhere. */
    private static BufferedImage corner(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.dispose();
        return picture;
    }

    /** Which column of what was seen lies at a stored pixel of 120 × 80. */
    private static int column(int orientation, int x, int y) {
        return switch (orientation) {
            case 2, 3 -> 119 - x;
            case 5, 8 -> y;
            case 6, 7 -> 79 - y;
            default -> x;
        };
    }

    private static int row(int orientation, int x, int y) {
        return switch (orientation) {
            case 3, 4 -> 79 - y;
            case 5, 6 -> x;
            case 7, 8 -> 119 - x;
            default -> y;
        };
    }

    private static byte[] file(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    /** A JPEG with an Exif segment after its first two bytes. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] tiff = tiff(orientation);
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + 4 + 6 + tiff.length);
        file.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (2 + 6 + tiff.length));
        file.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff);
        return file.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** A WebP with a chunk of an odd length and an Exif chunk behind its picture. */
    private static byte[] webPWithExif(String mark, int orientation) throws IOException {
        byte[] picture = fixture("corners.webp");
        byte[] tiff = tiff(orientation);
        ByteBuffer file = ByteBuffer.allocate(picture.length + 8 + 4 + 8 + mark.length() + tiff.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(picture);
        file.put("XXXX".getBytes(StandardCharsets.US_ASCII)).putInt(3).putInt(0);
        file.put("EXIF".getBytes(StandardCharsets.US_ASCII)).putInt(mark.length() + tiff.length);
        file.put(mark.getBytes(StandardCharsets.US_ASCII)).put(tiff);
        return file.putInt(4, file.capacity() - 8).array();
    }

    /** Two entries: the orientation, and a camera's owner. */
    private static byte[] tiff(int orientation) {
        byte[] owner = "RAHASIA\0".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 24 + 4 + owner.length);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x013b).putShort((short) 2).putInt(owner.length).putInt(8 + 2 + 24 + 4);
        return tiff.putInt(0).put(owner).array();
    }

    private static byte[] fixture(String name) throws IOException {
        try (InputStream stream = DarkroomTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        }
    }
}
