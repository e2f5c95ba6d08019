package org.alihwarta.desk;

import java.util.Locale;
import org.alihwarta.text.Block;

/**
 * A block as somebody types it; nothing in it has been checked.
 *
 * @param text its words; of a list one item a line, of a picture the caption
 * @param credit a picture's
 * @param alt what can be seen in a picture
 * @param image where a picture is; empty before it is there
 * @param link where a related story is
 */
public record BlockForm(Kind kind, String text, String credit, String alt, String image, String link) {
    /** What a block can be. */
    public enum Kind {
        PARAGRAPH,
        LEAD,
        SUBHEADING,
        QUOTATION,
        LIST,
        NUMBERED,
        PICTURE,
        RELATED,
        SOURCE,
        SIGNATURE;

        /** As it stands in forms and in the keys of messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static BlockForm of(Kind kind, String text) {
        return new BlockForm(kind, text, "", "", "", "");
    }

    static BlockForm empty() {
        return of(Kind.PARAGRAPH, "");
    }

    static BlockForm of(Block block) {
        if (block instanceof Block.Picture picture) {
            return new BlockForm(
                    Kind.PICTURE,
                    picture.caption(),
                    picture.credit() == null ? "" : picture.credit(),
                    picture.alt() == null ? "" : picture.alt(),
                    picture.image() == null ? "" : picture.image().toString(),
                    "");
        }
        if (block instanceof Block.Related related) {
            String link = related.link() == null ? "" : related.link().toString();
            return new BlockForm(Kind.RELATED, related.headline(), "", "", "", link);
        }
        if (block instanceof Block.Source source) {
            return of(Kind.SOURCE, source.name());
        }
        return block instanceof Block.Signature signature ? of(Kind.SIGNATURE, signature.names()) : running(block);
    }

    private static BlockForm running(Block block) {
        if (block instanceof Block.Listing listing) {
            return of(listing.numbered() ? Kind.NUMBERED : Kind.LIST, String.join("\n", listing.items()));
        }
        Kind kind = block instanceof Block.Lead
                ? Kind.LEAD
                : block instanceof Block.Subheading
                        ? Kind.SUBHEADING
                        : block instanceof Block.Quotation ? Kind.QUOTATION : Kind.PARAGRAPH;
        return of(kind, block.texts().get(0));
    }

    BlockForm withImage(String address) {
        return new BlockForm(kind, text, credit, alt, address, link);
    }

    /** Whether there is nothing in it that a story could hold. */
    public boolean isEmpty() {
        return text.isBlank() && credit.isBlank() && alt.isBlank() && image.isBlank() && link.isBlank();
    }

    /** The lines that its field should show. */
    public int rows() {
        int perLine = 72;
        return text.lines().mapToInt(line -> 1 + line.length() / perLine).sum() + (text.isEmpty() ? 1 : 0);
    }
}
