package org.alihwarta.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionContent;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.memory.Context;
import org.alihwarta.memory.Memory;
import org.alihwarta.registry.Registry;
import org.alihwarta.story.Stories;
import org.alihwarta.translation.Alternative;
import org.alihwarta.translation.TranslatedSegment;
import org.alihwarta.translation.Translations;
import org.jspecify.annotations.Nullable;

/** Gathers what may help with a sentence: other candidates, the memory, the registry. Safe for use by several threads. */
public final class Suggestions {
    private static final int MOST = 5;

    private final Stories stories;
    private final Memory memory;
    private final Supplier<Registry> registry;
    private final Supplier<Optional<Translations>> translations;

    public Suggestions(
            Stories stories,
            Memory memory,
            Supplier<Registry> registry,
            Supplier<Optional<Translations>> translations) {
        this.stories = stories;
        this.memory = memory;
        this.registry = registry;
        this.translations = translations;
    }

    SuggestionsPage page(Visit visit, Edition edition, int index) {
        EditionContent content = edition.content();
        if (content == null || index < 0 || index >= content.segments().size()) {
            throw AlihwartaException.notFound("The edition " + edition.key() + " has no sentence " + (index + 1));
        }
        List<String> sources = content.segments().stream()
                .map(segment -> segment.segment().source())
                .toList();
        String source = sources.get(index);
        Language language = edition.language();
        return new SuggestionsPage(
                visit,
                language,
                index + 1,
                alternatives(edition, content.segments().get(index), visit),
                memory.suggest(source, Context.at(sources, index), language, MOST).stream()
                        .map(match -> new SuggestionsPage.Known(
                                match.unit().source(), match.unit().target(), Math.min(match.score(), 100)))
                        .toList(),
                names(source, language));
    }

    /** Of no use without an engine, or when it does not answer: the person can work all the same. */
    private List<SuggestionsPage.Offer> alternatives(Edition edition, TranslatedSegment segment, Visit visit) {
        String source = segment.segment().source();
        List<String> texts = stories.findRevision(edition.story(), edition.revision())
                .map(EditionContent::sources)
                .orElse(List.of());
        try {
            return translations.get().stream()
                    .flatMap(engine -> engine.alternatives(source, texts, edition.language(), MOST).stream())
                    .map(alternative -> offer(source, alternative, edition.language(), visit))
                    .toList();
        } catch (AlihwartaException silent) {
            if (silent.kind() != AlihwartaException.Kind.UNAVAILABLE) {
                throw silent;
            }
            return List.of();
        }
    }

    private static SuggestionsPage.Offer offer(String source, Alternative alternative, Language language, Visit visit) {
        @Nullable
        String score = Double.isNaN(alternative.origin().score())
                ? null
                : visit.text()
                        .of(
                                "postEdit.machine",
                                Map.of(
                                        "engine", alternative.origin().engine(),
                                        "score", alternative.origin().score()));
        return new SuggestionsPage.Offer(
                alternative.text(),
                score == null ? alternative.origin().engine() : score,
                AlignedWords.of(source, alternative, language),
                alternative.findings().stream()
                        .map(finding -> visit.findings().text(finding))
                        .toList());
    }

    private List<SuggestionsPage.Name> names(String source, Language language) {
        return registry.get().mentions(source).stream()
                .flatMap(mention -> mention.entities().stream()
                        .flatMap(entity -> entity.findForms(language).stream()
                                .map(forms -> new SuggestionsPage.Name(
                                        mention.textIn(source), forms.preferred(), forms.accepted()))))
                .distinct()
                .toList();
    }
}
