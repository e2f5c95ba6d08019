package org.alihwarta.risk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A {@code dia}, {@code ia} or {@code beliau} before which two people are named, so that it may mean either. Indonesian does not say
 * whether a man or a woman is meant, and the languages that we translate into mostly must (source: Moeliono et al., Tata Bahasa Baku
 * Bahasa Indonesia, 4th ed. 2017, on pronouns of the third person).
 *
 * <p>Looked at are the people of the same sentence before the pronoun or, where there are none, of the sentence before it.
 */
final class AmbiguousPronounRule implements RiskRule {
    private static final Pattern PRONOUN =
            Pattern.compile("(?<![\\p{L}\\p{N}-])(?:[Dd]ia|[Ii]a|[Bb]eliau)(?![\\p{L}\\p{N}])");

    @Override
    public String id() {
        return "ambiguous-pronoun";
    }

    @Override
    public List<RiskNote> notes(SourceStory story) {
        List<RiskNote> notes = new ArrayList<>();
        for (Passage passage : story.passages()) {
            People people = People.in(passage, story);
            List<String> before = List.of();
            for (Passage.Sentence sentence : story.sentencesOf(passage)) {
                for (MatchResult pronoun :
                        PRONOUN.matcher(sentence.text()).results().toList()) {
                    int at = sentence.start() + pronoun.start();
                    List<String> here = people.between(sentence.start(), at);
                    List<String> meant = here.isEmpty() ? before : here;
                    if (meant.size() > 1) {
                        notes.add(RiskNote.of(
                                this,
                                passage,
                                at,
                                sentence.start() + pronoun.end(),
                                pronoun.group(),
                                meant.get(0),
                                meant.get(1)));
                        break;
                    }
                }
                List<String> named = people.between(sentence.start(), sentence.end());
                before = named.isEmpty() ? before : named;
            }
        }
        return notes;
    }

    /** Who is named where in a passage. */
    private record People(List<Person> persons) {
        static People in(Passage passage, SourceStory story) {
            return new People(PersonNames.in(passage.text(), story.mentionsIn(passage)));
        }

        List<String> between(int start, int end) {
            Set<String> names = new LinkedHashSet<>();
            for (Person person : persons) {
                boolean known = names.stream().anyMatch(name -> isPart(name, person.name()));
                if (person.start() >= start && person.end() <= end && !known) {
                    names.add(person.name());
                }
            }
            return List.copyOf(names);
        }

        /** {@code Kirana} after {@code Kirana Wulandari} is the same person. */
        private static boolean isPart(String name, String other) {
            return (" " + name + " ").contains(" " + other + " ") || (" " + other + " ").contains(" " + name + " ");
        }
    }

    @Override
    public List<RiskExample> examples() {
        return List.of(
                RiskExample.finds(
                        "Dia",
                        "Wali Kota Rahmat Hidayat menemui Bupati Sari Wulandari kemarin. Dia berjanji memperbaiki jalan."),
                RiskExample.finds("ia", "Hakim Budi Santoso bertanya kepada Rina Melati (34) apakah ia hadir."),
                RiskExample.silent(
                        "Wali Kota Rahmat Hidayat meninjau pasar. Ia berjanji memperbaiki jalan.",
                        "Menurut Dinas Sosial, ia sudah pulang.",
                        "Kata Kirana Wulandari, panen baik. Lalu kata Kirana, ia bersyukur."));
    }
}
