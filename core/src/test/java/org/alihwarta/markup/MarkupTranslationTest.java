package org.alihwarta.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.alihwarta.engine.Candidate;
import org.alihwarta.engine.Candidate.Link;
import org.alihwarta.engine.Engine;
import org.alihwarta.engine.Engines;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.testkit.RandomHtml;
import org.alihwarta.translation.TranslatedTexts;
import org.alihwarta.translation.Translations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTranslationTest {

    /** Turned around word by word, and aligned. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rumah <b>merah</b> itu                          | ITU <b>MERAH</b> RUMAH
            rumah <a href="x?a=1&amp;b=2">merah</a> itu.    | ITU <a href="x?a=1&amp;b=2">MERAH</a> RUMAH.
            <p>rumah <i>merah</i></p><p>toko</p>            | <p><i>MERAH</i> RUMAH</p><p>TOKO</p>
            <ul><li>satu dua</li> <li><b>tiga</b></li></ul> | <ul><li>DUA SATU</li> <li><b>TIGA</b></li></ul>
            Satu dua. <b>Tiga empat.</b> Lima enam.         | DUA SATU. <b>EMPAT TIGA.</b> ENAM LIMA.
            baris satu<br>baris dua                         | SATU BARIS<br>DUA BARIS
            a &lt; b &amp; c &eacute; &unknown;             | &amp;UNKNOWN; É C &amp; B &lt; A
            kata <span translate="no">Baca juga</span> itu  | ITU <span translate="no">Baca juga</span> KATA
            kata <code>x &lt; y</code> itu                  | ITU <code>x &lt; y</code> KATA
            <pre translate="no">rumah itu</pre>             | <pre translate="no">rumah itu</pre>
            toko <img src="a>b.png" alt='satu dua'>rumah    | <img src="a>b.png" alt='satu dua'>RUMAH TOKO
            <!-- satu dua -->rumah                          | <!-- satu dua -->RUMAH
            12 <b>34</b> 56                                 | 12 <b>34</b> 56
            <script>satu dua</script><p>toko                | <script>satu dua</script><p>TOKO</p>
            """)
    void movesTagsWithTheirWords(String html, String expected) {
        assertThat(translate(new Mirror(true), Fragment.html(html)).texts()).containsExactly(expected);
    }

    /** Remote services say nothing of words: what stands between tags is translated each for itself. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rumah <b>merah itu</b> bagus   | RUMAH <b>ITU MERAH</b> BAGUS
            <b>rumah merah</b>             | <b>MERAH RUMAH</b>
            Satu dua. Tiga <i>empat</i>.   | DUA SATU. TIGA <i>EMPAT</i>.
            ini <code>x y</code> itu sini  | INI <code>x y</code> SINI ITU
            """)
    void translatesPartByPartWhereNothingTellsWhereTheTagsGo(String html, String expected) {
        assertThat(translate(new Mirror(false), Fragment.html(html)).texts()).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <doc><judul>rumah merah</judul><br>toko itu</br></doc> | <doc><judul>MERAH RUMAH</judul><br>ITU TOKO</br></doc>
            rumah <x id="1"/>merah <y>itu</y>                      | <x id="1"/><y>ITU</y> MERAH RUMAH
            <kode>rumah merah</kode><p>toko</p>                    | <kode>rumah merah</kode><p>TOKO</p>
            <?xml version="1.0"?><p>rumah&#160;merah</p>           | <?xml version="1.0"?><p>RUMAH&#160;MERAH</p>
            <p><![CDATA[a < b]]></p>                               | <p><![CDATA[a < b]]></p>
            """)
    void readsXmlWhoseNamesItDoesNotKnow(String xml, String expected) {
        assertThat(translate(new Mirror(true), Fragment.xml(xml, Set.of("kode")))
                        .texts())
                .containsExactly(expected);
    }

    @Test
    void tellsEverySentenceUnderItsFragment() {
        TranslatedTexts translated = translate(
                new Mirror(false), Fragment.html("<p>satu</p><p>dua <b>tiga</b></p>"), Fragment.html("empat"));

        assertThat(translated.texts()).containsExactly("<p>SATU</p><p>DUA <b>TIGA</b></p>", "EMPAT");
        assertThat(translated.segments())
                .extracting(segment -> Map.entry(segment.segment().text(), segment.target()))
                .containsExactly(
                        Map.entry(0, "SATU"), Map.entry(0, "DUA"), Map.entry(0, "TIGA"), Map.entry(1, "EMPAT"));
    }

    @Test
    void losesNoTagOfWhateverIsSent() {
        RandomHtml drawn = new RandomHtml(
                List.of("berita ", "Pagi ini. ", "di\n ", "&amp; ", "<br>", "12 "),
                List.of("b", "i", "a", "p", "div"),
                4);
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            String source = drawn.draw(random);
            for (boolean isAligned : List.of(true, false)) {
                String result = translate(new Mirror(isAligned), Fragment.html(source))
                        .texts()
                        .get(0);
                assertThat(RandomHtml.tags(result))
                        .as(source)
                        .containsExactlyInAnyOrderElementsOf(RandomHtml.tags(source));
                assertThat(open(result)).as(result).isZero();
            }
        }
    }

    @Test
    void refusesTagsThatAreNestedWithoutEnd() {
        assertThatThrownBy(() -> Fragment.html("<b>".repeat(20_000)))
                .isInstanceOf(AlihwartaException.class)
                .hasMessageContaining("100 deep");
    }

    @Test
    void readsATagOfAnyLength() {
        String tag = "<b " + "data-a=1 ".repeat(5_000) + ">";

        assertThat(translate(new Mirror(true), Fragment.html(tag + "rumah</b>")).texts())
                .containsExactly(tag + "RUMAH</b>");
    }

    private static TranslatedTexts translate(Engine engine, Fragment... fragments) {
        Translations translations = Translations.unaided(new Engines(List.of(engine)));
        return new MarkupTranslation(translations).translate(List.of(fragments), Language.ENGLISH);
    }

    /** How many elements are open at the end; fails where one closes another. */
    private static int open(String html) {
        List<String> open = new ArrayList<>();
        for (String tag : RandomHtml.tags(html)) {
            String name = tag.replaceAll("[</>]| .*", "");
            if (tag.startsWith("</")) {
                assertThat(open.remove(open.size() - 1)).isEqualTo(name);
            } else if (!name.equals("br")) {
                open.add(name);
            }
        }
        return open.size();
    }

    /** Says every sentence in capitals and backwards, and whether it says which word comes from which is a matter of choice. */
    private record Mirror(boolean isAligned) implements Engine {
        private static final Pattern WORD = Pattern.compile("[^\\s.]+");

        @Override
        public String name() {
            return "cermin/1";
        }

        @Override
        public Set<Language> targets() {
            return Set.copyOf(Language.targets());
        }

        @Override
        public List<List<Candidate>> translate(List<String> sentences, Language target, int nBest) {
            return sentences.stream()
                    .map(sentence -> List.of(mirrored(sentence)))
                    .toList();
        }

        private Candidate mirrored(String sentence) {
            List<MatchResult> words = WORD.matcher(sentence).results().toList();
            StringBuilder text = new StringBuilder();
            List<Link> links = new ArrayList<>();
            for (int i = words.size() - 1; i >= 0; i--) {
                int start = text.length();
                text.append(words.get(i).group().toUpperCase(Locale.ROOT));
                links.add(new Link(words.get(i).start(), words.get(i).end(), start, text.length(), 1));
                text.append(i == 0 ? "" : " ");
            }
            if (sentence.endsWith(".")) {
                int end = sentence.length();
                links.add(new Link(end - 1, end, text.length(), text.length() + 1, 1));
                text.append('.');
            }
            return new Candidate(text.toString(), Double.NaN, isAligned ? links : List.of());
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
