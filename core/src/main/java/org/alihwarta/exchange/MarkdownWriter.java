package org.alihwarta.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alihwarta.language.Language;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;

/** Writes a document as CommonMark, for people and for systems that know nothing else. Safe for use by several threads. */
public final class MarkdownWriter {
    private final Language language;
    private final Wording wording;

    public MarkdownWriter(Language language, Wording wording) {
        this.language = language;
        this.wording = wording;
    }

    public String write(Document document) {
        return "# " + escape(document.headline()) + "\n\n"
                + document.blocks().stream().map(this::block).collect(Collectors.joining("\n\n")) + "\n";
    }

    private String block(Block block) {
        if (block instanceof Block.Subheading subheading) {
            return "## " + escape(subheading.text());
        }
        if (block instanceof Block.Quotation quotation) {
            return "> " + escape(quotation.text());
        }
        if (block instanceof Block.Listing listing) {
            List<String> items = listing.items();
            return IntStream.range(0, items.size())
                    .mapToObj(index -> (listing.numbered() ? index + 1 + ". " : "- ") + escape(items.get(index)))
                    .collect(Collectors.joining("\n"));
        }
        if (block instanceof Block.Picture picture) {
            String credit = picture.credit() == null
                    ? ""
                    : " " + wording.of(language, "story.credit", Map.of("name", picture.credit()));
            String caption = escape((picture.caption() + credit).strip());
            return BodyHtml.isWeb(picture.image())
                    ? "![" + caption + "](<" + picture.image() + ">)"
                    : "*" + caption + "*";
        }
        if (block instanceof Block.Related related) {
            String words = escape(related.headline());
            String linked = BodyHtml.isWeb(related.link()) ? "[" + words + "](<" + related.link() + ">)" : words;
            return wording.of(language, "story.related") + " " + linked;
        }
        if (block instanceof Block.Source source) {
            return wording.of(language, "story.source") + " " + escape(source.name());
        }
        if (block instanceof Block.Signature signature) {
            return escape(signature.names());
        }
        return escape(block.texts().get(0));
    }

    /** What CommonMark would take for mark-up is words here; at the beginning of a line also what would make a list. */
    private static String escape(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1")
                .replaceFirst("^([+-])(?= )", "\\\\$1")
                .replaceFirst("^([0-9]{1,9})([.)])(?= )", "$1\\\\$2");
    }
}
