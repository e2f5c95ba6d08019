package org.alihwarta.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alihwarta.engine.Candidate;
import org.alihwarta.engine.Engine;
import org.alihwarta.engine.Engines;
import org.alihwarta.gate.Gates;
import org.alihwarta.language.Language;
import org.alihwarta.text.Segments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneSpellingTest {
    private static final String SOLD = "Ponsel Nusatel Rimba dijual sejak kemarin.";
    private static final String PRICE = "Harga ponsel Nusatel Rimba lebih murah.";
    private static final String STOCK = "Stok Nusatel Rimba habis di kota itu.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH | The Nusatel Rimba has been on sale since yesterday. | The NusaTel Rimba costs less. | The Nusatel Rimba is cheaper.",
                "FRENCH | Le Nusatel Rimba est en vente depuis hier. | Le Nusattel Rimba coûte moins cher. | Le Nusatel Rimba est moins cher.",
                "CHINESE | Nusatel Rimba手机昨天开始销售。 | Nusa-tel Rimba手机价格更低。 | Nusatel Rimba手机更便宜。",
                "JAPANESE | ヌサテル・リンバは昨日から発売されている。 | ヌーサテル・リンバはより安い。 | ヌサテル・リンバの価格はより安い。",
                "ARABIC | طُرح هاتف نوساتيل ريمبا للبيع منذ أمس. | سعر هاتف نوستل ريمبا أقل. | سعر هاتف نوساتيل ريمبا أرخص.",
            })
    void takesTheCandidateThatSpellsANameAsBefore(Language language, String first, String other, String same) {
        var engine = new Script(Map.of(SOLD, List.of(first), PRICE, List.of(other, same)));

        assertThat(translate(engine, language, List.of(), SOLD, PRICE)).containsExactly(first, same);
    }

    @Test
    void changesTheOneSentenceThatDiffersFromTheOthers() {
        var engine = new Script(Map.of(
                SOLD, List.of("The NusaTel Rimba went on sale yesterday.", "The Nusatel Rimba has been sold since."),
                PRICE, List.of("The Nusatel Rimba phone costs less.", "The NusaTel Rimba phone costs less."),
                STOCK, List.of("The Nusatel Rimba is sold out in town.", "The NusaTel Rimba is sold out in town.")));

        assertThat(translate(engine, Language.ENGLISH, List.of(), SOLD, PRICE, STOCK))
                .containsExactly(
                        "The Nusatel Rimba has been sold since.",
                        "The Nusatel Rimba phone costs less.",
                        "The Nusatel Rimba is sold out in town.");
    }

    @Test
    void followsAPersonsSpelling() {
        var person = new TranslatedSegment(
                Segments.of(List.of(PRICE)).get(0),
                "The NusaTel Rimba phone costs less.",
                new Origin.Person("wulan"),
                List.of());
        var engine = new Script(Map.of(
                SOLD, List.of("The Nusatel Rimba went on sale yesterday.", "The NusaTel Rimba has been sold since.")));

        assertThat(translate(engine, Language.ENGLISH, List.of(person), SOLD, PRICE))
                .containsExactly("The NusaTel Rimba has been sold since.", "The NusaTel Rimba phone costs less.");
    }

    @Test
    void keepsTheFirstChoiceWhereNoCandidateAgrees() {
        var engine = new Script(Map.of(
                SOLD, List.of("The Nusatel Rimba went on sale yesterday."),
                PRICE, List.of("The NusaTel Rimba phone costs less.", "The NusaTel Rimba phone is cheaper.")));

        assertThat(translate(engine, Language.ENGLISH, List.of(), SOLD, PRICE))
                .containsExactly("The Nusatel Rimba went on sale yesterday.", "The NusaTel Rimba phone costs less.");
    }

    @Test
    void prefersACandidateThatAsksNoReviewer() {
        String source = "Polisi menyita puluhan sepeda motor di pasar itu.";
        var engine = new Script(Map.of(
                source,
                List.of(
                        "Police seized tens of motorcycles at the market.",
                        "Police seized dozens of motorcycles at the market.")));

        assertThat(translate(engine, Language.ENGLISH, List.of(), source))
                .containsExactly("Police seized dozens of motorcycles at the market.");
    }

    private static List<String> translate(
            Engine engine, Language language, List<TranslatedSegment> earlier, String... sentences) {
        return new Translations(new Engines(List.of(engine)), Gates.standard())
                .translate(List.of(sentences), language, earlier, TranslationProgress.NONE)
                .texts();
    }

    /** An engine that knows a few sentences. */
    private record Script(Map<String, List<String>> known) implements Engine {
        @Override
        public String name() {
            return "script";
        }

        @Override
        public Set<Language> targets() {
            return EnumSet.allOf(Language.class);
        }

        @Override
        public List<List<Candidate>> translate(List<String> sentences, Language target, int candidates) {
            return sentences.stream()
                    .map(sentence -> known.getOrDefault(sentence, List.of()).stream()
                            .map(Candidate::of)
                            .toList())
                    .toList();
        }

        @Override
        public void close() {}
    }
}
