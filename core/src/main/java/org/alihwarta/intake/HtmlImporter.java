package org.alihwarta.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.intake.Imported.Dropped;
import org.alihwarta.intake.Imported.Reason;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a story from HTML: a whole page, or what is pasted from WordPress, Word or Google Docs.
 *
 * <p>Mark-up inside a line is dropped and its text kept; scripts, forms and hidden parts are dropped and listed. Mark-up that is cut off
 * in the middle is refused, since a browser would hide what follows. Safe for use by several threads.
 */
public final class HtmlImporter implements Importer {
    private static final int MOST_ERRORS = 100_000;
    private static final Pattern SWALLOWING =
            Pattern.compile("(?i)<(script|style|textarea|title|iframe|noscript|template)\\b|<!--");

    private final @Nullable String headline;

    public HtmlImporter() {
        this(null);
    }

    private HtmlImporter(@Nullable String headline) {
        this.headline = headline;
    }

    /** An importer that knows the headline, so that nothing of the page is taken for it. */
    public static HtmlImporter withHeadline(@Nullable String headline) {
        return new HtmlImporter(headline);
    }

    @Override
    public Imported read(String raw, String name) {
        Document page = parse(raw, name);
        List<Dropped> dropped = new ArrayList<>();
        Element story = story(page);
        List<Piece> pieces = new ArrayList<>();
        addTitleFromOutside(page, story, pieces);
        dropSurroundings(page, story, dropped);
        pieces.addAll(HtmlPieces.of(story, dropped));
        addPageTitle(page, pieces, dropped);
        return Assembly.of(pieces, headline, dropped, name);
    }

    private static Document parse(String raw, String name) {
        refuseUnclosed(raw, name);
        Parser parser = Parser.htmlParser().setTrackErrors(MOST_ERRORS);
        Document page = parser.parseInput(raw, "");
        for (ParseError error : parser.getErrors()) {
            if (isInsideTag(error.getErrorMessage())) {
                throw cutOff(raw, name, raw.lastIndexOf('<'));
            }
        }
        return page;
    }

    /** The reader was inside a tag when the input ended; an element that is merely left open loses nothing. */
    private static boolean isInsideTag(String error) {
        return error.contains("(EOF) in input state") && !error.contains("[EndTagOpen]");
    }

    private static void refuseUnclosed(String raw, String name) {
        String lower = raw.toLowerCase(Locale.ROOT);
        Matcher opening = SWALLOWING.matcher(raw);
        int from = 0;
        while (opening.find(from)) {
            String end =
                    opening.group(1) == null ? "-->" : "</" + opening.group(1).toLowerCase(Locale.ROOT);
            int close = lower.indexOf(end, opening.end());
            if (close < 0) {
                throw cutOff(raw, name, opening.start());
            }
            from = close + end.length();
        }
    }

    private static AlihwartaException cutOff(String raw, String name, int position) {
        int from = Math.max(0, position);
        return AlihwartaException.badInput(
                        name + " is cut off: \""
                                + Headlines.shorten(
                                        Lines.normalise(raw.substring(from, Math.min(raw.length(), from + 80))))
                                + "\" at character " + from
                                + " is never closed, so what follows would be lost: copy the whole page again, or paste it as plain text")
                .remarking("cutOff", Map.of("place", from));
    }

    /** The element that holds the story: the article or the content of a known page layout with the most text, else the body. */
    private static Element story(Document page) {
        return page.select("article, [itemprop=articleBody], .entry-content, .post-content, main").stream()
                .filter(element -> element.select("p").size() > 1)
                .max(Comparator.comparingInt(element -> element.text().length()))
                .orElse(page.body());
    }

    private static void addTitleFromOutside(Document page, Element story, List<Piece> pieces) {
        Element title = page.selectFirst("h1");
        if (title != null && !title.parents().contains(story) && !title.equals(story) && title.hasText()) {
            pieces.add(new Piece(Piece.Kind.HEADLINE, Lines.normalise(title.text()), null));
            title.remove();
        }
    }

    private static void dropSurroundings(Document page, Element story, List<Dropped> dropped) {
        for (Element inner = story; !inner.equals(page.body()) && inner.parent() != null; inner = inner.parent()) {
            for (Node sibling : inner.parent().childNodes()) {
                String text = sibling instanceof Element element
                        ? element.text()
                        : sibling instanceof TextNode words ? words.text() : "";
                if (!sibling.equals(inner) && !text.isBlank()) {
                    dropped.add(new Dropped(HtmlPieces.reasonAround(sibling), Lines.normalise(text)));
                }
            }
        }
    }

    /** The page's title is the headline where the body has none; otherwise it is said twice. */
    private static void addPageTitle(Document page, List<Piece> pieces, List<Dropped> dropped) {
        String title = Lines.normalise(page.title());
        if (title.isEmpty()) {
            return;
        }
        boolean hasHeadline = pieces.stream().anyMatch(piece -> piece.kind() == Piece.Kind.HEADLINE);
        String withoutOutlet = title.replaceFirst("\\s+(?:[|–—-]|::)\\s+[^|–—]{2,40}$", "");
        if (hasHeadline || Headlines.find(pieces).isPresent()) {
            dropped.add(new Dropped(Reason.DUPLICATE, title));
        } else {
            pieces.add(0, new Piece(Piece.Kind.HEADLINE, withoutOutlet, null));
            if (!withoutOutlet.equals(title)) {
                dropped.add(new Dropped(
                        Reason.NAVIGATION,
                        title.substring(withoutOutlet.length()).strip()));
            }
        }
    }
}
