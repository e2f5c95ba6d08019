package org.alihwarta.desk;

import java.util.ArrayList;
import java.util.List;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;
import org.alihwarta.web.Messages;

/**
 * A part of a document as the desk shows it.
 *
 * @param kind its name in the desk's language
 * @param style for its looks: the kind's name in the program
 * @param texts one or more lines
 */
public record PreviewBlock(String kind, String style, List<String> texts) {
    public PreviewBlock {
        texts = List.copyOf(texts);
    }

    /** All parts of a document, its headline first. */
    static List<PreviewBlock> of(Document document, Messages text) {
        List<PreviewBlock> blocks = new ArrayList<>();
        blocks.add(of("headline", List.of(document.headline()), text));
        if (document.dateline() != null) {
            String outlet = document.dateline().outlet();
            String place = document.dateline().place();
            blocks.add(of("dateline", outlet == null ? List.of(place) : List.of(place, outlet), text));
        }
        document.blocks().forEach(block -> blocks.add(of(kind(block), lines(block), text)));
        return blocks;
    }

    private static PreviewBlock of(String style, List<String> lines, Messages text) {
        return new PreviewBlock(text.of("block." + style), style, lines);
    }

    private static String kind(Block block) {
        if (block instanceof Block.Paragraph) {
            return "paragraph";
        } else if (block instanceof Block.Lead) {
            return "lead";
        } else if (block instanceof Block.Subheading) {
            return "subheading";
        } else if (block instanceof Block.Quotation) {
            return "quotation";
        } else if (block instanceof Block.Listing) {
            return "list";
        } else if (block instanceof Block.Picture) {
            return "picture";
        } else if (block instanceof Block.Related) {
            return "related";
        } else if (block instanceof Block.Source) {
            return "source";
        }
        return "signature";
    }

    private static List<String> lines(Block block) {
        List<String> lines = new ArrayList<>(block.texts());
        if (block instanceof Block.Picture picture && picture.credit() != null) {
            lines.add(picture.credit());
        } else if (block instanceof Block.Source source) {
            lines.add(source.name());
        } else if (block instanceof Block.Signature signature) {
            lines.add(signature.names());
        }
        return lines;
    }
}
