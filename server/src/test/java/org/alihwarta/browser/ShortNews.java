package org.alihwarta.browser;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alihwarta.language.Language;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Small stories in all languages, so that a front page is not empty.
 *
 * @param texts headline and paragraph
 */
record ShortNews(String section, Map<Language, List<String>> texts) {
    static final List<ShortNews> ALL = List.of(
            news(
                    "ekonomi",
                    "Panen raya dimulai di Sukamaju|Petani di tiga desa mulai memanen padi pada Rabu pagi.",
                    "Main harvest begins in Sukamaju|Farmers in three villages began to harvest rice on Wednesday morning.",
                    "苏卡马朱开始收割水稻|三个村庄的农民星期三早上开始收割水稻。",
                    "スカマジュで稲刈り始まる|三つの村の農家が水曜日の朝、稲刈りを始めた。",
                    "بدء موسم الحصاد في سوكاماجو|بدأ المزارعون في ثلاث قرى حصاد الأرز صباح الأربعاء.",
                    "La grande récolte commence à Sukamaju|Les agriculteurs de trois villages ont commencé à récolter le riz mercredi matin."),
            news(
                    "peristiwa",
                    "Hujan pertama setelah tiga bulan|Hujan pertama sejak November turun pada Senin malam di lereng Gunung Raya.",
                    "First rain in three months|The first rain since November fell on Monday night on the slopes of Mount Raya.",
                    "三个月来首次降雨|星期一晚上，拉雅山的山坡上降下了去年11月以来的第一场雨。",
                    "3か月ぶりの雨|月曜日の夜、ラヤ山の斜面に11月以来初めての雨が降った。",
                    "أول أمطار منذ ثلاثة أشهر|هطلت مساء الاثنين على سفوح جبل رايا أول أمطار منذ نوفمبر.",
                    "Première pluie depuis trois mois|La première pluie depuis novembre est tombée lundi soir sur les pentes du mont Raya."),
            news(
                    "teknologi",
                    "Kereta ke Danau Raya berjalan lagi|Setelah enam bulan perbaikan, kereta ke Danau Raya berjalan lagi empat kali sehari.",
                    "Trains to Lake Raya run again|After six months of repairs, trains to Lake Raya run four times a day again.",
                    "前往拉雅湖的列车恢复运行|经过六个月的维修，前往拉雅湖的列车恢复每天四班。",
                    "ラヤ湖行きの列車が運行再開|6か月の修理を経て、ラヤ湖行きの列車が再び1日4本走る。",
                    "عودة القطارات إلى بحيرة رايا|بعد ستة أشهر من الإصلاحات عادت القطارات إلى بحيرة رايا أربع مرات في اليوم.",
                    "Les trains pour le lac Raya roulent de nouveau|Après six mois de travaux, les trains pour le lac Raya circulent de nouveau quatre fois par jour."),
            news(
                    "olahraga",
                    "Sukamaju menang 2-1 di final|Tim putri Sukamaju menang 2-1 lewat gol pada menit ke-88.",
                    "Sukamaju win final 2-1|Sukamaju’s women’s team won 2-1 with a goal in the 88th minute.",
                    "苏卡马朱队2比1赢得决赛|苏卡马朱女队凭借第88分钟的进球以2比1获胜。",
                    "スカマジュ、決勝を2対1で制す|スカマジュの女子チームは88分のゴールで2対1の勝利を収めた。",
                    "سوكاماجو تفوز بالنهائي 2-1|فاز فريق سوكاماجو للسيدات 2-1 بهدف في الدقيقة 88.",
                    "Sukamaju gagne la finale 2-1|L’équipe féminine de Sukamaju s’est imposée 2-1 grâce à un but à la 88e minute."));

    /** In the order of the languages. */
    private static ShortNews news(String section, String... texts) {
        Map<Language, List<String>> byLanguage = new EnumMap<>(Language.class);
        List<Language> languages = List.of(Language.values());
        for (int at = 0; at < texts.length; at++) {
            byLanguage.put(languages.get(at), List.of(texts[at].split("\\|", 2)));
        }
        return new ShortNews(section, byLanguage);
    }

    List<String> in(Language language) {
        return texts.getOrDefault(language, List.of());
    }

    Document original(@Nullable URI picture) {
        List<String> indonesian = in(Language.INDONESIAN);
        Stream<Block> blocks = Stream.concat(
                picture == null ? Stream.of() : Stream.of(new Block.Picture(picture, "", "Warta Uji/Rina")),
                Stream.of(new Block.Paragraph(indonesian.get(1))));
        return new Document(indonesian.get(0), null, blocks.toList());
    }
}
