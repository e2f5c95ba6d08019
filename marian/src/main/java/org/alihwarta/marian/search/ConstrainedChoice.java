package org.alihwarta.marian.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alihwarta.marian.network.Decoder;
import org.alihwarta.marian.search.Constraints.Phrase;
import org.alihwarta.marian.vocabulary.Vocabulary;

/**
 * Chooses the continuations of one sentence that has constraints.
 *
 * <p>Required phrases: dynamic beam allocation (Post and Vilar 2018, "Fast Lexically Constrained Decoding with Dynamic Beam
 * Allocation for Neural Machine Translation"). Beside the best continuations of every hypothesis stand those that begin or
 * go on with a phrase; hypotheses with equally many required pieces share a bank, and the places of the beam are dealt out
 * evenly over the banks, the fullest first. So at least one hypothesis gets on with the phrases at every word, while others
 * may wait for a better place for them; only those that have all may end.
 */
final class ConstrainedChoice {

    private final Constraints constraints;
    private final Vocabulary vocabulary;
    private final WordChoices words;
    private final List<Continuation> pool = new ArrayList<>();
    private final Set<Long> known = new HashSet<>();
    private List<Progress> progress = List.of(Progress.START);
    private List<Progress> next = List.of();

    ConstrainedChoice(Constraints constraints, Vocabulary vocabulary, WordChoices words) {
        this.constraints = constraints;
        this.vocabulary = vocabulary;
        this.words = words;
    }

    /** One hypothesis with one more word. */
    private record Continuation(float score, int parent, int choice, Progress progress) {}

    /** Fills {@code candidates}, which has been cleared, with continuations of live hypotheses. */
    void offer(Decoder decoder, int firstRow, float[] scores, Candidates candidates) {
        pool.clear();
        known.clear();
        for (int parent = 0; parent < progress.size(); parent++) {
            offerContinuations(decoder, firstRow + parent, parent, scores[parent], candidates.limit());
        }
        pool.sort(Comparator.comparingDouble(Continuation::score).reversed());
        List<Continuation> chosen = constraints.required().isEmpty()
                ? pool.subList(0, Math.min(pool.size(), candidates.limit()))
                : dealt(candidates.limit());
        next = chosen.stream()
                .sorted(Comparator.comparingDouble(Continuation::score).reversed())
                .peek(one -> candidates.offer(one.score(), one.parent(), one.choice()))
                .map(Continuation::progress)
                .toList();
    }

    /** Says which of the candidates live on, by their places. */
    void keep(List<Integer> places) {
        progress = places.stream().map(next::get).toList();
    }

    /** Whether a candidate contains all that is required. */
    boolean isWhole(int place) {
        return next.get(place).hasAll(constraints.required());
    }

    private void offerContinuations(Decoder decoder, int row, int parent, float before, int most) {
        Progress state = progress.get(parent);
        if (state.length() < constraints.prefix().size()) {
            int choice = words.choiceOf(constraints.prefix().get(state.length()));
            add(state, parent, choice, before + decoder.scoreOf(row, choice));
            return;
        }
        for (int choice : best(decoder, row, state, most)) {
            add(state, parent, choice, before + decoder.scoreOf(row, choice));
        }
        for (int word : nextRequired(state)) {
            int choice = words.choiceOf(word);
            if (isAllowed(state, choice)) {
                add(state, parent, choice, before + decoder.scoreOf(row, choice));
            }
        }
    }

    private void add(Progress state, int parent, int choice, float score) {
        if (known.add((long) parent << Integer.SIZE | choice)) {
            int word = words.word(choice);
            Progress after = state.with(word, vocabulary.symbol(word), constraints.required());
            pool.add(new Continuation(score, parent, choice, after));
        }
    }

    /** The best allowed choices of a row, at most {@code most}. */
    private List<Integer> best(Decoder decoder, int row, Progress state, int most) {
        List<Integer> found = new ArrayList<>();
        for (int choice = 0; choice < decoder.choices(); choice++) {
            float score = decoder.scoreOf(row, choice);
            boolean isGood = score > SentenceBeam.IMPOSSIBLE
                    && (found.size() < most || score > decoder.scoreOf(row, found.get(most - 1)));
            if (isGood && isAllowed(state, choice)) {
                int place = found.size();
                while (place > 0 && decoder.scoreOf(row, found.get(place - 1)) < score) {
                    place--;
                }
                found.add(place, choice);
                if (found.size() > most) {
                    found.remove(most);
                }
            }
        }
        return found;
    }

    private boolean isAllowed(Progress state, int choice) {
        int word = words.word(choice);
        if (word == vocabulary.endOfSentence()) {
            return state.hasAll(constraints.required());
        }
        return !state.wouldSpell(constraints.forbidden(), vocabulary.symbol(word));
    }

    /** The words that begin a missing phrase, or go on with the one under way. */
    private List<Integer> nextRequired(Progress state) {
        List<Phrase> required = constraints.required();
        if (state.phrase() >= 0) {
            return List.of(required.get(state.phrase()).ids().get(state.position()));
        }
        List<Integer> first = new ArrayList<>();
        for (int i = 0; i < required.size(); i++) {
            if (!state.isMet(i)) {
                first.add(required.get(i).ids().get(0));
            }
        }
        return first;
    }

    /** The places of the beam, dealt out over the banks in turn until all are taken. */
    private List<Continuation> dealt(int most) {
        SortedMap<Integer, List<Continuation>> banks = new TreeMap<>(Comparator.reverseOrder());
        for (Continuation one : pool) {
            banks.computeIfAbsent(one.progress().piecesMet(constraints.required()), met -> new ArrayList<>())
                    .add(one);
        }
        List<Continuation> chosen = new ArrayList<>();
        for (int round = 0; chosen.size() < Math.min(most, pool.size()); round++) {
            for (List<Continuation> bank : banks.values()) {
                if (round < bank.size() && chosen.size() < most) {
                    chosen.add(bank.get(round));
                }
            }
        }
        return chosen;
    }
}
