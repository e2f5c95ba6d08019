package org.alihwarta.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.alihwarta.intake.Imported.Dropped;
import org.alihwarta.intake.Imported.Reason;
import org.alihwarta.intake.Piece.Kind;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Walks through an element and takes its lines, each with the kind that its mark-up gives it. Used once. */
final class HtmlPieces implements NodeFilter {
    private static final Set<String> NOT_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "object",
            "embed",
            "canvas",
            "audio",
            "video",
            "button",
            "input",
            "select",
            "textarea",
            "math",
            "head");
    private static final Evaluator COMMENTS = Selector.evaluatorOf(
            "form, #respond, .comment-respond, #comments, .comments-area, .comment-form, .comment-list");
    private static final Evaluator SURROUNDINGS =
            Selector.evaluatorOf("nav, aside, footer, [role=navigation], [role=complementary]");
    private static final Evaluator SHARING = Selector.evaluatorOf(
            ".sharedaddy, .share-buttons, .social-share, .jp-relatedposts, .addtoany_share_save_container");
    private static final Evaluator HIDDEN = Selector.evaluatorOf(
            "[hidden], [aria-hidden=true], [style*=display:none], [style*=display: none], .screen-reader-text");

    private static final Evaluator ALSO_BLOCKS =
            Selector.evaluatorOf("li, figcaption, dd, dt, .wp-caption-text, tr, caption, center");

    private final List<Dropped> dropped;
    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Kind> kinds = new ArrayDeque<>(List.of(Kind.LINE));
    private final HtmlLine line = new HtmlLine();

    private HtmlPieces(List<Dropped> dropped) {
        this.dropped = dropped;
    }

    static List<Piece> of(Element story, List<Dropped> dropped) {
        HtmlPieces walk = new HtmlPieces(dropped);
        NodeTraversor.filter(walk, story);
        walk.endLine();
        return walk.pieces;
    }

    /** Why something beside the story is dropped. */
    static Reason reasonAround(Node node) {
        if (!(node instanceof Element element)) {
            return Reason.NAVIGATION;
        }
        if (element.is(COMMENTS)) {
            return Reason.COMMENT_FORM;
        }
        return element.is(SHARING) ? Reason.SHARE_BUTTONS : Reason.NAVIGATION;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            line.add(text.getWholeText());
        }
        return node instanceof Element element && depth > 0 ? open(element) : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && depth > 0) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        if (isDropped(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (isPicture(element)) {
            addPicture(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (element.nameIs("br")) {
            line.add("\n");
        }
        if (element.nameIs("a")) {
            line.linkTo(link(element.attr("href")));
        }
        line.openEmphasis(element);
        if (isBlock(element)) {
            endLine();
            kinds.push(kind(element));
        }
        return FilterResult.CONTINUE;
    }

    private void close(Element element) {
        if (element.nameIs("td") || element.nameIs("th")) {
            line.add(" | ");
        }
        if (isBlock(element)) {
            endLine();
            kinds.pop();
        }
        line.closeEmphasis(element);
    }

    private void endLine() {
        pieces.addAll(line.end(kinds.getFirst()));
    }

    private boolean isDropped(Element element) {
        if (NOT_TEXT.contains(element.normalName()) || element.is(HIDDEN)) {
            drop(Reason.MARKUP, element);
            return true;
        }
        if (element.is(COMMENTS) && element.select("article, p").size() < 20) {
            drop(Reason.COMMENT_FORM, element);
            return true;
        }
        if (element.is(SHARING)) {
            drop(Reason.SHARE_BUTTONS, element);
            return true;
        }
        if (element.is(SURROUNDINGS)
                && Labels.findRelated(Lines.normalise(element.text())).isEmpty()) {
            drop(Reason.NAVIGATION, element);
            return true;
        }
        return false;
    }

    private void drop(Reason reason, Element element) {
        StringBuilder words = new StringBuilder(element.text());
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof DataNode data) {
                        words.append(' ').append(data.getWholeData());
                    }
                },
                element);
        String text = Lines.normalise(words.toString());
        if (!text.isEmpty()) {
            dropped.add(new Dropped(reason, reason == Reason.MARKUP ? "<" + element.normalName() + "> " + text : text));
        }
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || element.is(ALSO_BLOCKS);
    }

    private Kind kind(Element element) {
        return switch (element.normalName()) {
            case "h1" -> Kind.HEADLINE;
            case "h2", "h3", "h4", "h5", "h6" -> Kind.HEADING;
            case "blockquote" -> Kind.QUOTE;
            case "figcaption", "caption" -> Kind.CAPTION;
            case "li" -> element.parent() != null && element.parent().nameIs("ol") ? Kind.NUMBER : Kind.BULLET;
            default -> element.hasClass("wp-caption-text") ? Kind.CAPTION : kinds.getFirst();
        };
    }

    /** A figure with its caption, or a picture on its own; a figure may also hold a quotation or a table, which is walked through. */
    private static boolean isPicture(Element element) {
        if (element.nameIs("img")) {
            return true;
        }
        return (element.nameIs("figure") || element.hasClass("wp-caption"))
                && element.selectFirst("img") != null
                && element.selectFirst("table, blockquote, p:not(.wp-caption-text), li") == null;
    }

    private void addPicture(Element element) {
        Element image = element.nameIs("img") ? element : element.selectFirst("img");
        URI link = image == null ? null : link(image.attr("src"));
        String caption = Lines.normalise(element.text());
        boolean isShown = link != null && link.isAbsolute() && !"1".equals(image == null ? "" : image.attr("width"));
        if (!caption.isEmpty() || isShown) {
            if (!element.nameIs("img")) {
                endLine();
            }
            pieces.add(new Piece(Kind.CAPTION, caption, isShown ? link : null));
        }
    }

    /** Where a link leads; absent where it leads nowhere on the web. */
    private static @Nullable URI link(String address) {
        try {
            URI link = new URI(address.strip());
            boolean web = link.getScheme() == null || link.getScheme().matches("(?i)https?");
            return web && !address.isBlank() && !address.startsWith("#") ? link : null;
        } catch (URISyntaxException e) {
            return null; // a broken address leads nowhere; the words of the link stay
        }
    }
}
