package org.alihwarta.gate;

import java.util.List;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a few sentences, usually one, that shows what a gate catches or lets pass; every example runs as a test.
 *
 * @param message key of the message that the gate must give, or null when it must stay silent
 */
public record Example(
        List<SentencePair> sentences, @Nullable String message) {
    public Example {
        sentences = List.copyOf(sentences);
    }

    public static Example passes(Language language, String source, String target) {
        return new Example(List.of(new SentencePair(source, target, language)), null);
    }

    public static Example caught(String message, Language language, String source, String target) {
        return new Example(List.of(new SentencePair(source, target, language)), message);
    }
}
