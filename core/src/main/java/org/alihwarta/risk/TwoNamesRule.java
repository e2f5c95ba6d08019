package org.alihwarta.risk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.alihwarta.registry.Entity;
import org.alihwarta.registry.EntityKind;
import org.alihwarta.registry.Mention;

/**
 * Two names for one body in one story ({@code Cina} and {@code Tiongkok}), or two spellings of one name ({@code LapakRia} and {@code
 * Lapak Ria}): readers, and engines, take them for two. An acronym and a part of the full name are no second name.
 */
final class TwoNamesRule implements RiskRule {
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}@#_])\\p{Lu}[\\p{L}\\p{N}]+(?![\\p{L}\\p{N}_])");

    private static final int SHORTEST_SPELLED = 5;

    @Override
    public String id() {
        return "two-names";
    }

    @Override
    public List<RiskNote> notes(SourceStory story) {
        Search search = new Search();
        for (Passage passage : story.passages()) {
            story.mentionsIn(passage).forEach(mention -> search.lookAt(mention, passage));
            if (passage.kind() != Passage.Kind.HEADLINE && !isAllCapitals(passage.text())) {
                search.lookAtSpellings(passage);
            }
        }
        return search.notes;
    }

    /** What has been seen of a story so far. */
    private final class Search {
        private final Map<String, String> names = new HashMap<>();
        private final Map<String, String> spellings = new HashMap<>();
        private final Set<String> told = new HashSet<>();
        private final List<RiskNote> notes = new ArrayList<>();

        void lookAt(Mention mention, Passage passage) {
            Entity entity = mention.findEntity().orElse(null);
            String written = mention.textIn(passage.text());
            if (entity == null || entity.kind() == EntityKind.PERSON || isAcronym(written)) {
                return;
            }
            String first = names.putIfAbsent(entity.id(), written);
            if (first != null && areTwo(first, written) && told.add(entity.id())) {
                notes.add(RiskNote.of(TwoNamesRule.this, passage, mention.start(), mention.end(), first, written));
            }
        }

        /** One to three capitalised words in a row, compared without their gaps and capitals. */
        void lookAtSpellings(Passage passage) {
            List<MatchResult> words = WORD.matcher(passage.text()).results().toList();
            for (int first = 0; first < words.size(); first++) {
                for (int last = first; last < Math.min(words.size(), first + 3); last++) {
                    if (last > first && !isJoined(passage.text(), words.get(last - 1), words.get(last))) {
                        break;
                    }
                    lookAtSpelling(
                            passage, words.get(first).start(), words.get(last).end());
                }
            }
        }

        private void lookAtSpelling(Passage passage, int start, int end) {
            String name = passage.text().substring(start, end);
            String key = name.replace(" ", "").replace("-", "").toLowerCase(Locale.ROOT);
            if (key.length() < SHORTEST_SPELLED || isAllCapitals(name)) {
                return;
            }
            String first = spellings.putIfAbsent(key, name);
            if (first != null && !first.equals(name) && told.add(key)) {
                notes.add(RiskNote.of(TwoNamesRule.this, passage, start, end, first, name));
            }
        }
    }

    private static boolean isJoined(String text, MatchResult one, MatchResult next) {
        String gap = text.substring(one.end(), next.start());
        return gap.equals(" ") || gap.equals("-");
    }

    private static boolean areTwo(String first, String other) {
        String one = first.toLowerCase(Locale.ROOT);
        String two = other.toLowerCase(Locale.ROOT);
        return !one.contains(two) && !two.contains(one);
    }

    private static boolean isAcronym(String name) {
        return !name.contains(" ") && name.length() <= 8 && isAllCapitals(name);
    }

    private static boolean isAllCapitals(String text) {
        return text.chars().noneMatch(Character::isLowerCase);
    }

    @Override
    public List<RiskExample> examples() {
        return List.of(
                RiskExample.finds("Cina", "Ekspor ke Tiongkok naik.", "Importir dari Cina memborong."),
                RiskExample.finds(
                        "Lapak Ria", "Aplikasi LapakRia diretas.", "Pengguna Lapak Ria diminta mengganti sandi."),
                RiskExample.silent(
                        "Komisi Pemberantasan Korupsi (KPK) menahan bupati.",
                        "Juru bicara KPK membenarkannya. Warga Sukamaju lega.",
                        "Di Sukamaju, warga bersyukur."));
    }
}
