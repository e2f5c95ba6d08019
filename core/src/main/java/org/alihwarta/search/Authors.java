package org.alihwarta.search;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names in bylines. */
public final class Authors {
    /** Indonesian joins the last of several names with {@code dan}. */
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*(?:[,;/&]|\\bdan\\b)\\s*");

    private static final Transliterator PLAIN_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private Authors() {}

    /** The names of a byline, one each. */
    public static List<String> of(@Nullable String byline) {
        if (byline == null) {
            return List.of();
        }
        return BETWEEN_NAMES
                .splitAsStream(byline.strip())
                .filter(name -> !key(name).isEmpty())
                .distinct()
                .toList();
    }

    /** The name as it stands in addresses: {@code Rina Wulandari} is {@code rina-wulandari}. */
    public static String key(String name) {
        return PLAIN_LATIN
                .transliterate(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
