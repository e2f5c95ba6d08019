package org.alihwarta.exchange;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alihwarta.language.Language;
import org.alihwarta.text.Block;
import org.alihwarta.text.Dateline;
import org.alihwarta.text.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Prints the blocks of a document as HTML that readers of its language can be given. Safe for use by several threads. */
public final class BodyHtml {
    private final Language language;
    private final Wording wording;

    public BodyHtml(Language language, Wording wording) {
        this.language = language;
        this.wording = wording;
    }

    /** The body without its headline, one element a line. */
    public String of(Document document) {
        return elements(document).stream().map(Printed::html).collect(Collectors.joining("\n"));
    }

    /** The elements of the body, each with what it is. */
    public List<Printed> elements(Document document) {
        List<Printed> elements = new ArrayList<>();
        Dateline dateline = document.dateline();
        for (Block block : document.blocks()) {
            boolean opens = block instanceof Block.Paragraph;
            elements.add(print(block, opens ? dateline : null));
            dateline = opens ? null : dateline;
        }
        return elements;
    }

    private Printed print(Block block, @Nullable Dateline dateline) {
        if (block instanceof Block.Paragraph paragraph) {
            return new Printed("paragraph", element("p", place(dateline) + paragraph.text()));
        }
        if (block instanceof Block.Lead lead) {
            return new Printed("paragraph", element("p", lead.text()).addClass("lead"));
        }
        if (block instanceof Block.Subheading subheading) {
            return new Printed("heading", element("h2", subheading.text()));
        }
        if (block instanceof Block.Quotation quotation) {
            Element quote = new Element("blockquote");
            quote.appendElement("p").text(quotation.text());
            return new Printed("quote", quote);
        }
        if (block instanceof Block.Listing listing) {
            Element list = new Element(listing.numbered() ? "ol" : "ul");
            listing.items().forEach(item -> list.appendElement("li").text(item));
            return new Printed("list", list);
        }
        return printData(block);
    }

    /** Labels come from the message files, never from a model. */
    private Printed printData(Block block) {
        if (block instanceof Block.Picture picture) {
            return new Printed("image", figure(picture));
        }
        if (block instanceof Block.Related related) {
            Element line =
                    element("p", wording.of(language, "story.related") + " ").addClass("related");
            Element words = isWeb(related.link())
                    ? line.appendElement("a").attr("href", String.valueOf(related.link()))
                    : line.appendElement("span");
            words.text(related.headline());
            return new Printed("paragraph", line);
        }
        if (block instanceof Block.Source source) {
            String label = wording.of(language, "story.source");
            return new Printed(
                    "paragraph", element("p", label + " " + source.name()).addClass("source"));
        }
        Block.Signature signature = (Block.Signature) block;
        return new Printed("paragraph", element("p", signature.names()).addClass("signature"));
    }

    private Element figure(Block.Picture picture) {
        Element figure = new Element("figure");
        if (isWeb(picture.image())) {
            figure.appendElement("img")
                    .attr("src", String.valueOf(picture.image()))
                    .attr("alt", picture.spoken());
        }
        String credit =
                picture.credit() == null ? "" : wording.of(language, "story.credit", Map.of("name", picture.credit()));
        String caption = (picture.caption() + " " + credit).strip();
        if (!caption.isEmpty()) {
            figure.appendElement("figcaption").text(caption);
        }
        return figure;
    }

    private String place(@Nullable Dateline dateline) {
        if (dateline == null) {
            return "";
        }
        String outlet = dateline.outlet() == null ? "" : dateline.outlet();
        String separator = dateline.place().isEmpty() || outlet.isEmpty() ? "" : ", ";
        return wording.of(language, "story.dateline", Map.of("place", dateline.place() + separator + outlet));
    }

    private static Element element(String name, String text) {
        return new Element(name).text(text);
    }

    /** Only web addresses become links: a {@code javascript:} link would run in the reader's page. */
    static boolean isWeb(@Nullable URI link) {
        String scheme = link == null ? null : link.getScheme();
        return scheme != null && List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT));
    }

    /**
     * An element of the body.
     *
     * @param kind paragraph, heading, quote, list or image
     */
    public record Printed(String kind, String html) {
        Printed(String kind, Element element) {
            this(kind, html(element));
        }

        private static String html(Element element) {
            org.jsoup.nodes.Document page = org.jsoup.nodes.Document.createShell("");
            page.outputSettings().prettyPrint(false);
            page.body().appendChild(element);
            return element.outerHtml();
        }
    }
}
