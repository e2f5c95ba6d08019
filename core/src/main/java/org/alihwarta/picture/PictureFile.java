package org.alihwarta.picture;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One print of a picture, by its address ({@code /pictures/<hash>-1280x853.jpg}): the hash of the largest print and its own size, so that a
 * page knows how much room it takes without asking anybody.
 *
 * <p>The widths that a picture is printed in follow from the largest: all {@link #WIDTHS} below it, and itself.
 */
public record PictureFile(String hash, int width, int height, PictureFormat format) {
    public static final String FOLDER = "/pictures/";

    /** Phones, phones with dense screens, the column of a story, and that on a dense screen; about half as many bytes from one to the next. */
    static final List<Integer> WIDTHS = List.of(320, 480, 640, 960, 1280, 1920);

    private static final Pattern NAME =
            Pattern.compile("([0-9a-f]{32})-([1-9][0-9]{0,4})x([1-9][0-9]{0,4})\\.(jpg|png)");

    /** The print that a path from the site's root names; absent when it is no picture of ours. */
    public static Optional<PictureFile> find(@Nullable URI image) {
        String path = image == null ? "" : image.toString();
        return path.startsWith(FOLDER) ? findByName(path.substring(FOLDER.length())) : Optional.empty();
    }

    /** As {@link #find}, by what stands after the last slash. */
    public static Optional<PictureFile> findByName(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(new PictureFile(
                        parts.group(1),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)),
                        PictureFormat.of(parts.group(4))))
                : Optional.empty();
    }

    public String name() {
        return hash + "-" + width + "x" + height + "." + format.extension();
    }

    /** From the site's root. */
    public String path() {
        return FOLDER + name();
    }

    public URI address() {
        return URI.create(path());
    }

    /** This picture in another width. */
    PictureFile scaledTo(int newWidth) {
        long scaled = Math.round((double) height * newWidth / width);
        return new PictureFile(hash, newWidth, (int) Math.max(1, scaled), format);
    }

    /** All prints, the smallest first, this one, the largest, last. */
    public List<PictureFile> prints() {
        List<PictureFile> prints = new ArrayList<>();
        WIDTHS.stream().filter(smaller -> smaller < width).forEach(smaller -> prints.add(scaledTo(smaller)));
        prints.add(this);
        return List.copyOf(prints);
    }
}
