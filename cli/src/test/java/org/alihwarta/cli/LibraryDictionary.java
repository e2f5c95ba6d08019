package org.alihwarta.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.language.Language;
import org.alihwarta.testkit.LocalWeb;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stories about a floating library, and an engine on this machine that knows their sentences in all languages, but takes its time. */
final class LibraryDictionary implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern BOOKS =
            Pattern.compile("Perahu itu membawa 1\\.([0-9]{3}) buku dan singgah dua kali sepekan\\.");
    private static final Map<String, List<String>> BOOKS_IN = Map.of(
            "en", List.of("The boat carries 1,", " books and calls twice a week."),
            "fr", List.of("Le bateau transporte 1 ", " livres et fait escale deux fois par semaine."),
            "zh", List.of("这艘船载有1", "本书，每周停靠两次。"),
            "ja", List.of("船は1", "冊の本を積み、週に2回立ち寄る。"),
            "ar", List.of("يحمل القارب 1", " كتاب ويرسو مرتين في الأسبوع."));
    private static final Map<String, Map<String, String>> SENTENCES = Map.of(
            "Perpustakaan apung Sukamaju melayani tiga desa",
            Map.of(
                    "en", "Floating library in Sukamaju serves three villages",
                    "fr", "La bibliothèque flottante de Sukamaju dessert trois villages",
                    "zh", "苏卡马朱水上图书馆服务三个村庄",
                    "ja", "スカマジュの水上図書館、三つの村を巡回",
                    "ar", "مكتبة عائمة في سوكاماجو تخدم ثلاث قرى"),
            "Warga boleh meminjam lima buku sekaligus.",
            Map.of(
                    "en", "Residents may borrow five books at a time.",
                    "fr", "Les habitants peuvent emprunter cinq livres à la fois.",
                    "zh", "居民一次可以借五本书。",
                    "ja", "住民は一度に5冊まで借りられる。",
                    "ar", "ويجوز للسكان استعارة خمسة كتب دفعة واحدة."),
            "Bulan depan perahu kedua akan melayani dua desa di seberang danau.",
            Map.of(
                    "en", "Next month a second boat will serve two villages across the lake.",
                    "fr", "Le mois prochain, un deuxième bateau desservira deux villages de l’autre côté du lac.",
                    "zh", "下个月，第二艘船将为湖对岸的两个村庄提供服务。",
                    "ja", "来月には2隻目の船が対岸の二つの村を巡回する予定だ。",
                    "ar", "وفي الشهر المقبل سيخدم قارب ثانٍ قريتين على الضفة الأخرى من البحيرة."));

    private final LocalWeb web = LocalWeb.start();
    private final Duration longest;

    /** {@code longest}: how long an answer takes at most. */
    LibraryDictionary(Duration longest) {
        this.longest = longest;
        web.on("/translate", this::answer);
    }

    String address() {
        return web.address("").toString();
    }

    /** The body of a request that publishes the story of a number. */
    static String story(int number) {
        return """
                {"section": "peristiwa", "publish": true, "headline": "Perpustakaan apung Sukamaju melayani tiga desa",
                 "html": "<p>Perahu itu membawa %s buku dan singgah dua kali sepekan. Warga boleh meminjam lima buku sekaligus.</p>\
                <p>Bulan depan perahu kedua akan melayani dua desa di seberang danau.</p>"}""".formatted("1." + (100 + number));
    }

    /** All that readers of a language must see of the story of a number, or must not see at all. */
    static List<String> texts(int number, Language language) {
        String code = language.code();
        List<String> books = around(code);
        String residents = sentence("Warga boleh meminjam lima buku sekaligus.", code);
        String separator = residents.endsWith("。") ? "" : " ";
        return List.of(
                sentence("Perpustakaan apung Sukamaju melayani tiga desa", code),
                books.get(0) + (100 + number) + books.get(1) + separator + residents,
                sentence("Bulan depan perahu kedua akan melayani dua desa di seberang danau.", code));
    }

    @Override
    public void close() {
        web.close();
    }

    private LocalWeb.Reply answer(LocalWeb.Request request) throws InterruptedException {
        Thread.sleep(ThreadLocalRandom.current().nextLong(longest.toMillis()));
        JsonNode question = JSON.readTree(request.body());
        List<String> answers = new ArrayList<>();
        for (JsonNode sentence : question.path("q")) {
            answers.add(translated(sentence.asString(), question.path("target").asString()));
        }
        return LocalWeb.Reply.of(200, JSON.writeValueAsString(Map.of("translatedText", answers)))
                .with("Content-Type", "application/json");
    }

    private static String translated(String sentence, String target) {
        Matcher books = BOOKS.matcher(sentence);
        if (books.matches()) {
            List<String> around = around(target);
            return around.get(0) + books.group(1) + around.get(1);
        }
        return sentence(sentence, target);
    }

    private static List<String> around(String code) {
        return Objects.requireNonNull(BOOKS_IN.get(code), code);
    }

    private static String sentence(String sentence, String code) {
        return SENTENCES.getOrDefault(sentence, Map.of()).getOrDefault(code, "");
    }
}
