package org.alihwarta.review;

import java.time.Instant;
import java.util.List;
import org.alihwarta.audit.Entry;
import org.alihwarta.database.Json;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionContent;
import org.alihwarta.edition.Overruling;
import org.alihwarta.gate.Finding;
import org.alihwarta.story.Story;
import org.alihwarta.translation.Origin;
import org.alihwarta.translation.TranslatedSegment;
import org.jspecify.annotations.Nullable;

/**
 * How one edition came to be, for whoever asks later: what Article 50(4) of the EU's AI Act and Dewan Pers' regulation 1/2025 want a
 * newsroom to be able to show.
 *
 * @param language two letters
 * @param engines name, model and version of every engine that wrote a sentence
 * @param releasedAt when readers first saw it; absent when they never did
 * @param reviewer absent when nobody has read it
 * @param notice what the page told readers of its making; absent when they never saw it
 * @param log what happened to the edition, who did it and when, oldest first
 */
public record Evidence(
        String story,
        String language,
        int revision,
        String originalHeadline,
        String headline,
        String state,
        List<String> engines,
        @Nullable Instant releasedAt,
        @Nullable String reviewer,
        @Nullable Instant reviewedAt,
        @Nullable String notice,
        List<Sentence> sentences,
        List<Act> log) {
    public Evidence {
        engines = List.copyOf(engines);
        sentences = List.copyOf(sentences);
        log = List.copyOf(log);
    }

    /**
     * A sentence.
     *
     * @param origin {@code machine}, {@code person}, {@code memory} or {@code verbatim}
     * @param by engine or account; absent for {@code verbatim}
     * @param score of the engine; absent where it gave none
     */
    public record Sentence(
            String source,
            String target,
            String origin,
            @Nullable String by,
            @Nullable Double score,
            List<Finding> findings,
            List<Overruling> overrulings) {
        public Sentence {
            findings = List.copyOf(findings);
            overrulings = List.copyOf(overrulings);
        }

        static Sentence of(TranslatedSegment segment, List<Overruling> overrulings) {
            Origin origin = segment.origin();
            String source = segment.segment().source();
            return new Sentence(
                    source,
                    segment.target(),
                    kind(origin),
                    by(origin),
                    origin instanceof Origin.Machine machine && !Double.isNaN(machine.score()) ? machine.score() : null,
                    segment.findings(),
                    overrulings.stream()
                            .filter(overruling -> overruling.source().equals(source)
                                    && overruling.target().equals(segment.target()))
                            .toList());
        }

        /** The word for who wrote a sentence: {@code machine}, {@code person}, {@code memory} or {@code verbatim}. */
        public static String kind(Origin origin) {
            if (origin instanceof Origin.Machine) {
                return "machine";
            } else if (origin instanceof Origin.Person) {
                return "person";
            }
            return origin instanceof Origin.Memory ? "memory" : "verbatim";
        }

        private static @Nullable String by(Origin origin) {
            if (origin instanceof Origin.Machine machine) {
                return machine.engine();
            } else if (origin instanceof Origin.Person person) {
                return person.name();
            }
            return origin instanceof Origin.Memory memory ? memory.author() : null;
        }
    }

    /** A line of the log. */
    public record Act(Instant at, String actor, String kind) {}

    /**
     * Gathers what is known.
     *
     * @param log the story's whole log
     */
    public static Evidence of(Edition edition, Story revision, @Nullable String notice, List<Entry> log) {
        EditionContent content = edition.requireContent();
        List<Sentence> sentences = content.segments().stream()
                .map(segment -> Sentence.of(segment, edition.overrulings()))
                .toList();
        return new Evidence(
                edition.story().toString(),
                edition.language().code(),
                edition.revision(),
                revision.document().headline(),
                content.document().headline(),
                edition.state().name(),
                sentences.stream()
                        .filter(sentence -> sentence.origin().equals("machine"))
                        .map(sentence -> String.valueOf(sentence.by()))
                        .distinct()
                        .toList(),
                edition.releasedAt(),
                edition.review() == null ? null : edition.review().reviewer(),
                edition.review() == null ? null : edition.review().at(),
                notice,
                sentences,
                log.stream()
                        .filter(entry -> edition.language() == entry.subject().language())
                        .filter(entry -> Integer.valueOf(edition.revision())
                                .equals(entry.subject().revision()))
                        .map(entry -> new Act(entry.at(), entry.actor().name(), entry.kind()))
                        .toList());
    }

    /** As JSON, times in ISO 8601. */
    public static String json(List<Evidence> all) {
        return Json.plain().writeList(all, Evidence.class).value();
    }
}
