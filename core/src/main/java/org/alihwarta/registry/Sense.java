package org.alihwarta.registry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Decides whom a name that was found means. */
final class Sense {
    private static final String SENTENCE_STARTERS = ".!?:;\"“”‘'(-–—•";

    private Sense() {}

    /** Who is meant for certain by the writing alone. */
    static Optional<Entity> findPlain(String text, List<NameFinder.Match> matches) {
        List<NameFinder.Match> certain =
                matches.stream().filter(match -> isCertain(text, match)).toList();
        return certain.size() == 1 ? Optional.of(certain.get(0).name().entity()) : Optional.empty();
    }

    /**
     * @param matches all of one place
     * @param settled ids of what the story names for certain
     */
    static Mention mention(String text, List<NameFinder.Match> matches, Set<String> settled) {
        int start = matches.get(0).start();
        int end = matches.get(0).end();
        List<Entity> entities =
                matches.stream().map(match -> match.name().entity()).distinct().toList();
        List<Entity> settledOnes =
                entities.stream().filter(entity -> isSettled(entity, settled)).toList();
        if (settledOnes.size() == 1) {
            return new Mention(start, end, settledOnes, true);
        }
        return findPlain(text, matches)
                .map(entity -> new Mention(start, end, List.of(entity), true))
                .orElseGet(() -> new Mention(start, end, entities, false));
    }

    private static boolean isSettled(Entity entity, Set<String> settled) {
        return settled.contains(entity.id()) || entity.context().stream().anyMatch(settled::contains);
    }

    private static boolean isCertain(String text, NameFinder.Match match) {
        return switch (match.name().use()) {
            case PLAIN -> true;
            case AMBIGUOUS -> false;
            case COMMON_WORD -> !beginsSentence(text, match.start()) && !isAllCapitals(text, match);
        };
    }

    private static boolean beginsSentence(String text, int start) {
        String before = text.substring(0, start).stripTrailing();
        return before.isEmpty() || SENTENCE_STARTERS.indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private static boolean isAllCapitals(String text, NameFinder.Match match) {
        String written = text.substring(match.start(), match.end());
        return written.length() > 1 && written.equals(written.toUpperCase(Locale.ROOT));
    }
}
