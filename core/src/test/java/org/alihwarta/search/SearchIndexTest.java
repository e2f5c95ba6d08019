package org.alihwarta.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alihwarta.audit.Position;
import org.alihwarta.database.Page;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
    @TempDir
    private Path folder;

    @Test
    void knowsAfterARestartHowFarItCame() {
        new Archive(folder).close();

        try (SearchIndex index = SearchIndex.open(folder)) {
            assertThat(index.findPosition()).hasValue(new Position(7, 9));
        }
    }

    @Test
    void beginsAnewWhenAFileIsLost() throws IOException {
        new Archive(folder).close();
        Files.delete(largest());

        try (SearchIndex index = SearchIndex.open(folder)) {
            assertThat(index.findPosition()).isEmpty();
        }
    }

    @Test
    void beginsAnewWhenABitIsWrong() throws IOException {
        new Archive(folder).close();
        byte[] content = Files.readAllBytes(largest());
        content[content.length / 2] ^= 1;
        Files.write(largest(), content);

        try (SearchIndex index = SearchIndex.open(folder)) {
            assertThat(index.findPosition()).isEmpty();
        }
    }

    @Test
    void leavesAnIndexAloneThatAnotherServerUses() {
        try (Archive archive = new Archive(folder)) {
            assertThat(archive.index().findPosition()).isPresent();
            assertThatThrownBy(() -> SearchIndex.open(folder))
                    .isInstanceOf(AlihwartaException.class)
                    .hasMessageContaining("in use by another server");
        }
    }

    @Test
    void showsTheOldIndexUntilTheNewOneIsWhole() throws IOException {
        try (Archive archive = new Archive(folder)) {
            List<Findable> fresh =
                    List.of(Archive.story(Archive.RICE, Language.INDONESIAN, 0, "Beras saja", "Tidak ada yang lain."));
            var stories = Stream.generate(() -> {
                        assertThat(count(archive, "perpustakaan")).isEqualTo(1);
                        return fresh;
                    })
                    .limit(1)
                    .iterator();

            archive.index().rebuild(stories, new Position(8, 1));

            assertThat(count(archive, "perpustakaan")).isZero();
            assertThat(count(archive, "beras")).isEqualTo(1);
        }
    }

    @Test
    void forgetsAStoryThatNobodyMayReadAnyMore() throws IOException {
        try (Archive archive = new Archive(folder)) {
            archive.index().replace(Archive.LIBRARY, List.of());
            archive.index().commit(new Position(8, 1));

            assertThat(count(archive, "perpustakaan")).isZero();
        }
    }

    private static int count(Archive archive, String words) {
        return archive.search()
                .find(SearchQuery.of(words, Language.INDONESIAN), Page.first(10))
                .total();
    }

    private Path largest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.max((one, other) ->
                            Long.compare(one.toFile().length(), other.toFile().length()))
                    .orElseThrow();
        }
    }
}
