package org.alihwarta.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionContent;
import org.alihwarta.edition.EditionState;
import org.alihwarta.edition.Hold;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;
import org.alihwarta.text.Document;
import org.alihwarta.web.Assets;
import org.alihwarta.web.JteViews;
import org.alihwarta.web.Moments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnLinksTest {
    private static final Instant NOW = Instant.parse("2026-02-11T05:00:00Z");
    private static final Story STORY = new Story(
            StoryId.parse("0190a000-0000-7000-8000-000000000001"),
            null,
            1,
            new Section("ekonomi"),
            null,
            List.of(),
            Samples.HARVEST,
            List.of(),
            NOW,
            null,
            null,
            NOW);

    private final JteViews views = new JteViews();

    @Test
    void areWholeWhereEveryPageNamesItselfAndAllOthers() {
        assertThat(links((frame, page) -> page).objections(STORY.id(), editions()))
                .isEmpty();
    }

    /** The test of the test: every fault that a page can have is seen, and both ends of the link are named. */
    @ParameterizedTest
    @CsvSource({
        "ARABIC, hreflang=\"en\", hreflang=\"en-GB\", ar → ar, ar → en",
        "JAPANESE, hreflang=\"id\", data-was=\"id\", ja → id, ''",
        "ENGLISH, hreflang=\"x-default\", data-was=\"x\", en → id, ''",
        "ENGLISH, rel=\"canonical\", rel=\"was\", en → en, ''",
        "INDONESIAN, main-harvest, other-harvest, id → en, ''",
        "ARABIC, https://site.invalid/ja/, http://site.invalid/ja/, ar → ja, ''"
    })
    void areBrokenWhereAPageForgetsOrMistakesAVersion(
            Language where, String right, String wrong, String link, String another) {
        ReturnLinks links = links((frame, page) -> frame.language() == where ? page.replace(right, wrong) : page);

        assertThat(links.broken(STORY.id(), editions()).stream().map(ReturnLinks.Link::toString))
                .containsExactlyInAnyOrderElementsOf(another.isEmpty() ? List.of(link) : List.of(link, another));
    }

    @Test
    void holdBothEndsOfABrokenLink() {
        ReturnLinks links = links((frame, page) ->
                frame.language() == Language.ARABIC ? page.replace("hreflang=\"ja\"", "data-was=\"ja\"") : page);

        Hold broken = new Hold.LinksBroken(List.of("ar → ja"));
        assertThat(links.objections(STORY.id(), editions()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(Language.ARABIC, broken, Language.JAPANESE, broken));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/ekonomi/0190a000-0000-7000-8000-000000000001/panen",
                "/ja/ekonomi/0190a000-0000-7000-8000-000000000001/%E5%8F%8E%E7%A9%AB"
            })
    void leadToAddressesThatLeadNowhereElse(String path) {
        assertThat(Addresses.leadsNowhereElse(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/ekonomi/0190a000-0000-7000-8000-000000000001/",
                "/id/ekonomi/0190a000-0000-7000-8000-000000000001/.report",
                "/id/ekonomi/0190a000-0000-7000-8000-000000000001/a/b",
                "/ja/ekonomi/0190a000-0000-7000-8000-000000000001/収穫",
                "/de/ekonomi/0190a000-0000-7000-8000-000000000001/ernte",
                "/id/ekonomi/1/panen"
            })
    void mistrustAddressesThatTheSiteWouldNotAnswerUnder(String path) {
        assertThat(Addresses.leadsNowhereElse(path)).isFalse();
    }

    private ReturnLinks links(BiFunction<Frame, String, String> fault) {
        SiteTexts texts = new SiteTexts();
        Frames frames = new Frames(
                "Warta Uji", texts, new Moments(Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC), new Assets());
        return new ReturnLinks(
                id -> Optional.of(STORY),
                new StoryFrames(frames, texts, UnaryOperator.identity()),
                frame -> fault.apply(frame, ReturnLinks.render(views, frame)));
    }

    private static Map<Language, Edition> editions() {
        Map<Language, Edition> editions = new EnumMap<>(Language.class);
        Samples.HARVEST_IN.forEach((language, texts) -> editions.put(language, edition(language, texts)));
        return editions;
    }

    private static Edition edition(Language language, List<String> texts) {
        Document document = Samples.HARVEST.withTexts(texts);
        return new Edition(
                STORY.id(),
                language,
                1,
                EditionState.RELEASED,
                new EditionContent(document, List.of(), List.of()),
                List.of(),
                List.of(),
                null,
                NOW,
                NOW);
    }
}
