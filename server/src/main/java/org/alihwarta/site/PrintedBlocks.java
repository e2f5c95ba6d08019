package org.alihwarta.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alihwarta.text.Block;
import org.alihwarta.text.Dateline;
import org.alihwarta.text.Document;
import org.alihwarta.web.Messages;
import org.jspecify.annotations.Nullable;

/** Makes a document's blocks ready for print: sentence by sentence, the dateline before the first paragraph, related stories with links. */
final class PrintedBlocks {
    /** So many blocks are on a screen together with the headline. */
    private static final int SEEN_AT_ONCE = 2;

    private PrintedBlocks() {}

    static List<StoryPage.Printed> of(Document document, Sentences sentences, Messages text) {
        List<StoryPage.Printed> printed = new ArrayList<>();
        String dateline = document.dateline() == null ? null : dateline(document.dateline(), text);
        int next = 1;
        for (Block block : document.blocks()) {
            boolean opens = block instanceof Block.Paragraph;
            List<Passage> passages = new ArrayList<>();
            for (int count = 0; count < block.texts().size(); count++) {
                passages.add(sentences.passage(document, next++));
            }
            printed.add(new StoryPage.Printed(
                    block, passages, opens ? dateline : null, link(block), picture(block, printed.size())));
            dateline = opens ? null : dateline;
        }
        return printed;
    }

    private static @Nullable PrintedPicture picture(Block block, int before) {
        return block instanceof Block.Picture picture
                ? PrintedPicture.find(picture, before < SEEN_AT_ONCE).orElse(null)
                : null;
    }

    private static String dateline(Dateline dateline, Messages text) {
        String outlet = dateline.outlet();
        String place = outlet == null || outlet.isEmpty()
                ? dateline.place()
                : dateline.place().isEmpty() ? outlet : dateline.place() + ", " + outlet;
        return text.of("story.dateline", "place", place);
    }

    /** Only web addresses become links: a {@code javascript:} link would run in the reader's page. */
    private static @Nullable String link(Block block) {
        if (!(block instanceof Block.Related related) || related.link() == null) {
            return null;
        }
        URI link = related.link();
        String scheme = link.getScheme();
        boolean web = scheme != null && List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT));
        return web ? link.toString() : null;
    }
}
