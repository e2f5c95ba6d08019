package org.alihwarta.marian.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/**
 * Finds the place of every element in a translation.
 *
 * <p>An element takes the run of units that comes from its own stretch most: the run whose shares, less a half for each
 * unit, add up to most. Children look within their parent's run; siblings never take the same unit. An element that finds
 * no unit stands empty where its stretch would have been, so that none is lost.
 */
final class ElementMover {

    private static final double THRESHOLD = 0.5;

    private final Units units;
    private final boolean[] isTaken;
    private final int textLength;

    ElementMover(Units units, int textLength) {
        this.units = units;
        this.isTaken = new boolean[units.size()];
        this.textLength = textLength;
    }

    List<Element> move(List<Element> elements) {
        return move(elements, 0, units.size());
    }

    /** A run of units, the last exclusive; empty when they are equal. */
    private record Run(int first, int last) {}

    private List<Element> move(List<Element> siblings, int first, int last) {
        Arrays.fill(isTaken, first, last, false);
        IdentityHashMap<Element, Run> runs = new IdentityHashMap<>();
        siblings.stream().filter(one -> !one.isEmpty()).forEach(one -> runs.put(one, taken(best(one, first, last))));
        siblings.stream().filter(Element::isEmpty).forEach(one -> runs.put(one, between(one.start(), first, last)));
        List<Element> moved = new ArrayList<>();
        for (Element sibling : siblings) {
            moved.add(place(sibling, Objects.requireNonNull(runs.get(sibling)), first, last));
        }
        moved.sort(Comparator.comparingInt(Element::start).thenComparingInt(Element::end));
        return moved;
    }

    private Run taken(Run run) {
        Arrays.fill(isTaken, run.first(), run.last(), true);
        return run;
    }

    private Element place(Element element, Run run, int first, int last) {
        if (run.first() == run.last()) {
            int at = emptyPlace(run.first(), first, last);
            return element.at(at, at, flattened(element.children(), at));
        }
        List<Element> children = move(element.children(), run.first(), run.last());
        return element.at(units.start(run.first()), units.end(run.last() - 1), children);
    }

    /** Before a unit, or behind the last one of the parent. */
    private int emptyPlace(int unit, int first, int last) {
        if (unit < last) {
            return units.start(unit);
        }
        return last > first ? units.end(last - 1) : textLength;
    }

    private static List<Element> flattened(List<Element> children, int at) {
        return children.stream()
                .map(child -> child.at(at, at, flattened(child.children(), at)))
                .toList();
    }

    /** One pass suffices: what has not paid until here cannot belong to the best run (Kadane). */
    private Run best(Element element, int first, int last) {
        Run best = new Run(first, first);
        double most = 0;
        double sum = 0;
        int start = first;
        for (int i = first; i < last; i++) {
            sum += isTaken[i] ? Double.NEGATIVE_INFINITY : units.share(i, element.start(), element.end()) - THRESHOLD;
            if (sum < 0) {
                sum = 0;
                start = i + 1;
            } else if (sum > most) {
                most = sum;
                best = new Run(start, i + 1);
            }
        }
        return most > 0 ? best : likeliest(element, first, last);
    }

    /** The one free unit that comes from the element most, when none does by half. */
    private Run likeliest(Element element, int first, int last) {
        int likeliest = -1;
        for (int i = first; i < last; i++) {
            boolean isBetter = likeliest < 0
                    || units.share(i, element.start(), element.end())
                            > units.share(likeliest, element.start(), element.end());
            likeliest = !isTaken[i] && isBetter ? i : likeliest;
        }
        return likeliest < 0 ? new Run(last, last) : new Run(likeliest, likeliest + 1);
    }

    /** The boundary that has most of what is before it in the source before it in the translation, too. */
    private Run between(int sourcePosition, int first, int last) {
        int best = first;
        double sum = 0;
        double most = 0;
        for (int i = first; i < last; i++) {
            sum += units.share(i, 0, sourcePosition) - THRESHOLD;
            if (sum > most && (i + 1 == last || !isTaken[i] || !isTaken[i + 1])) {
                most = sum;
                best = i + 1;
            }
        }
        return new Run(best, best);
    }
}
