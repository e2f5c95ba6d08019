package org.alihwarta.exchange;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.Editions;
import org.alihwarta.language.Language;
import org.alihwarta.story.Story;
import org.alihwarta.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * A story in all languages that readers can read it in.
 *
 * @param sheets the original first
 */
public record Bundle(String uri, List<Sheet> sheets) {
    public Bundle {
        sheets = List.copyOf(sheets);
    }

    /** A public story with its released editions, as they are now. */
    public static Bundle of(Story story, Editions editions) {
        return of(
                story,
                Language.targets().stream()
                        .flatMap(language -> editions.findReleased(story.id(), language).stream())
                        .toList());
    }

    /** A story with its released editions. */
    public static Bundle of(Story story, List<Edition> released) {
        String original = "urn:uuid:" + story.id();
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(sheet(story, original, Language.INDONESIAN, story.document(), null));
        for (Edition edition : released) {
            String uri = original + "#" + edition.language().code();
            sheets.add(sheet(
                    story, uri, edition.language(), edition.requireContent().document(), original));
        }
        return new Bundle(original + "#package", sheets);
    }

    /** This bundle with the addresses of its images replaced. */
    public Bundle withImages(UnaryOperator<URI> replacement) {
        return new Bundle(
                uri,
                sheets.stream()
                        .map(sheet -> sheet.with(sheet.document().withImages(replacement)))
                        .toList());
    }

    /** The text in one language; absent while readers cannot read it. */
    public Optional<Sheet> find(Language language) {
        return sheets.stream()
                .filter(sheet -> language.tag().equals(sheet.language()))
                .findFirst();
    }

    private static Sheet sheet(
            Story story, String uri, Language language, Document document, @Nullable String translatedFrom) {
        return new Sheet(
                uri,
                language.tag(),
                document,
                story.byline(),
                story.section(),
                story.topics(),
                story.revision(),
                story.firstPublishedAt(),
                story.changedAt(),
                translatedFrom);
    }
}
