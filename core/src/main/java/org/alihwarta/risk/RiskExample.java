package org.alihwarta.risk;

import java.util.Arrays;
import java.util.List;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * A story of a few paragraphs that shows what a rule finds; every example runs as a test.
 *
 * @param found the words that the rule must point at, or null when it must stay silent
 */
public record RiskExample(Document document, @Nullable String found) {
    private static final String HEADLINE = "Contoh";

    static RiskExample silent(String... paragraphs) {
        return new RiskExample(document(paragraphs), null);
    }

    static RiskExample finds(String found, String... paragraphs) {
        return new RiskExample(document(paragraphs), found);
    }

    static RiskExample finds(String found, Block... blocks) {
        return new RiskExample(new Document(HEADLINE, null, List.of(blocks)), found);
    }

    static RiskExample silent(Block... blocks) {
        return new RiskExample(new Document(HEADLINE, null, List.of(blocks)), null);
    }

    private static Document document(String... paragraphs) {
        return new Document(
                HEADLINE,
                null,
                Arrays.stream(paragraphs).<Block>map(Block.Paragraph::new).toList());
    }
}
