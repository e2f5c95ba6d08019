package org.alihwarta.translation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alihwarta.gate.Finding;
import org.alihwarta.gate.Gates;
import org.alihwarta.gate.SentencePair;
import org.alihwarta.language.Language;

/**
 * Chooses among the engines' candidates so that an edition spells each name in one way, registered or not.
 *
 * <p>Only candidates that pass the gates by themselves are taken, and only where that leaves fewer names spelled in two ways. What has no
 * candidates, as a person's sentence, stays, and the others follow it where they can.
 */
final class OneSpelling {
    private final Gates gates;
    private final Drafting drafting;
    private final Language target;

    OneSpelling(Gates gates, Drafting drafting, Language target) {
        this.gates = gates;
        this.drafting = drafting;
        this.target = target;
    }

    /**
     * Exchanges drafts for others, one after the other, as long as that helps.
     *
     * @param sentences in reading order
     * @param drafts by sentence
     */
    void choose(List<String> sentences, Map<String, Draft> drafts) {
        List<Finding> differing = differing(sentences, drafts);
        while (!differing.isEmpty()) {
            Optional<Draft> other = findBestChange(sentences, drafts, differing);
            if (other.isEmpty()) {
                return;
            }
            drafts.put(other.get().source(), other.get());
            differing = differing(sentences, drafts);
        }
    }

    private Optional<Draft> findBestChange(List<String> sentences, Map<String, Draft> drafts, List<Finding> differing) {
        return sentences.stream()
                .distinct()
                .map(sentence -> Objects.requireNonNull(drafts.get(sentence)))
                .filter(draft -> differing.stream().anyMatch(finding -> spells(draft, finding)))
                .flatMap(draft -> drafting.others(draft).stream())
                .map(other -> new Change(other, differingWith(other, sentences, drafts)))
                .filter(change -> change.differing() < differing.size())
                .min(Comparator.comparingInt(Change::differing))
                .map(Change::draft);
    }

    /** Whether a draft has one of the two spellings. */
    private static boolean spells(Draft draft, Finding finding) {
        String text = draft.target().toLowerCase(Locale.ROOT);
        return finding.arguments().stream().anyMatch(spelling -> text.contains(spelling.toLowerCase(Locale.ROOT)));
    }

    private int differingWith(Draft other, List<String> sentences, Map<String, Draft> drafts) {
        Map<String, Draft> changed = new HashMap<>(drafts);
        changed.put(other.source(), other);
        return differing(sentences, changed).size();
    }

    private List<Finding> differing(List<String> sentences, Map<String, Draft> drafts) {
        return gates.checkSpelling(sentences.stream()
                .map(sentence -> Objects.requireNonNull(drafts.get(sentence)))
                .map(draft -> new SentencePair(draft.source(), draft.target(), target))
                .toList());
    }

    /** A draft that might be taken, and how often names would be spelled in two ways then. */
    private record Change(Draft draft, int differing) {}
}
