package org.alihwarta.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alihwarta.engine.Candidate;
import org.alihwarta.engine.Engine;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.gate.Gates;
import org.alihwarta.gate.SentencePair;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Registry;
import org.alihwarta.text.Casing;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each sentence the first translation that passes the gates: candidate after candidate, then engine after engine. What never passes
 * is given as the least bad there is, with its findings. One for each document, for one thread.
 */
final class Drafting {
    private static final int CANDIDATES = 4;

    private final List<Engine> engines;
    private final Gates gates;
    private final Casing casing;
    private final Language target;
    private final @Nullable Repair repair;
    /** What the engines answered, by sentence: what was not chosen may fit the rest of the document better. */
    private final Map<String, List<Answer>> answers = new HashMap<>();

    /**
     * @param engines in order of preference, all of them serving {@code target}
     * @param registry the names that are kept; without one neither names nor facts are kept, and every candidate stays as the engine gave it
     */
    Drafting(List<Engine> engines, Gates gates, Casing casing, Language target, @Nullable Registry registry) {
        this.engines = engines;
        this.gates = gates;
        this.casing = casing;
        this.target = target;
        this.repair = registry == null ? null : new Repair(registry, target);
    }

    /** One draft per sentence, keyed by it; {@link AlihwartaException} when a sentence got no translation at all. */
    Map<String, Draft> draft(List<String> sentences) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        List<String> open = sentences;
        AlihwartaException failure = null;
        for (Engine engine : engines) {
            try {
                askWithPlaceholders(engine, open)
                        .forEach(draft -> drafts.merge(draft.source(), draft, Drafting::better));
                List<String> rest = open.stream()
                        .filter(sentence -> !isFit(drafts.get(sentence)))
                        .toList();
                ask(engine, rest).forEach(draft -> drafts.merge(draft.source(), draft, Drafting::better));
            } catch (AlihwartaException exception) {
                failure = keepFirst(failure, exception);
            }
            open = sentences.stream()
                    .filter(sentence -> !isFit(drafts.get(sentence)))
                    .toList();
            if (open.isEmpty()) {
                return drafts;
            }
        }
        for (String sentence : sentences) {
            if (!drafts.containsKey(sentence)) {
                throw failure != null ? failure : noTranslation(sentence);
            }
        }
        return drafts;
    }

    /** Drafts of the sentences with facts, where the engine was trained to carry placeholders over. */
    private List<Draft> askWithPlaceholders(Engine engine, List<String> sentences) {
        if (engine.placeholders() == 0 || repair == null) {
            return List.of();
        }
        List<Placeholders> marked = sentences.stream()
                .map(sentence -> Placeholders.in(sentence, engine.placeholders()))
                .filter(placeholders -> !placeholders.isEmpty())
                .toList();
        List<String> plain =
                marked.stream().map(one -> casing.forModel(one.text())).toList();
        List<List<Candidate>> answered = plain.isEmpty() ? List.of() : engine.translate(plain, target, CANDIDATES);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < answered.size(); i++) {
            List<Candidate> filled = fill(marked.get(i), answered.get(i));
            if (!filled.isEmpty()) {
                drafts.add(choose(marked.get(i).sentence(), filled, engine));
            }
        }
        return drafts;
    }

    /** Those candidates that carried every placeholder over, in full. */
    private List<Candidate> fill(Placeholders placeholders, List<Candidate> candidates) {
        return candidates.stream()
                .flatMap(candidate -> placeholders.fill(candidate, target).stream())
                .toList();
    }

    private List<Draft> ask(Engine engine, List<String> sentences) {
        if (sentences.isEmpty()) {
            return List.of();
        }
        List<String> plain = sentences.stream().map(casing::forModel).toList();
        List<List<Candidate>> answered = engine.translate(plain, target, CANDIDATES);
        List<Draft> drafts = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            if (!answered.get(i).isEmpty()) {
                drafts.add(choose(sentences.get(i), answered.get(i), engine));
            }
        }
        return drafts;
    }

    /** Every other translation of a sentence that passes the gates, the engines' first choice first. */
    List<Draft> others(Draft chosen) {
        SentencePair pair = new SentencePair(chosen.source(), "", target);
        return answers.getOrDefault(chosen.source(), List.of()).stream()
                .flatMap(answer ->
                        answer.candidates().stream().map(candidate -> check(pair, candidate, answer.engine())))
                .filter(draft -> draft.isFit() && !draft.target().equals(chosen.target()))
                .toList();
    }

    /** The first candidate in which the gates find nothing; else the one in which they find least, the grave first. */
    private Draft choose(String sentence, List<Candidate> candidates, Engine engine) {
        answers.computeIfAbsent(sentence, unused -> new ArrayList<>()).add(new Answer(candidates, engine));
        List<Draft> doubtful = new ArrayList<>();
        SentencePair pair = new SentencePair(sentence, "", target);
        for (Candidate candidate : candidates) {
            Draft draft = check(pair, candidate, engine);
            if (draft.findings().isEmpty()) {
                return draft;
            }
            doubtful.add(draft);
        }
        if (doubtful.stream().noneMatch(Draft::isFit)) {
            for (Candidate candidate : candidates) {
                repaired(pair, candidate, engine).ifPresent(doubtful::add);
            }
        }
        return doubtful.stream().min(Draft.LEAST_DOUBTFUL).orElseThrow();
    }

    private Draft check(SentencePair pair, Candidate candidate, Engine engine) {
        String text =
                casing.restore(pair.source(), candidate.text(), target.locale().toLocale());
        return new Draft(
                pair.source(),
                text,
                new Origin.Machine(engine.name(), candidate.score()),
                gates.check(pair.withTarget(text)),
                counts(pair.source(), text, candidate) ? candidate.alignment() : List.of());
    }

    /** Whether the alignment, which was made of what the model read and wrote, still counts the letters of both. */
    private boolean counts(String source, String text, Candidate candidate) {
        return casing.forModel(source).length() == source.length()
                && text.length() == candidate.text().length();
    }

    /** The candidate put right, where there is something to put right; the gates judge it as any other. */
    private Optional<Draft> repaired(SentencePair pair, Candidate candidate, Engine engine) {
        // Where capitals were restored the alignment counts another text.
        boolean aligned = !candidate.alignment().isEmpty()
                && casing.forModel(pair.source()).equals(pair.source());
        return repair == null || !aligned
                ? Optional.empty()
                : repair.apply(pair.withTarget(candidate.text()), candidate)
                        .map(mended -> new Draft(
                                pair.source(),
                                mended.text(),
                                new Origin.Machine(engine.name(), candidate.score(), true),
                                gates.check(pair.withTarget(mended.text())),
                                mended.alignment()));
    }

    private static AlihwartaException noTranslation(String sentence) {
        return AlihwartaException.unavailable("No engine gave a translation of \"" + sentence + "\"", null);
    }

    private static Draft better(Draft before, Draft now) {
        return Draft.LEAST_DOUBTFUL.compare(now, before) < 0 ? now : before;
    }

    private static boolean isFit(@Nullable Draft draft) {
        return draft != null && draft.isFit();
    }

    private static AlihwartaException keepFirst(@Nullable AlihwartaException first, AlihwartaException later) {
        if (first == null) {
            return later;
        }
        first.addSuppressed(later);
        return first;
    }

    private record Answer(List<Candidate> candidates, Engine engine) {}
}
