package org.alihwarta.browser;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alihwarta.language.Language;
import org.alihwarta.text.Block;
import org.alihwarta.text.Dateline;
import org.alihwarta.text.Document;

/** A story with hand-made editions in all languages, and a reader's question about it. */
final class FloatingLibrary {
    static final String HEADLINE = "Perpustakaan apung melayani tiga desa";
    static final String SENTENCE = "Perahu itu membawa 1.200 buku ke tiga desa.";
    static final Map<Language, List<String>> EDITIONS = new EnumMap<>(Map.of(
            Language.ENGLISH,
            List.of(
                    "Floating library serves three villages",
                    "The boat carries 1,200 books to three villages.",
                    "The boat at the pier.",
                    "A wooden boat with shelves of books.",
                    "Every Wednesday it stops at the pier for two hours, and children may borrow three books.",
                    "“Fairy tales are borrowed most often,” says the librarian.",
                    "Paid for by a cooperative",
                    "The fishers’ cooperative pays for the fuel, Rp2.5 million a month.",
                    "The books are lent by Bank Sukamaju (BSM)."),
            Language.CHINESE,
            List.of(
                    "水上图书馆服务三个村庄",
                    "这艘船把1200本书送到三个村庄。",
                    "停靠码头的船。",
                    "一艘装着书架的木船。",
                    "每星期三，船在码头停靠两小时，孩子们可以借三本书。",
                    "“借得最多的是童话故事。”图书管理员说。",
                    "费用由合作社承担",
                    "渔民合作社承担每月250万印尼盾的燃料费。",
                    "图书由 Bank Sukamaju（BSM）出借。"),
            Language.JAPANESE,
            List.of(
                    "水上図書館、三つの村を巡回",
                    "船は1200冊の本を三つの村に届ける。",
                    "桟橋の船。",
                    "本棚を積んだ木の船。",
                    "毎週水曜日、船は桟橋に2時間停泊し、子どもは本を3冊まで借りられる。",
                    "「一番よく借りられるのは昔話です」と司書は話す。",
                    "費用は協同組合が負担",
                    "漁業協同組合が毎月250万ルピアの燃料費を負担している。",
                    "本はBank Sukamaju（BSM）が貸し出している。"),
            Language.ARABIC,
            List.of(
                    "مكتبة عائمة تخدم ثلاث قرى",
                    "يحمل القارب 1200 كتاب إلى ثلاث قرى.",
                    "القارب عند الرصيف.",
                    "قارب خشبي فيه رفوف كتب.",
                    "يرسو كل يوم أربعاء عند الرصيف ساعتين، ويمكن للأطفال استعارة ثلاثة كتب.",
                    "تقول أمينة المكتبة: «الحكايات هي أكثر ما يُستعار».",
                    "التكاليف على التعاونية",
                    "تدفع تعاونية الصيادين ثمن الوقود، وهو 2.5 مليون روبية في الشهر.",
                    "تعير الكتب شركة Bank Sukamaju (BSM)."),
            Language.FRENCH,
            List.of(
                    "Une bibliothèque flottante dessert trois villages",
                    "Le bateau apporte 1\u202f200 livres à trois villages.",
                    "Le bateau au ponton.",
                    "Un bateau en bois chargé d’étagères de livres.",
                    "Chaque mercredi, il reste deux heures au ponton et les enfants peuvent emprunter trois livres.",
                    "«\u00a0Ce sont les contes que l’on emprunte le plus\u00a0», dit la bibliothécaire.",
                    "Une coopérative paie les frais",
                    "La coopérative de pêcheurs paie le carburant, soit 2,5 millions de roupies par mois.",
                    "Les livres sont prêtés par Bank Sukamaju (BSM).")));

    /** A word of each headline that search is to find it by. */
    static final Map<Language, String> WORDS = Map.of(
            Language.INDONESIAN, "perpustakaan",
            Language.ENGLISH, "library",
            Language.CHINESE, "图书馆",
            Language.JAPANESE, "図書館",
            Language.ARABIC, "مكتبة",
            Language.FRENCH, "bibliothèque");

    static final Map<Language, String> QUESTIONS = Map.of(
            Language.ENGLISH,
            "Does the boat stop at our village, too? The children are waiting.",
            Language.CHINESE,
            "船也会停靠我们村吗？孩子们都在等。",
            Language.JAPANESE,
            "船は私たちの村にも寄りますか。子どもたちが待っています。",
            Language.ARABIC,
            "هل يتوقف القارب في قريتنا أيضًا؟ الأطفال ينتظرون.",
            Language.FRENCH,
            "Le bateau s’arrête-t-il aussi dans notre village ? Les enfants attendent.");

    private FloatingLibrary() {}

    /** The Indonesian, with a picture that the newsroom has. */
    static Document original(URI picture) {
        return new Document(
                HEADLINE,
                new Dateline("SUKAMAJU", "Warta Uji"),
                List.of(
                        new Block.Paragraph(SENTENCE),
                        new Block.Picture(
                                picture, "Perahu di dermaga.", "Warta Uji/Rina", "Perahu kayu dengan rak buku."),
                        new Block.Paragraph(
                                "Setiap Rabu perahu singgah di dermaga selama dua jam, dan anak-anak boleh meminjam tiga buku."),
                        new Block.Quotation("“Dongeng paling sering dipinjam,” kata pustakawan."),
                        new Block.Subheading("Dibiayai koperasi"),
                        new Block.Paragraph("Koperasi nelayan membayar bahan bakar Rp2,5 juta sebulan."),
                        new Block.Paragraph("Buku dipinjamkan oleh Bank Sukamaju (BSM).")));
    }

    static String headline(Language language) {
        return EDITIONS.getOrDefault(language, List.of(HEADLINE)).get(0);
    }

    /** Its second text, which the tests point at. */
    static String sentence(Language language) {
        return EDITIONS.getOrDefault(language, List.of(HEADLINE, SENTENCE)).get(1);
    }
}
