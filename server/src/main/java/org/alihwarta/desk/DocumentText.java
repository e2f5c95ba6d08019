package org.alihwarta.desk;

import java.util.ArrayList;
import java.util.List;
import org.alihwarta.text.Block;
import org.alihwarta.text.Dateline;
import org.alihwarta.text.Document;

/** Writes a document's body as the plain text that the importer reads back into the same blocks. */
final class DocumentText {
    private DocumentText() {}

    /** Without the headline, which has a field of its own. */
    static String of(Document document) {
        List<String> parts = new ArrayList<>();
        String dateline = document.dateline() == null ? "" : dateline(document.dateline());
        for (Block block : document.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                parts.add(dateline + paragraph.text());
                dateline = "";
            } else {
                parts.add(text(block));
            }
        }
        return String.join("\n\n", parts);
    }

    private static String dateline(Dateline dateline) {
        String outlet = dateline.outlet();
        if (outlet == null || outlet.isEmpty()) {
            return dateline.place() + " — ";
        }
        return dateline.place().isEmpty() ? outlet + " — " : dateline.place() + ", " + outlet + " — ";
    }

    private static String text(Block block) {
        if (block instanceof Block.Quotation quotation) {
            return "> " + quotation.text();
        } else if (block instanceof Block.Listing listing) {
            return list(listing);
        } else if (block instanceof Block.Picture picture) {
            return "Foto: " + picture.caption() + (picture.credit() == null ? "" : " (" + picture.credit() + ")");
        } else if (block instanceof Block.Related related) {
            return "Baca juga: " + related.headline();
        } else if (block instanceof Block.Source source) {
            return "Sumber: " + source.name();
        } else if (block instanceof Block.Signature signature) {
            return "(" + signature.names() + ")";
        }
        return String.join("\n", block.texts());
    }

    private static String list(Block.Listing listing) {
        List<String> lines = new ArrayList<>();
        for (String item : listing.items()) {
            lines.add((listing.numbered() ? (lines.size() + 1) + ". " : "- ") + item);
        }
        return String.join("\n", lines);
    }
}
