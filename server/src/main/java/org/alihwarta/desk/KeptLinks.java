package org.alihwarta.desk;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;

/** Puts back what the editor's plain text cannot hold: the links of related stories and the images of pictures. */
final class KeptLinks {
    private KeptLinks() {}

    /** The edited document with the addresses of those of its blocks whose words are as they were before. */
    static Document restore(Document before, Document edited) {
        Map<String, URI> links = new HashMap<>();
        Map<String, URI> images = new HashMap<>();
        for (Block block : before.blocks()) {
            if (block instanceof Block.Related related && related.link() != null) {
                links.put(related.headline(), related.link());
            } else if (block instanceof Block.Picture picture && picture.image() != null) {
                images.put(picture.caption(), picture.image());
            }
        }
        return new Document(
                edited.headline(),
                edited.dateline(),
                edited.blocks().stream()
                        .map(block -> restored(block, links, images))
                        .toList());
    }

    private static Block restored(Block block, Map<String, URI> links, Map<String, URI> images) {
        if (block instanceof Block.Related related && related.link() == null) {
            return new Block.Related(related.headline(), links.get(related.headline()));
        }
        if (block instanceof Block.Picture picture && picture.image() == null) {
            return new Block.Picture(images.get(picture.caption()), picture.caption(), picture.credit());
        }
        return block;
    }
}
