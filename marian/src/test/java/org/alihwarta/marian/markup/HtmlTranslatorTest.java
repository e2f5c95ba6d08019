package org.alihwarta.marian.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.alihwarta.marian.Alignment;
import org.alihwarta.marian.Fixtures;
import org.alihwarta.marian.Span;
import org.alihwarta.marian.Translation;
import org.alihwarta.marian.Translator;
import org.alihwarta.marian.WordLink;
import org.alihwarta.marian.vocabulary.Piece;
import org.alihwarta.testkit.RandomHtml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTranslatorTest {

    /** The numbers are, for each word of the translation, the source word it came from. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rumah <b>merah</b> itu                     | the red house       | 2 1 0   | the <b>red</b> house
            <a href="x?a=1&amp;b=2">rumah merah</a> itu | the red house       | 2 1 0   | the <a href="x?a=1&amp;b=2">red house</a>
            <i>rumah <b>merah</b></i> itu              | the red house       | 2 1 0   | the <i><b>red</b> house</i>
            <i>a</i> <b>b</b>                          | b a                 | 1 0     | <b>b</b> <i>a</i>
            a <b>b</b> c                               | x y                 | 0 2     | <b>x</b> y
            a <b>b</b><br> c                           | x y z               | 0 1 2   | x <b>y</b> <br>z
            a &lt; b &amp; c                           | x < y & z           | 0 1 2 3 4 | x &lt; y &amp; z
            tulis <code>x &lt; y</code> di sini        | write ex and why here | 0 1 2 3 5 | write <code>x &lt; y</code> here
            kata <span translate="no">Baca juga</span> itu | that word Read too | 3 0 1 2 | that word <span translate="no">Baca juga</span>
            <b>a b                                     | x y                 | 0 1     | <b>x y</b>
            a</b> b                                    | x y                 | 0 1     | x y
            a <img src="a>b.png"> b                    | x y                 | 0 1     | x <img src="a>b.png">y
            """)
    void movesTagsWithTheirWords(String source, String target, String links, String expected) {
        MarkedText marked = MarkedText.parse(source);
        assertThat(HtmlTranslator.moved(marked, aligned(marked.text(), target, links))
                        .toHtml())
                .isEqualTo(expected);
    }

    @Test
    void leavesAFullStopOutsideTheTagOfTheWordBeforeIt() {
        MarkedText source = MarkedText.parse("rumah <b>merah</b>.");
        List<WordLink> links = List.of(
                new WordLink(new Span(0, 3), new Span(6, 11), 1),
                new WordLink(new Span(4, 9), new Span(0, 5), 1),
                new WordLink(new Span(9, 10), new Span(11, 12), 1));

        assertThat(source.onto("red house.", links).toHtml()).isEqualTo("<b>red</b> house.");
        assertThat(MarkedText.parse("<b>rumah merah</b>.")
                        .onto("red house.", links)
                        .toHtml())
                .isEqualTo("<b>red house</b>.");
    }

    @Test
    void refusesTagsThatAreNestedWithoutEnd() {
        assertThatThrownBy(() -> MarkedText.parse("<i>".repeat(101)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100 deep");
    }

    @Test
    void keepsEveryTagOnceAndWellNested() throws URISyntaxException {
        RandomHtml drawn =
                new RandomHtml(List.of("berita ", "pagi ini ", "di ", "&amp; ", "<br>"), List.of("b", "i", "a"), 3);
        Random random = new Random(7);
        try (Translator translator = Translator.open(Fixtures.model("self-attention"))) {
            HtmlTranslator html = new HtmlTranslator(translator);
            for (int i = 0; i < 60; i++) {
                String source = drawn.draw(random);
                String result = html.translate(source);
                assertThat(RandomHtml.tags(result))
                        .as(source)
                        .containsExactlyInAnyOrderElementsOf(RandomHtml.tags(source));
                assertThat(MarkedText.parse(result).toHtml()).isEqualTo(result);
            }
        }
    }

    private static Translation aligned(String source, String target, String links) {
        List<Piece> sourcePieces = words(source);
        List<Piece> targetPieces = words(target);
        String[] numbers = links.split(" ", -1);
        List<float[]> weights = new ArrayList<>();
        for (int i = 0; i < targetPieces.size(); i++) {
            float[] row = new float[sourcePieces.size()];
            row[i < numbers.length ? Integer.parseInt(numbers[i]) : sourcePieces.size() - 1] = 1;
            weights.add(row);
        }
        return new Translation(source, target, 0, List.of(), new Alignment(sourcePieces, targetPieces, weights));
    }

    /** A piece for each word, and the end of sentence. */
    private static List<Piece> words(String text) {
        List<Piece> pieces = new ArrayList<>();
        for (MatchResult word : Pattern.compile("\\S+").matcher(text).results().toList()) {
            pieces.add(new Piece(1, word.group(), word.start(), word.end()));
        }
        pieces.add(new Piece(0, "</s>", text.length(), text.length()));
        return pieces;
    }
}
