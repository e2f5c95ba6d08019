package org.alihwarta.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stretches of a text replaced by others, and where the rest of it goes. */
record Rewording(String text, List<Change> changes) {

    /** {@code by} takes the place of a stretch; {@code end} is exclusive. */
    record Change(int start, int end, String by) {
        int growth() {
            return by.length() - (end - start);
        }
    }

    /** A change that overlaps the one before it is left out. */
    Rewording {
        List<Change> apart = new ArrayList<>();
        for (Change change :
                changes.stream().sorted(Comparator.comparingInt(Change::start)).toList()) {
            if (apart.isEmpty() || apart.get(apart.size() - 1).end() <= change.start()) {
                apart.add(change);
            }
        }
        changes = List.copyOf(apart);
    }

    String result() {
        StringBuilder result = new StringBuilder(text);
        for (int i = changes.size() - 1; i >= 0; i--) {
            result.replace(
                    changes.get(i).start(), changes.get(i).end(), changes.get(i).by());
        }
        return result.toString();
    }

    /** Where a stretch that begins here begins in the result: with the whole change where it begins inside one. */
    int start(int offset) {
        int place = offset;
        for (Change change : changes) {
            if (offset >= change.end()) {
                place += change.growth();
            } else if (offset > change.start()) {
                place -= offset - change.start();
            }
        }
        return place;
    }

    /** Where a stretch that ends here ends in the result: with the whole change where it ends inside one. */
    int end(int offset) {
        int place = offset;
        for (Change change : changes) {
            if (offset >= change.end()) {
                place += change.growth();
            } else if (offset > change.start()) {
                place += change.end() - offset + change.growth();
            }
        }
        return place;
    }
}
