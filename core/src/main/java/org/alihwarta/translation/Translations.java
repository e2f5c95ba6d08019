package org.alihwarta.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alihwarta.engine.Candidate;
import org.alihwarta.engine.Engine;
import org.alihwarta.engine.Engines;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.gate.Finding;
import org.alihwarta.gate.Gates;
import org.alihwarta.gate.SentencePair;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Registry;
import org.alihwarta.text.Casing;
import org.alihwarta.text.Document;
import org.alihwarta.text.Segment;
import org.alihwarta.text.Segments;
import org.jspecify.annotations.Nullable;

/** The road from an Indonesian document to a checked document in one target language. Safe for use by several threads. */
public final class Translations {
    /** Enough for an engine to batch sentences of like length, few enough for progress to be seen. */
    private static final int SENTENCES_PER_CALL = 16;

    private final Engines engines;
    private final Gates gates;
    private final Recall recall;
    private final @Nullable Registry names;

    /** Translations without a memory. */
    public Translations(Engines engines, Gates gates) {
        this(engines, gates, Recall.NOTHING);
    }

    public Translations(Engines engines, Gates gates, Recall recall) {
        this(engines, gates, recall, Registry.bundled());
    }

    private Translations(Engines engines, Gates gates, Recall recall, @Nullable Registry names) {
        this.engines = engines;
        this.gates = gates;
        this.recall = recall;
        this.names = names;
    }

    /** Each engine's best candidate as it is, no fact kept and nothing checked: what an engine is worth by itself. */
    public static Translations unaided(Engines engines) {
        return new Translations(engines, new Gates(List.of()), Recall.NOTHING, null);
    }

    /** Whether there is an engine for the language now. */
    public boolean serves(Language target) {
        return !engines.serving(target).isEmpty();
    }

    /**
     * What a text would cost at most if one engine did all of it, into all languages that it serves, in millionths of the currency's unit; by
     * the names of those engines that cost something, in order of preference.
     */
    public Map<String, Long> prices(String text) {
        Map<String, Long> prices = new LinkedHashMap<>();
        for (Engine engine : engines.all()) {
            long price = engine.estimate(text);
            if (price > 0) {
                prices.put(engine.name(), price);
            }
        }
        return prices;
    }

    /**
     * Translates and checks a document.
     *
     * @param earlier segments of the document's previous edition: where the source sentence still stands its translation is kept, unless a
     *     gate had blocked it; a person's is kept in any case
     * @throws AlihwartaException of kind {@code UNAVAILABLE} when no engine serves the language or all of them fail
     */
    public TranslatedDocument translate(
            Document source, Language target, List<TranslatedSegment> earlier, TranslationProgress progress) {
        TranslatedTexts translated = translate(source.texts(), target, earlier, progress);
        return new TranslatedDocument(source.withTexts(translated.texts()), translated.segments());
    }

    /** Translates and checks texts that make no document, such as the lines of a file; otherwise as above. */
    public TranslatedTexts translate(
            List<String> texts, Language target, List<TranslatedSegment> earlier, TranslationProgress progress) {
        List<Segment> segments = Segments.of(texts);
        Map<String, Draft> drafts = reusable(earlier);
        recall(segments, target, drafts);
        keepUntranslatable(segments, drafts);
        Drafting drafting = new Drafting(enginesFor(target), gates, Casing.learntFrom(texts), target, names);
        draftMissing(segments, drafts, drafting, progress);
        new OneSpelling(gates, drafting, target)
                .choose(segments.stream().map(Segment::source).toList(), drafts);
        List<TranslatedSegment> checked = check(segments, drafts, target);
        return new TranslatedTexts(
                JoinedSentences.of(texts, checked, target),
                checked,
                segments.stream()
                        .map(segment -> draftOf(segment, drafts).alignment())
                        .toList());
    }

    /**
     * What the engines offer for one sentence, the preferred engine's best first, each text once; empty where no engine serves the
     * language.
     *
     * @param texts of the sentence's document, from which its casing is learnt
     * @param most candidates of each engine
     */
    public List<Alternative> alternatives(String sentence, List<String> texts, Language target, int most) {
        Casing casing = Casing.learntFrom(texts);
        Map<String, Alternative> offered = new LinkedHashMap<>();
        for (Engine engine : engines.serving(target)) {
            for (Candidate candidate : engine.translate(List.of(casing.forModel(sentence)), target, most)
                    .get(0)) {
                String text = casing.restore(
                        sentence, candidate.text(), target.locale().toLocale());
                offered.computeIfAbsent(
                        text,
                        unused -> new Alternative(
                                text,
                                new Origin.Machine(engine.name(), candidate.score()),
                                candidate.alignment(),
                                gates.check(new SentencePair(sentence, text, target))));
            }
        }
        return List.copyOf(offered.values());
    }

    private List<Engine> enginesFor(Language target) {
        List<Engine> serving = engines.serving(target);
        if (serving.isEmpty()) {
            throw AlihwartaException.unavailable(
                    "No model translates into " + target.code()
                            + ". See the installed models with: alihwarta models list",
                    null);
        }
        return serving;
    }

    private static Map<String, Draft> reusable(List<TranslatedSegment> earlier) {
        Map<String, Draft> drafts = new HashMap<>();
        for (TranslatedSegment segment : earlier) {
            Draft draft = Draft.of(segment);
            if (draft.isFit() || draft.origin() instanceof Origin.Person) {
                drafts.put(draft.source(), draft);
            }
        }
        return drafts;
    }

    /** What people have translated takes the place of what an engine wrote, unless a gate blocks it; a person's own sentence stays. */
    private void recall(List<Segment> segments, Language target, Map<String, Draft> drafts) {
        recall.find(segments, target).forEach((source, known) -> {
            Draft earlier = drafts.get(source);
            Draft draft = new Draft(
                    source,
                    known.target(),
                    known.origin(),
                    gates.check(new SentencePair(source, known.target(), target)));
            if (draft.isFit() && (earlier == null || !(earlier.origin() instanceof Origin.Person))) {
                drafts.put(source, draft);
            }
        });
    }

    /** A sentence without a letter (a score, a date in digits, dashes) says the same in every language. */
    private static void keepUntranslatable(List<Segment> segments, Map<String, Draft> drafts) {
        segments.stream()
                .map(Segment::source)
                .filter(sentence -> sentence.codePoints().noneMatch(Character::isLetter))
                .forEach(sentence -> drafts.put(sentence, Draft.verbatim(sentence)));
    }

    private static void draftMissing(
            List<Segment> segments, Map<String, Draft> drafts, Drafting drafting, TranslationProgress progress) {
        List<String> missing = segments.stream()
                .map(Segment::source)
                .filter(sentence -> !drafts.containsKey(sentence))
                .distinct()
                .toList();
        int kept = segments.size() - missing.size();
        progress.sentencesDone(kept, segments.size());
        for (int from = 0; from < missing.size(); from += SENTENCES_PER_CALL) {
            int to = Math.min(from + SENTENCES_PER_CALL, missing.size());
            drafts.putAll(drafting.draft(missing.subList(from, to)));
            progress.sentencesDone(kept + to, segments.size());
        }
    }

    /** The gates see the whole edition now, so that they also find what repeats between sentences. */
    private List<TranslatedSegment> check(List<Segment> segments, Map<String, Draft> drafts, Language target) {
        List<TranslatedSegment> translated = segments.stream()
                .map(segment -> draftOf(segment, drafts).at(segment))
                .toList();
        List<List<Finding>> findings = gates.checkAll(translated.stream()
                .map(segment -> new SentencePair(segment.segment().source(), segment.target(), target))
                .toList());
        List<TranslatedSegment> checked = new ArrayList<>(translated.size());
        for (int i = 0; i < translated.size(); i++) {
            checked.add(translated.get(i).withFindings(findings.get(i)));
        }
        return checked;
    }

    private static Draft draftOf(Segment segment, Map<String, Draft> drafts) {
        Draft draft = drafts.get(segment.source());
        if (draft == null) {
            throw new IllegalStateException("no draft of \"" + segment.source() + "\"");
        }
        return draft;
    }
}
