package org.alihwarta.cli;

import java.util.List;
import org.alihwarta.intake.HtmlImporter;
import org.alihwarta.language.Language;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;
import org.alihwarta.translation.TranslatedTexts;
import org.jsoup.nodes.Element;

/** An HTML page: its story is taken in as at the desk and written as a plain article. */
record HtmlTexts(Document document) implements SourceTexts {
    static HtmlTexts of(InputFile input) {
        return new HtmlTexts(
                HtmlImporter.withHeadline(null).read(input.text(), input.name()).document());
    }

    @Override
    public List<String> texts() {
        return document.texts();
    }

    @Override
    public String render(TranslatedTexts translated, Language target) {
        Document page = document.withTexts(translated.texts());
        Element article =
                new Element("article").attr("lang", target.tag()).attr("dir", target.isRightToLeft() ? "rtl" : "ltr");
        article.appendElement("h1").text(page.headline());
        page.blocks().forEach(block -> append(article, block));
        return article.outerHtml() + "\n";
    }

    private static void append(Element article, Block block) {
        if (block instanceof Block.Listing listing) {
            Element list = article.appendElement(listing.numbered() ? "ol" : "ul");
            listing.items().forEach(item -> list.appendElement("li").text(item));
        } else if (block instanceof Block.Picture picture) {
            appendPicture(article.appendElement("figure"), picture);
        } else if (block instanceof Block.Related related) {
            appendRelated(article.appendElement("p").addClass("related"), related);
        } else {
            article.appendElement(tag(block)).text(textOf(block));
        }
    }

    private static void appendPicture(Element figure, Block.Picture picture) {
        if (picture.image() != null) {
            figure.appendElement("img").attr("src", picture.image().toString()).attr("alt", picture.spoken());
        }
        String credit = picture.credit() == null ? "" : " (" + picture.credit() + ")";
        figure.appendElement("figcaption").text(picture.caption() + credit);
    }

    private static void appendRelated(Element paragraph, Block.Related related) {
        if (related.link() == null) {
            paragraph.text(related.headline());
        } else {
            paragraph.appendElement("a").attr("href", related.link().toString()).text(related.headline());
        }
    }

    private static String tag(Block block) {
        return block instanceof Block.Subheading ? "h2" : block instanceof Block.Quotation ? "blockquote" : "p";
    }

    private static String textOf(Block block) {
        if (block instanceof Block.Source source) {
            return source.name();
        }
        return block instanceof Block.Signature signature
                ? "(" + signature.names() + ")"
                : block.texts().get(0);
    }
}
