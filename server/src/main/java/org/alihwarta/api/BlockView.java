package org.alihwarta.api;

import java.net.URI;
import java.util.List;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.text.Block;
import org.jspecify.annotations.Nullable;

/**
 * A block of a body. Which members it has depends on its type.
 *
 * @param type paragraph, lead, subheading, quotation, listing, picture, related, source or signature
 * @param text all but listings have one; a picture's is its caption
 * @param items a listing's
 * @param numbered whether a listing's items are
 * @param image where a picture lies
 * @param credit a picture's
 * @param alt what can be seen in a picture
 * @param link where a related story is
 */
public record BlockView(
        String type,
        @Nullable String text,
        @Nullable List<String> items,
        @Nullable Boolean numbered,
        @Nullable URI image,
        @Nullable String credit,
        @Nullable String alt,
        @Nullable URI link) {
    private static BlockView text(String type, String text) {
        return new BlockView(type, text, null, null, null, null, null, null);
    }

    static BlockView of(Block block) {
        String type = Words.of(block.getClass());
        if (block instanceof Block.Listing listing) {
            return new BlockView(type, null, listing.items(), listing.numbered(), null, null, null, null);
        }
        if (block instanceof Block.Picture picture) {
            return new BlockView(
                    type, picture.caption(), null, null, picture.image(), picture.credit(), picture.alt(), null);
        }
        if (block instanceof Block.Related related) {
            return new BlockView(type, related.headline(), null, null, null, null, null, related.link());
        }
        if (block instanceof Block.Source source) {
            return text(type, source.name());
        }
        if (block instanceof Block.Signature signature) {
            return text(type, signature.names());
        }
        return text(type, block.texts().get(0));
    }

    Block block() {
        return switch (type) {
            case "paragraph" -> new Block.Paragraph(requireText());
            case "lead" -> new Block.Lead(requireText());
            case "subheading" -> new Block.Subheading(requireText());
            case "quotation" -> new Block.Quotation(requireText());
            case "related" -> new Block.Related(requireText(), link);
            case "source" -> new Block.Source(requireText());
            case "signature" -> new Block.Signature(requireText());
            case "listing" -> new Block.Listing(Boolean.TRUE.equals(numbered), items == null ? List.of() : items);
            case "picture" -> new Block.Picture(image, text == null ? "" : text, credit, alt);
            default ->
                throw AlihwartaException.badInput(
                        "There is no block of type \"" + type
                                + "\": use paragraph, lead, subheading, quotation, listing, picture, related, source or signature");
        };
    }

    private String requireText() {
        if (text == null || text.isBlank()) {
            throw AlihwartaException.badInput("A block of type " + type + " needs a text");
        }
        return text;
    }
}
