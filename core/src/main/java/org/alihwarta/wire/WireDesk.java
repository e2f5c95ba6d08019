package org.alihwarta.wire;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.alihwarta.engine.Candidate;
import org.alihwarta.engine.Engine;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.gate.Finding;
import org.alihwarta.gate.Gates;
import org.alihwarta.gate.SentencePair;
import org.alihwarta.gate.Severity;
import org.alihwarta.language.Language;
import org.alihwarta.text.Document;
import org.alihwarta.text.Segment;
import org.alihwarta.text.Segments;
import org.alihwarta.translation.JoinedSentences;
import org.alihwarta.translation.Origin;
import org.alihwarta.translation.TranslatedSegment;

/**
 * Makes Indonesian drafts of English wire copy.
 *
 * <p>The gates judge Indonesian originals; here they are asked the other way round, whether the English is a translation of the Indonesian,
 * which finds lost sentences, numbers and names just as well. They choose among candidates and tell the reporter where to look. Thread-safe.
 */
public final class WireDesk {
    private static final int SENTENCES_PER_CALL = 16;
    private static final int CANDIDATES = 4;

    private final List<Engine> engines;
    private final Supplier<Gates> gates;
    private final WireDrafts drafts;
    private final Clock clock;

    /** {@code engines} read English and write Indonesian, the preferred one first; there may be none. */
    public WireDesk(List<Engine> engines, Supplier<Gates> gates, WireDrafts drafts, Clock clock) {
        this.engines = List.copyOf(engines);
        this.gates = gates;
        this.drafts = drafts;
        this.clock = clock;
    }

    public WireDrafts drafts() {
        return drafts;
    }

    /**
     * A story in Indonesian.
     *
     * @throws AlihwartaException of kind {@code BAD_INPUT} when no engine reads English, {@code UNAVAILABLE} when none answers now
     */
    public WireDraft translate(Document english) {
        List<Segment> segments = Segments.ofEnglish(english.texts());
        List<String> sentences =
                segments.stream().map(Segment::source).distinct().toList();
        Map<String, WireSentence> translated = translate(sentences);
        List<TranslatedSegment> written = new ArrayList<>();
        for (Segment segment : segments) {
            WireSentence sentence = known(translated, segment.source());
            Origin origin = new Origin.Machine(sentence.engine(), Double.NaN);
            written.add(new TranslatedSegment(segment, sentence.indonesian(), origin, sentence.findings()));
        }
        List<String> texts = JoinedSentences.of(english.texts(), written, Language.INDONESIAN);
        return new WireDraft(
                english,
                english.withTexts(texts),
                segments.stream()
                        .map(segment -> known(translated, segment.source()))
                        .toList(),
                clock.instant(),
                null);
    }

    private Map<String, WireSentence> translate(List<String> sentences) {
        if (engines.isEmpty()) {
            throw AlihwartaException.badInput(
                    "It is English, and no engine here writes Indonesian from English: install one (alihwarta models install"
                            + " en-id), name a service in engines.order, or write it in Indonesian");
        }
        Map<String, WireSentence> translated = new LinkedHashMap<>();
        AlihwartaException failure = null;
        for (Engine engine : engines) {
            List<String> open = sentences.stream()
                    .filter(sentence -> !translated.containsKey(sentence))
                    .toList();
            try {
                ask(engine, open, translated);
            } catch (AlihwartaException exception) {
                failure = exception;
            }
        }
        if (translated.size() < sentences.size()) {
            throw AlihwartaException.unavailable(
                    "Not every sentence of this English story could be translated; it is tried again", failure);
        }
        return translated;
    }

    private void ask(Engine engine, List<String> sentences, Map<String, WireSentence> translated) {
        for (int from = 0; from < sentences.size(); from += SENTENCES_PER_CALL) {
            List<String> part = sentences.subList(from, Math.min(from + SENTENCES_PER_CALL, sentences.size()));
            List<List<Candidate>> answers = engine.translate(part, Language.INDONESIAN, CANDIDATES);
            for (int i = 0; i < part.size(); i++) {
                String english = part.get(i);
                answers.get(i).stream()
                        .filter(candidate -> !candidate.text().isBlank())
                        .map(candidate -> sentence(english, candidate.text().strip(), engine.name()))
                        .min(Comparator.comparingLong(WireDesk::blocks))
                        .ifPresent(best -> translated.put(english, best));
            }
        }
    }

    private WireSentence sentence(String english, String indonesian, String engine) {
        List<Finding> findings = gates.get().check(new SentencePair(indonesian, english, Language.ENGLISH));
        return new WireSentence(english, indonesian, engine, findings);
    }

    private static long blocks(WireSentence sentence) {
        return sentence.findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .count();
    }

    private static WireSentence known(Map<String, WireSentence> translated, String english) {
        return Objects.requireNonNull(translated.get(english), english);
    }
}
