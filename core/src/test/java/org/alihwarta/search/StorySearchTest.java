package org.alihwarta.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.alihwarta.database.Page;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.alihwarta.story.StoryId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorySearchTest {
    @TempDir
    private static Path folder;

    private static Archive archive;
    private static StorySearch search;

    @BeforeAll
    static void fill() {
        archive = new Archive(folder);
        search = archive.search();
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    /** A word of each edition in another form than it stands there, where the language has forms. */
    @ParameterizedTest
    @CsvSource({
        "id, buku-buku, Perpustakaan apung mengatakan jam buka",
        "en, book, Floating library says when it opens",
        "ja, 図書館, 水上図書館が開館時間を発表",
        "zh, 图书馆, 水上图书馆公布开放时间",
        "ar, مكتبة, المكتبة العائمة تعلن مواعيدها",
        "fr, livre, La bibliothèque flottante annonce ses horaires"
    })
    void findsAStoryByTheWordsOfEachLanguage(String language, String words, String headline) {
        List<Found.Hit> hits =
                find(words, Language.findByCode(language).orElseThrow()).hits();

        assertThat(hits).extracting(Found.Hit::headline).containsExactly(headline);
    }

    @ParameterizedTest
    @CsvSource({
        "perpustakaan, Floating library says when it opens",
        "図書館, Floating library says when it opens",
        "bibliotheque, Floating library says when it opens"
    })
    void showsAStoryInTheReadersLanguageWhicheverLanguageWasTyped(String words, String headline) {
        assertThat(find(words, Language.ENGLISH).hits())
                .extracting(Found.Hit::headline)
                .containsExactly(headline);
    }

    @Test
    void showsAStoryInAnotherLanguageWhereTheReadersIsMissing() {
        assertThat(find("alat kesehatan", Language.FRENCH).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.language()).isEqualTo(Language.INDONESIAN));
    }

    @ParameterizedTest
    @CsvSource({"KPK", "Komisi Pemberantasan Korupsi", "Corruption Eradication Commission", "肃贪委员会"})
    void findsARegisteredNameUnderAllItsNames(String name) {
        assertThat(stories(find(name, Language.INDONESIAN))).contains(Archive.COURT);
    }

    @Test
    void keepsWordsApartThatTheStemmerTakesForOne() {
        assertThat(stories(find("\"mengatakan jam buka\"", Language.INDONESIAN)))
                .containsExactly(Archive.LIBRARY);
        assertThat(stories(find("\"jam mengatakan buka\"", Language.INDONESIAN)))
                .isEmpty();
    }

    @Test
    void prefersHeadlinesToBodies() {
        assertThat(stories(find("panen", Language.INDONESIAN))).containsExactly(Archive.HARVEST, Archive.RICE);
    }

    @Test
    void marksTheWordsInTheExcerpt() {
        assertThat(find("books", Language.ENGLISH).hits().get(0).excerpt())
                .contains(new Found.Fragment("books", true))
                .extracting(Found.Fragment::text)
                .anySatisfy(text -> assertThat(text).contains("The boats carry"));
    }

    @Test
    void forgivesTypingMistakesAndSaysWhatWasMeant() {
        Found found = find("perpustakan apunk", Language.INDONESIAN);

        assertThat(stories(found)).containsExactly(Archive.LIBRARY);
        assertThat(found.approximate()).isTrue();
        assertThat(found.meant()).isEqualTo("perpustakaan apung");
    }

    @Test
    void saysNothingIsMeantWhereNothingIsAlike() {
        assertThat(find("qqqqqqqq", Language.ENGLISH)).isEqualTo(new Found(List.of(), 0, true, null));
        assertThat(find(" \"'(*?", Language.ENGLISH).total()).isZero();
    }

    @Test
    void filtersBySectionTimeAndLanguage() {
        Section law = new Section("hukum");
        assertThat(stories(find(new SearchQuery("petani OR saksi", Language.INDONESIAN, null, law, null))))
                .isEmpty();
        assertThat(stories(find(new SearchQuery("saksi", Language.INDONESIAN, null, law, null))))
                .containsExactly(Archive.COURT);
        assertThat(stories(find(
                        new SearchQuery("beras", Language.INDONESIAN, null, null, Archive.MONDAY.plusSeconds(100)))))
                .containsExactly(Archive.RICE);
        assertThat(stories(find(new SearchQuery("beras", Language.INDONESIAN, Language.ENGLISH, null, null))))
                .containsExactly(Archive.HARVEST);
    }

    @Test
    void pagesThroughWhatItFinds() {
        Found second = search.find(SearchQuery.of("beras", Language.INDONESIAN), new Page(2, 1));

        assertThat(second.total()).isEqualTo(2);
        assertThat(stories(second)).containsExactly(Archive.HARVEST);
    }

    @ParameterizedTest
    @CsvSource({
        "id, perpus, Perpustakaan apung mengatakan jam buka",
        "id, harga ber, Harga beras turun",
        "fr, Bibliothè, La bibliothèque flottante annonce ses horaires",
        "ja, 図書, 水上図書館が開館時間を発表",
        "ar, المكتبة الع, المكتبة العائمة تعلن مواعيدها"
    })
    void suggestsHeadlinesByTheirBeginnings(String language, String beginning, String headline) {
        assertThat(search.suggest(beginning, Language.findByCode(language).orElseThrow()))
                .extracting(StorySearch.Suggestion::headline)
                .containsExactly(headline);
    }

    private static Found find(String words, Language language) {
        return find(SearchQuery.of(words, language));
    }

    private static Found find(SearchQuery query) {
        return search.find(query, Page.first(10));
    }

    private static List<StoryId> stories(Found found) {
        return found.hits().stream().map(Found.Hit::story).toList();
    }
}
