package org.alihwarta.markup;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.marian.markup.Element;
import org.alihwarta.marian.markup.MarkedText;
import org.jsoup.parser.Parser;

/** A piece of HTML or XML, cut into the runs that are translated each for itself and the tags between them. */
public final class Fragment {
    /** Elements that no sentence runs across: flow content of the HTML Living Standard that is no phrasing content, and line breaks. */
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "br",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "nav",
            "ol",
            "option",
            "p",
            "pre",
            "script",
            "section",
            "select",
            "style",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "title",
            "tr",
            "ul");

    /** Names that the reader of tags does not know; it takes the others itself. */
    private static final Pattern RARE_ENTITY = Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|nbsp);)[a-zA-Z]{2,31};");

    private final boolean isHtml;
    private final List<Piece> pieces = new ArrayList<>();

    private Fragment(MarkedText marked, boolean isHtml) {
        this.isHtml = isHtml;
        cut(marked.text(), 0, marked.text().length(), marked.elements());
    }

    /** Either a tag between runs as it is, or a run. */
    private sealed interface Piece {
        record Tag(String text) implements Piece {}

        record Words(Run run) implements Piece {}
    }

    /** Reads HTML as browsers do, forgivingly; {@code BAD_INPUT} when its tags are nested without end. */
    public static Fragment html(String html) {
        String known = RARE_ENTITY
                .matcher(html)
                .replaceAll(entity -> Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), false)));
        return new Fragment(read(() -> MarkedText.parse(known)), true);
    }

    /**
     * Reads XML whose names nothing is known of: an element is a block unless it stands in the midst of text.
     *
     * @param kept names, in lower case, of elements that are not translated
     */
    public static Fragment xml(String xml, Set<String> kept) {
        return new Fragment(read(() -> MarkedText.parseXml(xml, kept)), false);
    }

    private static MarkedText read(Supplier<MarkedText> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException exception) {
            throw new AlihwartaException(
                    AlihwartaException.Kind.BAD_INPUT,
                    "The text cannot be read: " + exception.getMessage() + "; send it with fewer tags",
                    exception);
        }
    }

    /** Those with words in them, in reading order. */
    List<Run> runs() {
        return pieces.stream()
                .filter(Piece.Words.class::isInstance)
                .map(piece -> ((Piece.Words) piece).run())
                .toList();
    }

    /** This fragment with other runs in the places of its own. */
    String with(Iterator<MarkedText> translated) {
        StringBuilder html = new StringBuilder();
        for (Piece piece : pieces) {
            html.append(
                    piece instanceof Piece.Tag tag
                            ? tag.text()
                            : translated.next().toHtml());
        }
        return html.toString();
    }

    private void cut(String text, int start, int end, List<Element> siblings) {
        List<Element> inline = new ArrayList<>();
        boolean mixed = !isBlank(text, start, end, siblings);
        int from = start;
        for (Element element : siblings) {
            if (isBlock(element, mixed)) {
                add(text, from, element.start(), inline);
                inline.clear();
                pieces.add(new Piece.Tag(element.open()));
                if (element.kept() == null) {
                    cut(text, element.start(), element.end(), element.children());
                } else {
                    pieces.add(new Piece.Tag(element.kept()));
                }
                pieces.add(new Piece.Tag(element.close()));
                from = element.end();
            } else {
                inline.add(element);
            }
        }
        add(text, from, end, inline);
    }

    private void add(String text, int start, int end, List<Element> elements) {
        MarkedText run = new MarkedText(text.substring(start, end), shifted(elements, -start));
        if (run.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
            pieces.add(new Piece.Words(Run.of(run)));
        } else {
            pieces.add(new Piece.Tag(run.toHtml()));
        }
    }

    private static List<Element> shifted(List<Element> elements, int by) {
        return elements.stream()
                .map(one -> one.at(one.start() + by, one.end() + by, shifted(one.children(), by)))
                .toList();
    }

    private boolean isBlock(Element element, boolean mixed) {
        return isHtml
                ? BLOCKS.contains(element.name())
                        || element.children().stream().anyMatch(child -> isBlock(child, mixed))
                : !mixed;
    }

    /** Whether there are no words between the elements. */
    private static boolean isBlank(String text, int start, int end, List<Element> siblings) {
        StringBuilder own = new StringBuilder();
        int from = start;
        for (Element element : siblings) {
            own.append(text, from, element.start());
            from = element.end();
        }
        return own.append(text, from, end).toString().isBlank();
    }
}
