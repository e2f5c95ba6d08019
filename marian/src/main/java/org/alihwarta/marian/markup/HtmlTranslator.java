package org.alihwarta.marian.markup;

import java.util.ArrayList;
import java.util.List;
import org.alihwarta.marian.Translation;
import org.alihwarta.marian.Translator;
import org.alihwarta.marian.search.Decoding;

/**
 * Translates sentences with inline HTML; tags and their attributes follow the words they enclose. Thread-safe.
 *
 * <p>What stands in {@code translate="no"}, {@code <code>} and the like comes out as it went in. Not for pages: give it the
 * sentences of a block, each with its inline elements.
 */
public final class HtmlTranslator {

    private final Translator translator;

    /** Uses a translator that stays the caller's to close. */
    public HtmlTranslator(Translator translator) {
        this.translator = translator;
    }

    public String translate(String html) {
        return translate(List.of(html), Decoding.greedy()).get(0);
    }

    /** The best translation of each fragment, in the order given. */
    public List<String> translate(List<String> fragments, Decoding decoding) {
        List<MarkedText> sources = fragments.stream().map(MarkedText::parse).toList();
        List<String> texts = sources.stream().map(MarkedText::text).toList();
        List<List<Translation>> translations = translator.translate(texts, decoding);
        List<String> results = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            results.add(moved(sources.get(i), translations.get(i).get(0)).toHtml());
        }
        return results;
    }

    static MarkedText moved(MarkedText source, Translation translation) {
        ElementMover mover =
                new ElementMover(Units.of(translation), translation.text().length());
        return new MarkedText(translation.text(), mover.move(source.elements()));
    }
}
