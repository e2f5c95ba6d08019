package org.alihwarta.engine.remote;

import java.util.List;
import org.alihwarta.language.Language;

/**
 * What a service is asked in one request.
 *
 * @param sentences in the story's order
 * @param source the language that they are in
 * @param nBest how many candidates are wanted at most per sentence
 */
record Question(List<String> sentences, Language source, Language target, int nBest) {
    Question {
        sentences = List.copyOf(sentences);
    }

    /** The same about some of the sentences only. */
    Question only(List<Integer> indices) {
        return new Question(indices.stream().map(sentences::get).toList(), source, target, nBest);
    }

    /** In Unicode code points, which is what translation services count. */
    long characters() {
        return sentences.stream()
                .mapToLong(sentence -> sentence.codePointCount(0, sentence.length()))
                .sum();
    }
}
