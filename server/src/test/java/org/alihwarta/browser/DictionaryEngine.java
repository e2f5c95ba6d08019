package org.alihwarta.browser;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alihwarta.engine.Candidate;
import org.alihwarta.engine.Engine;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;

/** Knows the sentences of one story in two languages by heart, and of one which words come from which. */
public final class DictionaryEngine implements Engine {
    public static final String HEADLINE = "Perpustakaan apung Sukamaju melayani tiga desa";
    public static final String TEXT = """
            SUKAMAJU (Warta Uji) — Perpustakaan apung mulai melayani tiga desa di tepi Danau Raya pada Senin pagi.

            Perahu itu membawa 1.200 buku dan singgah dua kali sepekan. Warga boleh meminjam lima buku sekaligus.

            “Anak-anak selalu menunggu kami di dermaga,” kata pustakawan Ratna Dewi.

            Foto: Perahu perpustakaan di dermaga Sukamaju. (Warta Uji/Rina)

            Perjalanan Berikutnya

            Bulan depan perahu kedua akan melayani dua desa di seberang danau.
            """;

    private static final Map<String, Map<Language, String>> SENTENCES = Map.of(
            HEADLINE,
            in("مكتبة عائمة في سوكاماجو تخدم ثلاث قرى", "スカマジュの水上図書館、三つの村を巡回"),
            "Perpustakaan apung mulai melayani tiga desa di tepi Danau Raya pada Senin pagi.",
            in("بدأت مكتبة عائمة صباح الاثنين خدمة ثلاث قرى على ضفاف بحيرة رايا.", "水上図書館が月曜日の朝、ラヤ湖畔の三つの村で巡回を始めた。"),
            "Perahu itu membawa 1.200 buku dan singgah dua kali sepekan.",
            in("يحمل القارب 1200 كتاب ويرسو مرتين في الأسبوع.", "船は1200冊の本を積み、週に2回立ち寄る。"),
            "Warga boleh meminjam lima buku sekaligus.",
            in("ويجوز للسكان استعارة خمسة كتب دفعة واحدة.", "住民は一度に5冊まで借りられる。"),
            "“Anak-anak selalu menunggu kami di dermaga,” kata pustakawan Ratna Dewi.",
            in(
                    "قالت أمينة المكتبة راتنا ديوي: «الأطفال ينتظروننا دائمًا على الرصيف».",
                    "司書のラトナ・デウィさんは「子どもたちはいつも桟橋で私たちを待っています」と話す。"),
            "Perahu perpustakaan di dermaga Sukamaju.",
            in("قارب المكتبة عند رصيف سوكاماجو.", "スカマジュの桟橋に着いた図書館の船。"),
            "Perjalanan Berikutnya",
            in("الرحلة القادمة", "次の航路"),
            "Bulan depan perahu kedua akan melayani dua desa di seberang danau.",
            in("وفي الشهر المقبل سيخدم قارب ثانٍ قريتين على الضفة الأخرى من البحيرة.", "来月には2隻目の船が対岸の二つの村を巡回する予定だ。"));

    private static final String ALIGNED = "住民は一度に5冊まで借りられる。";
    private static final List<Candidate.Link> LINKS = List.of(
            link("Warga", "住民"),
            link("sekaligus", "一度に"),
            link("lima", "5"),
            link("buku", "冊"),
            link("boleh meminjam", "まで借りられる"),
            link(".", "。"));

    @Override
    public String name() {
        return "kamus/perpustakaan/1";
    }

    @Override
    public Set<Language> targets() {
        return Set.of(Language.ARABIC, Language.JAPANESE);
    }

    @Override
    public List<List<Candidate>> translate(List<String> sentences, Language target, int nBest) {
        return sentences.stream()
                .map(sentence -> known(sentence, target))
                .map(known -> List.of(new Candidate(known, Double.NaN, known.equals(ALIGNED) ? LINKS : List.of())))
                .toList();
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    private static String known(String sentence, Language target) {
        String translation = SENTENCES.getOrDefault(sentence, Map.of()).get(target);
        if (translation == null) {
            throw AlihwartaException.unavailable("The dictionary has no \"" + sentence + "\"", null);
        }
        return translation;
    }

    private static Candidate.Link link(String source, String target) {
        int start = "Warga boleh meminjam lima buku sekaligus.".indexOf(source);
        int there = ALIGNED.indexOf(target);
        return new Candidate.Link(start, start + source.length(), there, there + target.length(), 1);
    }

    private static Map<Language, String> in(String arabic, String japanese) {
        return Map.of(Language.ARABIC, arabic, Language.JAPANESE, japanese);
    }
}
