package org.alihwarta.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alihwarta.audit.Position;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Registry;
import org.alihwarta.story.Section;
import org.alihwarta.story.StoryId;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;

/** A small index of hand-written stories in several languages. */
final class Archive implements AutoCloseable {
    static final Instant MONDAY = Instant.parse("2026-02-09T05:00:00Z");
    static final StoryId LIBRARY = id(1);
    static final StoryId HARVEST = id(2);
    static final StoryId COURT = id(3);
    static final StoryId RICE = id(4);

    private final SearchIndex index;

    Archive(Path folder) {
        index = SearchIndex.open(folder);
        try {
            fill();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    SearchIndex index() {
        return index;
    }

    StorySearch search() {
        return new StorySearch(index, Registry::bundled);
    }

    private void fill() throws IOException {
        List<Findable> library = new ArrayList<>();
        library.add(story(
                LIBRARY,
                Language.INDONESIAN,
                0,
                "Perpustakaan apung mengatakan jam buka",
                "Perahu membawa seribu buku."));
        library.add(story(
                LIBRARY,
                Language.ENGLISH,
                0,
                "Floating library says when it opens",
                "The boats carry a thousand books."));
        library.add(story(LIBRARY, Language.JAPANESE, 0, "水上図書館が開館時間を発表", "船は千冊の本を運んでいる。"));
        library.add(story(LIBRARY, Language.CHINESE, 0, "水上图书馆公布开放时间", "船上有一千本书。"));
        library.add(story(LIBRARY, Language.ARABIC, 0, "المكتبة العائمة تعلن مواعيدها", "يحمل القارب ألف كتاب."));
        library.add(story(
                LIBRARY,
                Language.FRENCH,
                0,
                "La bibliothèque flottante annonce ses horaires",
                "Les bateaux portent mille livres."));
        index.replace(LIBRARY, library);
        index.replace(
                HARVEST,
                List.of(
                        story(
                                HARVEST,
                                Language.INDONESIAN,
                                1,
                                "Panen raya beras di Sukamaju",
                                "Petani memanen padi di sawah."),
                        story(
                                HARVEST,
                                Language.ENGLISH,
                                1,
                                "Rice harvest in Sukamaju",
                                "Farmers cut rice in the fields.")));
        index.replace(
                COURT,
                List.of(new Findable(
                        COURT,
                        Language.INDONESIAN,
                        new Section("hukum"),
                        document("Sidang perkara alat kesehatan", "Komisi Pemberantasan Korupsi menghadirkan saksi."),
                        List.of("Budi Santoso"),
                        List.of("kpk"),
                        MONDAY.plusSeconds(200))));
        index.replace(
                RICE,
                List.of(story(
                        RICE,
                        Language.INDONESIAN,
                        3,
                        "Harga beras turun",
                        "Panen padi di sawah petani menurunkan harga.")));
        index.commit(new Position(7, 9));
    }

    static Findable story(StoryId id, Language language, int minute, String headline, String paragraph) {
        return new Findable(
                id,
                language,
                new Section("budaya"),
                document(headline, paragraph),
                List.of("Rina Wulandari"),
                List.of("country.id"),
                MONDAY.plusSeconds(60L * minute));
    }

    private static Document document(String headline, String paragraph) {
        return new Document(headline, null, List.of(new Block.Paragraph(paragraph)));
    }

    private static StoryId id(int number) {
        return new StoryId(new UUID(0, number));
    }

    @Override
    public void close() {
        index.close();
    }
}
