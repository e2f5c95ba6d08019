package org.alihwarta.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alihwarta.engine.Candidate;
import org.alihwarta.engine.Candidate.Link;
import org.alihwarta.facts.Digits;
import org.alihwarta.facts.Fact;
import org.alihwarta.facts.FactPrinter;
import org.alihwarta.gate.EditDistance;
import org.alihwarta.gate.FactComparison;
import org.alihwarta.gate.SentencePair;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Entity;
import org.alihwarta.registry.Mention;
import org.alihwarta.registry.Registry;
import org.alihwarta.translation.Rewording.Change;

/**
 * Puts right what a candidate got wrong in a fact or a registered name, where the alignment shows which words of the target stand for it.
 *
 * <p>Nothing is replaced by its looks alone: the words that go are those aligned to the fact or name of the source. What cannot be
 * placed so stays, and the gates judge the outcome either way.
 */
final class Repair {
    /** Below it a link is a guess. */
    private static final double SURE = 0.3;

    private final Registry registry;
    private final FactPrinter printer;
    private final Language target;

    Repair(Registry registry, Language target) {
        this.registry = registry;
        this.printer = FactPrinter.of(target, Digits.WESTERN);
        this.target = target;
    }

    /**
     * The candidate with its facts and names put right; empty when there is nothing to do or no place to be sure of.
     *
     * @param pair the source, and the candidate's text exactly as the alignment counts it
     */
    Optional<Candidate> apply(SentencePair pair, Candidate candidate) {
        List<Change> changes = new ArrayList<>();
        changes.addAll(facts(pair, candidate.alignment()));
        changes.addAll(names(pair, candidate.alignment()));
        Rewording rewording = new Rewording(pair.target(), changes);
        if (rewording.result().equals(pair.target())) {
            return Optional.empty();
        }
        List<Link> alignment = candidate.alignment().stream()
                .map(link -> new Link(
                        link.sourceStart(),
                        link.sourceEnd(),
                        rewording.start(link.targetStart()),
                        rewording.end(link.targetEnd()),
                        link.probability()))
                .toList();
        return Optional.of(new Candidate(rewording.result(), candidate.score(), alignment));
    }

    /** A fact that is missing goes where the target has another of the same kind, if the two are aligned. */
    private List<Change> facts(SentencePair pair, List<Link> alignment) {
        FactComparison facts = pair.facts();
        List<Change> changes = new ArrayList<>();
        for (Fact missing : facts.missing()) {
            facts.extra().stream()
                    .filter(extra -> extra.value().getClass() == missing.value().getClass())
                    .filter(extra -> isAligned(missing, extra, alignment))
                    .findFirst()
                    .map(extra -> new Change(
                            extra.start(), extra.end(), Placeholders.printed(missing, pair.source(), printer)))
                    .ifPresent(changes::add);
        }
        return changes;
    }

    private static boolean isAligned(Fact missing, Fact extra, List<Link> alignment) {
        return alignment.stream()
                .filter(link -> link.probability() >= SURE)
                .anyMatch(link -> overlap(link.sourceStart(), link.sourceEnd(), missing.start(), missing.end())
                        && overlap(link.targetStart(), link.targetEnd(), extra.start(), extra.end()));
    }

    /** A registered name that is missing goes where its words are aligned to words that look like a try at it. */
    private List<Change> names(SentencePair pair, List<Link> alignment) {
        Set<String> present = registry.forms(pair.target(), target).stream()
                .flatMap(mention -> mention.entities().stream())
                .map(Entity::id)
                .collect(Collectors.toSet());
        List<Change> changes = new ArrayList<>();
        for (Mention mention : registry.mentions(pair.source())) {
            mention.findEntity()
                    .filter(entity -> !present.contains(entity.id()))
                    .flatMap(entity -> name(entity, mention, pair, alignment))
                    .ifPresent(changes::add);
        }
        return changes;
    }

    private Optional<Change> name(Entity entity, Mention mention, SentencePair pair, List<Link> alignment) {
        if (entity.findForms(target).isEmpty()) {
            return Optional.empty();
        }
        String official = entity.findForms(target).get().preferred();
        return alignedWords(mention, pair.target(), alignment).stream()
                .filter(words -> isAttempt(pair.target().substring(words.start(), words.end()), entity, official))
                .findFirst()
                .map(words -> new Change(words.start(), words.end(), official));
    }

    private static boolean isAttempt(String written, Entity entity, String official) {
        return looksLike(written, official)
                || entity.variants().stream().anyMatch(variant -> looksLike(written, variant.text()));
    }

    /** The whole words that are aligned to a name; those that stand side by side are one, for links go astray to other places too. */
    private List<Words> alignedWords(Mention mention, String text, List<Link> alignment) {
        List<Words> aligned = new ArrayList<>();
        alignment.stream()
                .filter(link -> link.probability() >= SURE)
                .filter(link -> overlap(link.sourceStart(), link.sourceEnd(), mention.start(), mention.end()))
                .map(link -> new Words(wordStart(text, link.targetStart()), wordEnd(text, link.targetEnd())))
                .filter(words -> words.start() < words.end())
                .sorted(Comparator.comparingInt(Words::start))
                .forEach(words -> {
                    Words last = aligned.isEmpty() ? words : aligned.get(aligned.size() - 1);
                    boolean beside = !aligned.isEmpty() && words.start() <= last.end() + 1;
                    if (beside) {
                        aligned.set(aligned.size() - 1, new Words(last.start(), Math.max(last.end(), words.end())));
                    } else {
                        aligned.add(words);
                    }
                });
        return aligned;
    }

    /** Whether one is a spelling of the other: at most two letters in five differ. */
    private static boolean looksLike(String written, String name) {
        String one = written.toLowerCase(Locale.ROOT);
        String other = name.toLowerCase(Locale.ROOT);
        int longer = Math.max(one.length(), other.length());
        return longer > 0 && EditDistance.between(one, other) * 5 <= longer * 2;
    }

    private int wordStart(String text, int offset) {
        int start = offset;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (!target.isWrittenWithoutSpaces() && start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private int wordEnd(String text, int offset) {
        int end = Math.min(offset, text.length());
        while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        while (!target.isWrittenWithoutSpaces() && end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean overlap(int start, int end, int otherStart, int otherEnd) {
        return start < otherEnd && otherStart < end;
    }

    private record Words(int start, int end) {}
}
