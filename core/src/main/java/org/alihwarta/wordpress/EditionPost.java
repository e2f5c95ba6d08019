package org.alihwarta.wordpress;

import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionContent;
import org.alihwarta.exchange.BodyHtml;
import org.alihwarta.exchange.Wording;
import org.alihwarta.language.Language;
import org.alihwarta.story.Correction;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Prints an edition as the content of a post: how it was made, its text, its corrections, and the way to the other languages. */
public final class EditionPost {
    private final Wording wording;
    private final Function<Edition, String> notice;
    private final UnaryOperator<URI> images;

    /**
     * Prints in words of the site.
     *
     * @param notice says how an edition was made, in its language
     * @param images makes addresses absolute: the newsroom's own pictures have paths from its site
     */
    public EditionPost(Wording wording, Function<Edition, String> notice, UnaryOperator<URI> images) {
        this.wording = wording;
        this.notice = notice;
        this.images = images;
    }

    /** One HTML block, which the block editor leaves as it is; {@code links} lead to the story's posts, the original's too. */
    String html(Edition edition, Map<Language, URI> links) {
        Language language = edition.language();
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        Element post = page.body()
                .appendElement("div")
                .addClass(WordPressPost.MARK)
                .attr("lang", language.tag())
                .attr("dir", language.isRightToLeft() ? "rtl" : "ltr");
        addNotice(post, edition, links);
        EditionContent content = edition.requireContent();
        new BodyHtml(language, wording)
                .elements(content.document().withImages(images))
                .forEach(printed -> post.append("\n" + printed.html()));
        content.corrections().forEach(correction -> addCorrection(post, correction, language));
        addLanguages(post, language, links);
        return "<!-- wp:html -->\n" + post.outerHtml() + "\n<!-- /wp:html -->";
    }

    private void addNotice(Element post, Edition edition, Map<Language, URI> links) {
        Language language = edition.language();
        Element line = post.appendElement("p").text(notice.apply(edition) + " ");
        URI original = links.get(Language.INDONESIAN);
        if (original != null) {
            link(line, original, wording.of(language, "notice.original")).attr("hreflang", Language.INDONESIAN.tag());
        }
    }

    private void addCorrection(Element post, Correction correction, Language language) {
        post.appendElement("p").text(wording.of(language, "story.corrections") + ": " + correction.text());
    }

    private static void addLanguages(Element post, Language own, Map<Language, URI> links) {
        Element line = post.appendElement("p");
        links.forEach((language, address) -> {
            if (language != own) {
                link(line, address, language.ownName())
                        .attr("hreflang", language.tag())
                        .attr("lang", language.tag());
                line.appendText(" ");
            }
        });
    }

    private static Element link(Element line, URI address, String text) {
        return line.appendElement("a").attr("href", address.toString()).text(text);
    }
}
