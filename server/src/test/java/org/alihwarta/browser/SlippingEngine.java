package org.alihwarta.browser;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alihwarta.engine.Candidate;
import org.alihwarta.engine.Engine;
import org.alihwarta.language.Language;

/** Knows what the dictionary knows and a correction more, but gets one number wrong in Arabic. */
final class SlippingEngine implements Engine {
    static final String BORROWING = "Warga boleh meminjam lima buku sekaligus.";
    static final String BORROWING_CORRECTED = "Warga boleh meminjam tiga buku sekaligus.";
    static final String NOTE = "Warga boleh meminjam tiga buku.";
    static final String SLIP = "يحمل القارب 1300 كتاب ويرسو مرتين في الأسبوع.";
    static final String MENDED = "يحمل القارب 1200 كتاب ويرسو مرتين كل أسبوع.";

    private static final Map<String, Map<Language, String>> OWN = Map.of(
            "Perahu itu membawa 1.200 buku dan singgah dua kali sepekan.",
            Map.of(Language.ARABIC, SLIP, Language.JAPANESE, "船は1200冊の本を積み、週に2回立ち寄る。"),
            BORROWING_CORRECTED,
            Map.of(
                    Language.ARABIC, "ويجوز للسكان استعارة ثلاثة كتب دفعة واحدة.",
                    Language.JAPANESE, "住民は一度に3冊まで借りられる。"),
            NOTE,
            Map.of(Language.ARABIC, "يجوز للسكان استعارة ثلاثة كتب.", Language.JAPANESE, "住民は3冊まで借りられる。"));

    private final DictionaryEngine dictionary = new DictionaryEngine();

    @Override
    public String name() {
        return "kamus/terpeleset/1";
    }

    @Override
    public Set<Language> targets() {
        return dictionary.targets();
    }

    @Override
    public List<List<Candidate>> translate(List<String> sentences, Language target, int nBest) {
        return sentences.stream()
                .map(sentence -> translate(sentence, target, nBest))
                .toList();
    }

    private List<Candidate> translate(String sentence, Language target, int nBest) {
        String own = OWN.getOrDefault(sentence, Map.of()).get(target);
        return own == null
                ? dictionary.translate(List.of(sentence), target, nBest).get(0)
                : List.of(Candidate.of(own));
    }

    @Override
    public void close() {
        dictionary.close();
    }
}
