package org.alihwarta.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alihwarta.picture.PictureFile;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * A picture as a page shows it: the browser chooses the print that it needs, and knows how much room it takes before it has it.
 *
 * @param alt what can be seen; empty where the caption says it
 * @param credit absent where nobody is named
 * @param first whether readers see it before they scroll, so that it should not wait
 */
public record PrintedPicture(
        List<PictureFile> prints,
        String alt,
        String caption,
        @Nullable String credit,
        boolean first) {
    /** As wide as the story's column, or the window less its margins: see {@code figure} in site.css. */
    public static final String SIZES = "(min-width: 44rem) 40rem, calc(100vw - 2.5rem)";

    public PrintedPicture {
        prints = List.copyOf(prints);
    }

    /** Absent where the picture is not one of ours. */
    static Optional<PrintedPicture> find(Block.Picture picture, boolean first) {
        return PictureFile.find(picture.image())
                .map(file -> new PrintedPicture(
                        file.prints(),
                        picture.alt() == null ? "" : picture.alt(),
                        picture.caption(),
                        picture.credit(),
                        first));
    }

    /** A document's pictures that are our own, in reading order. */
    static List<PrintedPicture> of(Document document) {
        return document.blocks().stream()
                .filter(Block.Picture.class::isInstance)
                .flatMap(block -> find((Block.Picture) block, false).stream())
                .toList();
    }

    public PictureFile largest() {
        return prints.get(prints.size() - 1);
    }

    /** Open Graph's properties of it (<a href="https://ogp.me/#structured">ogp.me</a>). */
    List<Frame.Fact> facts(String origin) {
        PictureFile file = largest();
        List<Frame.Fact> facts = new ArrayList<>();
        facts.add(new Frame.Fact("og:image", origin + file.path()));
        facts.add(new Frame.Fact("og:image:type", file.format().mediaType()));
        facts.add(new Frame.Fact("og:image:width", Integer.toString(file.width())));
        facts.add(new Frame.Fact("og:image:height", Integer.toString(file.height())));
        if (!alt.isEmpty()) {
            facts.add(new Frame.Fact("og:image:alt", alt));
        }
        return facts;
    }

    /** schema.org's ImageObject. */
    Map<String, Object> described(String origin) {
        PictureFile file = largest();
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("@type", "ImageObject");
        image.put("url", origin + file.path());
        image.put("width", file.width());
        image.put("height", file.height());
        if (!caption.isEmpty()) {
            image.put("caption", caption);
        }
        if (credit != null) {
            image.put("creditText", credit);
        }
        return image;
    }

    /** All prints with their widths, for {@code srcset}. */
    public String choices() {
        return prints.stream()
                .map(print -> print.path() + " " + print.width() + "w")
                .collect(Collectors.joining(", "));
    }
}
