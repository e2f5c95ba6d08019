package org.alihwarta.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.alihwarta.engine.Candidate.Link;
import org.alihwarta.language.Language;
import org.alihwarta.marian.Span;
import org.alihwarta.marian.WordLink;
import org.alihwarta.marian.markup.MarkedText;
import org.alihwarta.text.Segment;
import org.alihwarta.translation.TranslatedSegment;
import org.alihwarta.translation.TranslatedTexts;
import org.alihwarta.translation.TranslationProgress;
import org.alihwarta.translation.Translations;

/**
 * Translates fragments of HTML or XML. Every tag of the source is in the translation once, well nested, with its attributes as they were.
 *
 * <p>A tag goes where its words went, by the engine's alignment. A sentence without one, as remote services and the memory give it, is
 * translated anew part by part where tags stand within it. Safe for use by several threads.
 */
public final class MarkupTranslation {
    private final Translations translations;

    public MarkupTranslation(Translations translations) {
        this.translations = translations;
    }

    /** One text per fragment; the segments of a sentence that was translated part by part are those of its parts. */
    public TranslatedTexts translate(List<Fragment> fragments, Language target) {
        List<Run> runs =
                fragments.stream().flatMap(fragment -> fragment.runs().stream()).toList();
        List<TaggedSentence> sentences = tied(sentences(runs, target), runs, target);
        List<List<TaggedSentence>> byRun = byRun(sentences, runs.size());
        List<MarkedText> marked = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            marked.add(moved(runs.get(i), byRun.get(i), target));
        }
        Iterator<MarkedText> next = marked.iterator();
        List<String> texts =
                fragments.stream().map(fragment -> fragment.with(next)).toList();
        return new TranslatedTexts(texts, told(fragments, byRun));
    }

    private List<TaggedSentence> sentences(List<Run> runs, Language target) {
        TranslatedTexts whole = translated(runs.stream().map(Run::words).toList(), target);
        List<TaggedSentence> sentences = new ArrayList<>();
        int run = -1;
        int start = 0;
        for (int i = 0; i < whole.segments().size(); i++) {
            TranslatedSegment translated = whole.segments().get(i);
            Segment segment = translated.segment();
            start = segment.text() == run ? start : runs.get(segment.text()).start();
            run = segment.text();
            int end = start + segment.source().length();
            List<Integer> tags = runs.get(run).tagsIn(start, end);
            sentences.add(TaggedSentence.of(
                    start, tags, translated, whole.alignments().get(i)));
            start = end + segment.gap().length();
        }
        return sentences;
    }

    /** The same sentences; those whose tags nothing tells the place of are made of parts. */
    private List<TaggedSentence> tied(List<TaggedSentence> sentences, List<Run> runs, Language target) {
        Map<TaggedSentence, List<Part>> parts = new HashMap<>();
        sentences.stream()
                .filter(TaggedSentence::isLoose)
                .forEach(one -> parts.put(one, one.parts(runs.get(one.segment().text()))));
        Map<String, Part.Translated> known = known(
                parts.values().stream()
                        .flatMap(List::stream)
                        .filter(Part::isToBeTranslated)
                        .map(Part::words)
                        .distinct()
                        .toList(),
                target);
        return sentences.stream()
                .map(one -> one.isLoose() ? one.madeOf(parts.getOrDefault(one, List.of()), known, target) : one)
                .toList();
    }

    private Map<String, Part.Translated> known(List<String> words, Language target) {
        if (words.isEmpty()) {
            return Map.of();
        }
        TranslatedTexts translated = translated(words, target);
        Map<String, Part.Translated> known = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            int text = i;
            List<TranslatedSegment> its = translated.segments().stream()
                    .filter(segment -> segment.segment().text() == text)
                    .toList();
            known.put(words.get(i), new Part.Translated(translated.texts().get(i), its));
        }
        return known;
    }

    private static List<List<TaggedSentence>> byRun(List<TaggedSentence> sentences, int runs) {
        List<List<TaggedSentence>> byRun = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            byRun.add(new ArrayList<>());
        }
        sentences.forEach(sentence -> byRun.get(sentence.segment().text()).add(sentence));
        return byRun;
    }

    private static MarkedText moved(Run run, List<TaggedSentence> sentences, Language target) {
        String text = run.marked().text();
        StringBuilder joined = new StringBuilder(text.substring(0, run.start()));
        List<WordLink> links = new ArrayList<>();
        for (TaggedSentence sentence : sentences) {
            int from = joined.length();
            sentence.links().forEach(link -> links.add(placed(link, sentence.start(), from)));
            joined.append(sentence.target());
            joined.append(
                    target.isWrittenWithoutSpaces() ? "" : sentence.segment().gap());
        }
        return run.marked().onto(joined.append(text.substring(run.end())).toString(), links);
    }

    private static WordLink placed(Link link, int source, int target) {
        return new WordLink(
                new Span(target + link.targetStart(), target + link.targetEnd()),
                new Span(source + link.sourceStart(), source + link.sourceEnd()),
                (float) link.probability());
    }

    /** Every sentence under the number of its fragment. */
    private static List<TranslatedSegment> told(List<Fragment> fragments, List<List<TaggedSentence>> byRun) {
        List<TranslatedSegment> told = new ArrayList<>();
        int run = 0;
        for (int i = 0; i < fragments.size(); i++) {
            for (int last = run + fragments.get(i).runs().size(); run < last; run++) {
                for (TaggedSentence sentence : byRun.get(run)) {
                    for (TranslatedSegment one : sentence.told()) {
                        Segment segment = new Segment(
                                i, one.segment().source(), one.segment().gap());
                        told.add(new TranslatedSegment(segment, one.target(), one.origin(), one.findings()));
                    }
                }
            }
        }
        return told;
    }

    private TranslatedTexts translated(List<String> texts, Language target) {
        return translations.translate(texts, target, List.of(), TranslationProgress.NONE);
    }
}
