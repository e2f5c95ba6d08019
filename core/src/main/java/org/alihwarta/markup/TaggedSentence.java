package org.alihwarta.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alihwarta.engine.Candidate.Link;
import org.alihwarta.language.Language;
import org.alihwarta.text.Segment;
import org.alihwarta.translation.TranslatedSegment;

/**
 * A sentence of a run and its translation.
 *
 * @param start where it begins in the run's text
 * @param tags where tags open and close inside it, counted from its beginning
 * @param links in the order of the translation; empty where nothing is known
 * @param told what it is made of, with provenance and findings
 */
record TaggedSentence(
        Segment segment, int start, List<Integer> tags, String target, List<Link> links, List<TranslatedSegment> told) {

    static TaggedSentence of(int start, List<Integer> tags, TranslatedSegment translated, List<Link> links) {
        String target = translated.target().strip();
        int source = translated.segment().source().length();
        List<Link> known =
                links.isEmpty() && tags.isEmpty() ? List.of(new Link(0, source, 0, target.length(), 1)) : links;
        return new TaggedSentence(
                translated.segment(),
                start,
                tags,
                target,
                stripped(known, translated.target(), target.length()),
                List.of(translated));
    }

    private static List<Link> stripped(List<Link> links, String target, int length) {
        int before = target.length() - target.stripLeading().length();
        return links.stream()
                .map(link -> new Link(
                        link.sourceStart(),
                        link.sourceEnd(),
                        Math.max(0, Math.min(length, link.targetStart() - before)),
                        Math.max(0, Math.min(length, link.targetEnd() - before)),
                        link.probability()))
                .toList();
    }

    /** Whether it has tags that nothing tells the place of. */
    boolean isLoose() {
        return links.isEmpty();
    }

    /** What stands between its tags. */
    List<Part> parts(Run run) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int to : withEnd()) {
            boolean isKept = run.isKept(start + from, start + to);
            parts.add(new Part(segment.source().substring(from, to), from, isKept));
            from = to;
        }
        return parts;
    }

    private List<Integer> withEnd() {
        List<Integer> places = new ArrayList<>(tags);
        places.add(segment.source().length());
        return places;
    }

    /** The same sentence put together of its parts, each where it was. */
    TaggedSentence madeOf(List<Part> parts, Map<String, Part.Translated> known, Language language) {
        StringBuilder joined = new StringBuilder();
        List<Link> found = new ArrayList<>();
        List<TranslatedSegment> segments = new ArrayList<>();
        for (Part part : parts) {
            Part.Translated translated = known.getOrDefault(part.words(), Part.Translated.unchanged(part));
            int from = joined.length();
            joined.append(part.spaced(translated.text(), language));
            found.add(new Link(part.start(), part.start() + part.text().length(), from, joined.length(), 1));
            segments.addAll(translated.segments());
        }
        return new TaggedSentence(segment, start, tags, joined.toString(), found, segments);
    }
}
