package org.alihwarta.wordpress;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.engine.Candidate;
import org.alihwarta.engine.Engine;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;

/** Knows by heart, in all languages, what there is to say about a numbered garden. */
final class GardenEngine implements Engine {
    static final String HEADLINE = "Kebun kota nomor %d dibuka untuk warga";
    static final String OPENED = "Kebun kota nomor %d dibuka untuk warga pada Senin pagi.";
    static final String VEGETABLES = "Warga boleh memetik %d kilogram sayuran setiap minggu.";
    static final String FRUIT = "Warga boleh memetik %d kilogram buah setiap minggu.";

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private static final Map<String, List<String>> SENTENCES = Map.of(
            HEADLINE,
            List.of(
                    "City garden number %d opens to residents",
                    "%d号城市花园向居民开放",
                    "%d番の市民農園が住民に開放",
                    "افتتاح حديقة المدينة رقم %d للسكان",
                    "Le jardin municipal numéro %d ouvre aux habitants"),
            OPENED,
            List.of(
                    "City garden number %d opened to residents on Monday morning.",
                    "%d号城市花园星期一上午向居民开放。",
                    "%d番の市民農園が月曜日の朝、住民に開放された。",
                    "افتتحت حديقة المدينة رقم %d للسكان صباح يوم الاثنين.",
                    "Le jardin municipal numéro %d a ouvert aux habitants lundi matin."),
            VEGETABLES,
            List.of(
                    "Residents may pick %d kilograms of vegetables every week.",
                    "居民每周可以采摘%d公斤蔬菜。",
                    "住民は毎週%dキログラムの野菜を収穫できる。",
                    "يجوز للسكان قطف %d كيلوغرامًا من الخضروات كل أسبوع.",
                    "Les habitants peuvent cueillir %d kilogrammes de légumes chaque semaine."),
            FRUIT,
            List.of(
                    "Residents may pick %d kilograms of fruit every week.",
                    "居民每周可以采摘%d公斤水果。",
                    "住民は毎週%dキログラムの果物を収穫できる。",
                    "يجوز للسكان قطف %d كيلوغرامًا من الفاكهة كل أسبوع.",
                    "Les habitants peuvent cueillir %d kilogrammes de fruits chaque semaine."));

    @Override
    public String name() {
        return "kamus/kebun/1";
    }

    @Override
    public Set<Language> targets() {
        return Set.copyOf(Language.targets());
    }

    @Override
    public List<List<Candidate>> translate(List<String> sentences, Language target, int nBest) {
        return sentences.stream()
                .map(sentence -> List.of(Candidate.of(known(sentence, target))))
                .toList();
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    private static String known(String sentence, Language target) {
        Matcher number = NUMBER.matcher(sentence);
        List<String> known = SENTENCES.get(number.replaceFirst("%d"));
        if (known == null) {
            throw AlihwartaException.unavailable("The dictionary has no \"" + sentence + "\"", null);
        }
        number.reset();
        return number.find() ? known.get(Language.targets().indexOf(target)).replace("%d", number.group()) : sentence;
    }
}
