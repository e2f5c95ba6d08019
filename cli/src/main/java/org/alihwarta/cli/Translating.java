package org.alihwarta.cli;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alihwarta.audit.Actor;
import org.alihwarta.engine.Engines;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.gate.Gates;
import org.alihwarta.job.Jobs;
import org.alihwarta.job.Pool;
import org.alihwarta.language.Language;
import org.alihwarta.server.Configuration;
import org.alihwarta.server.Newsroom;
import org.alihwarta.server.Setting;
import org.alihwarta.termbase.PerRegistry;
import org.alihwarta.translation.TranslationProgress;
import org.alihwarta.translation.Translations;

/** The part of a process that translates, alone on its database or beside others. */
record Translating(OpenNewsroom open, Engines engines) {
    /** The pools as they are configured. */
    static List<Pool> pools(Configuration configuration) {
        return configuration
                .find(Setting.TRANSLATION_POOLS)
                .map(Pool::parse)
                .orElseGet(() -> List.of(Pool.ofAll(configuration.number(Setting.TRANSLATION_WORKERS))));
    }

    /** Translates into the languages of the pools; editions in one of them that no engine serves are held. */
    void begin(List<Pool> pools, PrintWriter err) {
        Set<Language> wanted = languages(pools);
        String missing = Language.targets().stream()
                .filter(language ->
                        wanted.contains(language) && !engines.targets().contains(language))
                .map(Language::code)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            err.println("No model for readers translates into " + missing
                    + "; those editions are held until there is one (Firefox's: alihwarta models install firefox).");
        }
        start(pools);
    }

    /** Translates into the languages that an engine serves here, and leaves the others to processes that have one. */
    Set<Language> beginWithWhatIsServed(List<Pool> pools) {
        List<Pool> served = pools.stream()
                .map(pool -> pool.within(engines.targets()))
                .flatMap(Optional::stream)
                .toList();
        if (served.isEmpty()) {
            throw AlihwartaException.unavailable(
                    "No model for readers translates into any of " + codes(languages(pools))
                            + ": see alihwarta models list, or allow others with --research-models",
                    null);
        }
        start(served);
        return languages(served);
    }

    /** Only publishes what is scheduled. */
    void leaveToOthers() {
        open.newsroom()
                .translateBesideOthers(
                        translations(), Jobs.Settings.standard(List.of()), key -> TranslationProgress.NONE);
    }

    static String codes(Set<Language> languages) {
        return languages.stream().map(Language::code).collect(Collectors.joining(", "));
    }

    private void start(List<Pool> pools) {
        Newsroom newsroom = open.newsroom();
        Set<Language> languages = languages(pools);
        engines.targets().stream()
                .filter(languages::contains)
                .forEach(language -> newsroom.publishing().retryHeld(language, Actor.SYSTEM));
        Jobs.Settings settings = Jobs.Settings.standard(pools);
        if (open.database().isOurs()) {
            newsroom.translate(translations(), settings, key -> TranslationProgress.NONE);
            newsroom.listen();
        } else {
            newsroom.translateBesideOthers(translations(), settings, key -> TranslationProgress.NONE);
        }
    }

    private Supplier<Translations> translations() {
        Newsroom newsroom = open.newsroom();
        return new PerRegistry<>(
                newsroom.termbase()::registry,
                registry -> new Translations(engines, Gates.standard(registry), newsroom.memory()));
    }

    private static Set<Language> languages(List<Pool> pools) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        pools.forEach(pool -> languages.addAll(pool.languages()));
        return languages;
    }
}
