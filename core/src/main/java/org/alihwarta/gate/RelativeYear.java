package org.alihwarta.gate;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.alihwarta.language.Language;

/**
 * A year told from the day of the story: {@code tahun lalu}, "last year", 去年, 昨年, العام الماضي, {@code l'an dernier}. Agencies put it for the
 * number of the year: so does Antara's own English (PANL parallel corpus, where it accounts for most years that are "missing").
 */
final class RelativeYear {
    private static final Map<Language, Pattern> FORMS = new EnumMap<>(
            Map.of(
                    Language.INDONESIAN,
                            pattern("\\btahun (?:lalu|ini|depan|sebelumnya|berikutnya|yang sama|kemarin|mendatang)\\b"),
                    Language.ENGLISH,
                            pattern(
                                    "\\b(?:last|this|next|previous|current|following|the same|that) year\\b|\\ba year (?:earlier|ago|before|later)\\b"),
                    Language.CHINESE, pattern("去年|今年|明年|前年|同年|当年|次年|翌年|上年"),
                    Language.JAPANESE, pattern("去年|昨年|今年|本年|来年|前年|同年|翌年"),
                    Language.ARABIC,
                            pattern(
                                    "(?:العام|السنة) (?:الماضي|الحالي|المقبل|القادم|الجاري|المنصرم|السابق|التالي|نفس|ذات)|(?:هذا العام|هذه السنة|نفس العام|ذات العام)"),
                    Language.FRENCH,
                            pattern(
                                    "\\b(?:l['’]an(?:née)?|année) (?:derni|pass|proch|pro|suiv|précéd|en cours)|\\b(?:cette|même) année\\b|\\bun an (?:plus tôt|auparavant|plus tard)\\b")));

    private RelativeYear() {}

    static boolean isIn(String text, Language language) {
        return Objects.requireNonNull(FORMS.get(language)).matcher(text).find();
    }

    private static Pattern pattern(String forms) {
        return Pattern.compile(forms, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
