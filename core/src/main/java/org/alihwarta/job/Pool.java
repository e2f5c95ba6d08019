package org.alihwarta.job;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;

/**
 * Threads that translate into certain languages and into no others, so that a slow language does not keep a quick one waiting.
 *
 * @param threads editions translated at once
 */
public record Pool(Set<Language> languages, int threads) {
    private static final Pattern WRITTEN = Pattern.compile("([a-z]{2}(?:,[a-z]{2})*)=([1-9][0-9]?)");

    public Pool {
        languages = Set.copyOf(languages);
        if (languages.isEmpty() || threads < 1 || !Language.targets().containsAll(languages)) {
            throw AlihwartaException.badInput(
                    "A pool needs languages that stories are translated into, and at least 1 thread, not " + languages
                            + " and " + threads);
        }
    }

    /** One pool for all languages. */
    public static Pool ofAll(int threads) {
        return new Pool(EnumSet.copyOf(Language.targets()), threads);
    }

    /** Reads {@code en=2 zh,ja=1}; BAD_INPUT when it is something else. */
    public static List<Pool> parse(String written) {
        List<Pool> pools = new ArrayList<>();
        for (String one : written.strip().split("\\s+", -1)) {
            Matcher matcher = WRITTEN.matcher(one);
            if (!matcher.matches()) {
                throw AlihwartaException.badInput(
                        "\"" + one + "\" is no pool: write languages and threads, such as en=2 zh,ja=1");
            }
            Set<Language> languages = EnumSet.noneOf(Language.class);
            for (String code : matcher.group(1).split(",", -1)) {
                languages.add(Language.findByCode(code)
                        .filter(Language.targets()::contains)
                        .orElseThrow(
                                () -> AlihwartaException.badInput("No story is translated into \"" + code + "\": name "
                                        + Language.targets().stream()
                                                .map(Language::code)
                                                .toList())));
            }
            pools.add(new Pool(languages, Integer.parseInt(matcher.group(2))));
        }
        return List.copyOf(pools);
    }

    /** This for those of its languages that are among the given ones; absent when none is. */
    public Optional<Pool> within(Set<Language> served) {
        Set<Language> left = EnumSet.copyOf(languages);
        left.retainAll(served);
        return left.isEmpty() ? Optional.empty() : Optional.of(new Pool(left, threads));
    }
}
