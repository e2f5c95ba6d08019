package org.alihwarta.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionContent;
import org.alihwarta.edition.EditionState;
import org.alihwarta.edition.Hold;
import org.alihwarta.translation.Origin;
import org.alihwarta.translation.TranslatedSegment;

/**
 * Finds the sentences that a person had mended and whose original has been changed since, so that what the person wrote is not lost but
 * shown beside the new translation.
 */
public final class ChangedSources {
    /** Sørensen's and Dice's coefficient over pairs of letters: below it a sentence is another one, not a changed one. */
    private static final double LEAST_ALIKE = 0.5;

    private ChangedSources() {}

    /**
     * Compares an edition with those before it.
     *
     * @param earlier newest first; those after the last one that readers saw count too, as their conflicts were never settled
     */
    public static List<Hold> find(List<TranslatedSegment> segments, List<Edition> earlier) {
        Set<String> known = new HashSet<>();
        Map<String, TranslatedSegment> mended = new LinkedHashMap<>();
        for (Edition edition : unsettled(earlier)) {
            for (TranslatedSegment segment : segments(edition)) {
                String source = segment.segment().source();
                known.add(source);
                if (segment.origin() instanceof Origin.Person) {
                    mended.putIfAbsent(source, segment);
                }
            }
        }
        Set<String> now =
                segments.stream().map(segment -> segment.segment().source()).collect(Collectors.toSet());
        mended.keySet().removeAll(now);
        List<Hold> changed = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        mended.values()
                .forEach(person -> successor(person, segments, known, taken).ifPresent(index -> {
                    taken.add(index);
                    changed.add(new Hold.SourceChanged(
                            index,
                            person.segment().source(),
                            person.target(),
                            ((Origin.Person) person.origin()).name()));
                }));
        return changed;
    }

    private static List<Edition> unsettled(List<Edition> earlier) {
        List<Edition> open = new ArrayList<>();
        for (Edition edition : earlier) {
            open.add(edition);
            if (edition.state() == EditionState.RELEASED || edition.state() == EditionState.REPLACED) {
                return open;
            }
        }
        return open;
    }

    private static List<TranslatedSegment> segments(Edition edition) {
        EditionContent content = edition.content();
        return content == null ? List.of() : content.segments();
    }

    /** The new sentence that is most like the one that is gone. */
    private static Optional<Integer> successor(
            TranslatedSegment gone, List<TranslatedSegment> segments, Set<String> known, Set<Integer> taken) {
        Map<Integer, Double> alike = new HashMap<>();
        for (int index = 0; index < segments.size(); index++) {
            String source = segments.get(index).segment().source();
            boolean settled = segments.get(index).origin() instanceof Origin.Person;
            if (!settled && !known.contains(source) && !taken.contains(index)) {
                alike.put(index, alike(gone.segment().source(), source));
            }
        }
        return alike.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_ALIKE)
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    static double alike(String one, String other) {
        Map<String, Long> pairs = pairs(one);
        Map<String, Long> others = pairs(other);
        long shared = pairs.entrySet().stream()
                .mapToLong(pair -> Math.min(pair.getValue(), others.getOrDefault(pair.getKey(), 0L)))
                .sum();
        long all = Math.max(1, one.length() - 1L) + Math.max(1, other.length() - 1L);
        return 2.0 * shared / all;
    }

    private static Map<String, Long> pairs(String text) {
        Map<String, Long> pairs = new HashMap<>();
        for (int at = 0; at + 1 < text.length(); at++) {
            pairs.merge(text.substring(at, at + 2), 1L, Long::sum);
        }
        return pairs;
    }
}
