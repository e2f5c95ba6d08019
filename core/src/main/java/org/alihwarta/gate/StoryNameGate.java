package org.alihwarta.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Entity;
import org.alihwarta.registry.Mention;
import org.alihwarta.registry.Registry;

/**
 * Gate 6 across an edition: an ambiguous name that the rest of the story explains ({@code MA} after {@code Mahkamah Agung}) is held to
 * its official form as well. What a sentence says by itself, {@link OfficialNameGate} has judged.
 */
public final class StoryNameGate implements EditionGate {
    private final Registry registry;

    public StoryNameGate(Registry registry) {
        this.registry = registry;
    }

    @Override
    public String id() {
        return OfficialNameGate.ID;
    }

    @Override
    public Category category() {
        return Category.NAME;
    }

    @Override
    public List<List<Finding>> check(List<SentencePair> edition) {
        Set<String> known =
                registry.namedIn(edition.stream().map(SentencePair::source).toList());
        List<List<Finding>> findings = new ArrayList<>(edition.size());
        for (SentencePair pair : edition) {
            findings.add(OfficialNameGate.findings(registry, pair, onlyNowCertain(pair.source(), known)));
        }
        return findings;
    }

    private List<Mention> onlyNowCertain(String source, Set<String> known) {
        Set<String> alone = new HashSet<>();
        registry.mentions(source)
                .forEach(mention -> mention.findEntity().map(Entity::id).ifPresent(alone::add));
        return registry.mentions(source, known).stream()
                .filter(mention -> mention.findEntity()
                        .filter(entity -> !alone.contains(entity.id()))
                        .isPresent())
                .toList();
    }

    @Override
    public List<Example> examples() {
        String first = "Mahkamah Agung menolak permohonan itu kemarin.";
        String second = "Menurut hakim agung, putusan MA sudah berkekuatan tetap.";
        String english = "The Supreme Court rejected the petition yesterday.";
        return List.of(
                new Example(
                        List.of(
                                new SentencePair(first, english, Language.ENGLISH),
                                new SentencePair(
                                        second,
                                        "According to a justice, the Supreme Court's ruling is final and binding.",
                                        Language.ENGLISH)),
                        null),
                new Example(
                        List.of(
                                new SentencePair(first, english, Language.ENGLISH),
                                new SentencePair(
                                        second,
                                        "According to a justice, the ruling of the MA is final and binding.",
                                        Language.ENGLISH)),
                        OfficialNameGate.MISSING));
    }
}
