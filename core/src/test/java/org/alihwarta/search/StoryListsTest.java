package org.alihwarta.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.alihwarta.database.Page;
import org.alihwarta.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryListsTest {
    @TempDir
    private static Path folder;

    private static Archive archive;
    private static StoryLists lists;

    @BeforeAll
    static void fill() {
        archive = new Archive(folder);
        lists = new StoryLists(archive.index());
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    @Test
    void listsTheStoriesOfANameNewestFirst() {
        assertThat(lists.ofEntity("country.id", Language.INDONESIAN, Page.first(2)))
                .isEqualTo(new StoryLists.Listed(List.of(Archive.RICE, Archive.HARVEST), 3));
        assertThat(lists.ofEntity("country.id", Language.INDONESIAN, new Page(2, 2))
                        .stories())
                .containsExactly(Archive.LIBRARY);
        assertThat(lists.languagesOfEntity("kpk")).containsExactly(Language.INDONESIAN);
    }

    @Test
    void listsTheStoriesOfAnAuthor() {
        assertThat(lists.ofAuthor("rina-wulandari", Language.ENGLISH, Page.first(5))
                        .stories())
                .containsExactly(Archive.HARVEST, Archive.LIBRARY);
        assertThat(lists.findAuthor("rina-wulandari")).hasValue("Rina Wulandari");
        assertThat(lists.findAuthor("nobody")).isEmpty();
    }

    @Test
    void relatesStoriesThatShareWordsAndNames() {
        assertThat(lists.related(Archive.HARVEST, Language.INDONESIAN, 3))
                .first()
                .isEqualTo(Archive.RICE);
        assertThat(lists.related(Archive.COURT, Language.INDONESIAN, 3)).isEmpty();
    }

    @Test
    void relatesNoStoryThatTheLanguageDoesNotHave() {
        assertThat(lists.related(Archive.HARVEST, Language.ENGLISH, 3)).doesNotContain(Archive.RICE);
    }
}
