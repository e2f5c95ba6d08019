package org.alihwarta.wire;

import java.time.Instant;
import java.util.List;
import org.alihwarta.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * An Indonesian draft as a machine wrote it.
 *
 * @param original the latest that the wire has sent
 * @param document the draft; of an earlier original where {@code changedAt} is there
 * @param changedAt when the wire sent another text after people had worked on the draft
 */
public record WireDraft(
        Document original,
        Document document,
        List<WireSentence> sentences,
        Instant translatedAt,
        @Nullable Instant changedAt) {
    public WireDraft {
        sentences = List.copyOf(sentences);
    }

    /** The engines that wrote it, each once. */
    public List<String> engines() {
        return sentences.stream().map(WireSentence::engine).distinct().toList();
    }
}
