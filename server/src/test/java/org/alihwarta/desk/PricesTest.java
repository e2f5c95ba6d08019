package org.alihwarta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alihwarta.engine.Candidate;
import org.alihwarta.engine.Engine;
import org.alihwarta.engine.Engines;
import org.alihwarta.gate.Gates;
import org.alihwarta.language.Language;
import org.alihwarta.text.Document;
import org.alihwarta.translation.Translations;
import org.alihwarta.web.Messages;
import org.junit.jupiter.api.Test;

class PricesTest {
    private static final Messages TEXT = new DeskTexts().in(Language.ENGLISH);
    private static final Document STORY = new Document("Panen raya", null, List.of());

    @Test
    void saysWhatAnEngineCostsAtMostInAllItsLanguages() {
        Prices prices = new Prices(() -> Optional.of(translations(new Paid("awan", 205), new Paid("lokal", 0))), "USD");

        assertThat(prices.of(STORY, TEXT)).containsExactly("Into all languages with awan at most: 0.0041 USD.");
    }

    @Test
    void roundsUp() {
        Prices prices = new Prices(() -> Optional.of(translations(new Paid("awan", 1))), "USD");

        assertThat(prices.of(STORY, TEXT)).containsExactly("Into all languages with awan at most: 0.0001 USD.");
    }

    @Test
    void saysNothingWhileNothingTranslates() {
        assertThat(new Prices(Optional::empty, "USD").of(STORY, TEXT)).isEmpty();
    }

    private static Translations translations(Engine... engines) {
        return new Translations(new Engines(List.of(engines)), new Gates(List.of()));
    }

    /** Costs so many millionths a character and language. */
    private record Paid(String name, long price) implements Engine {
        @Override
        public Set<Language> targets() {
            return Set.of(Language.ENGLISH, Language.FRENCH);
        }

        @Override
        public List<List<Candidate>> translate(List<String> sentences, Language target, int nBest) {
            throw new IllegalStateException("a price is told before anything is translated");
        }

        @Override
        public long estimate(String text, Language target) {
            return price * text.length();
        }

        @Override
        public void close() {}
    }
}
