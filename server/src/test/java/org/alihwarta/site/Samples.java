package org.alihwarta.site;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alihwarta.audit.Actor;
import org.alihwarta.edition.EditionContent;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.language.Language;
import org.alihwarta.server.Newsroom;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Section;
import org.alihwarta.story.Story;
import org.alihwarta.text.Block;
import org.alihwarta.text.Dateline;
import org.alihwarta.text.Document;
import org.alihwarta.text.Segment;
import org.alihwarta.translation.Origin;
import org.alihwarta.translation.TranslatedSegment;

/** Stories and hand-made editions for tests of pages. */
public final class Samples {
    public static final Actor ACTOR = new Actor("rina");
    public static final Document HARVEST = new Document(
            "Panen raya dimulai di Sukamaju",
            new Dateline("SUKAMAJU", "Warta Uji"),
            List.of(
                    new Block.Paragraph("Petani mulai memanen padi pada Rabu pagi."),
                    new Block.Picture(null, "Petani di sawah.", "Warta Uji/Rina"),
                    new Block.Related("Harga beras turun", URI.create("javascript:alert(1)")),
                    new Block.Source("Antara")));
    public static final Map<Language, List<String>> HARVEST_IN = Map.of(
            Language.ENGLISH,
            List.of(
                    "Main harvest begins in Sukamaju",
                    "Farmers began to harvest rice on Wednesday morning.",
                    "Farmers in the field.",
                    "Rice price falls"),
            Language.JAPANESE,
            List.of("スカマジュで収穫が始まる", "農家は水曜日の朝に稲の収穫を始めた。", "田んぼの農家。", "米の価格が下がる"),
            Language.ARABIC,
            List.of(
                    "بدء موسم الحصاد في سوكاماجو",
                    "بدأ المزارعون حصاد الأرز صباح الأربعاء.",
                    "مزارعون في الحقل.",
                    "انخفاض سعر الأرز"));

    private Samples() {}

    public static Story publish(Newsroom newsroom, String section, Document document, Instant at) {
        Manuscript manuscript =
                new Manuscript(null, new Section(section), "Rina Wulandari", List.of("Pangan"), document, List.of());
        Story story = newsroom.stories().add(manuscript, ACTOR);
        return newsroom.publishing().publish(story.id(), at, ACTOR);
    }

    public static void release(Newsroom newsroom, Story story, Language language, List<String> texts) {
        EditionKey key = new EditionKey(story.id(), language, story.revision());
        newsroom.editions().start(key);
        List<TranslatedSegment> segments = new ArrayList<>();
        for (int index = 0; index < texts.size(); index++) {
            segments.add(new TranslatedSegment(
                    new Segment(index, story.document().texts().get(index), ""),
                    texts.get(index),
                    new Origin.Machine("kamus/uji/1", Double.NaN),
                    List.of()));
        }
        EditionContent content = new EditionContent(story.document().withTexts(texts), List.of(), segments);
        newsroom.editions().release(key, content, ACTOR);
    }
}
