package org.alihwarta.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Registry;
import org.alihwarta.registry.UnknownNames;
import org.jspecify.annotations.Nullable;

/**
 * Gates 6 and 7 for names that nobody has registered: a product or person is spelled in one way from the first sentence to the last.
 *
 * <p>What is a name the Indonesian tells; what stands for it, {@link Spellings} finds by its sound. Nothing is said where nothing in the target
 * sounds like the name, for it may have been translated or become a pronoun.
 */
public final class UnlistedSpellingGate implements EditionGate {
    static final String TWO_SPELLINGS = "gate.transliteration.unlisted";

    /** Shorter words sound like too many others. */
    private static final int LONG_ENOUGH = 4;

    private final UnknownNames names;

    public UnlistedSpellingGate(Registry registry) {
        this.names = new UnknownNames(registry);
    }

    @Override
    public String id() {
        return "transliteration";
    }

    @Override
    public Category category() {
        return Category.TRANSLITERATION;
    }

    @Override
    public List<List<Finding>> check(List<SentencePair> edition) {
        List<Set<Finding>> findings = new ArrayList<>(edition.size());
        edition.forEach(pair -> findings.add(new LinkedHashSet<>()));
        if (!edition.isEmpty() && edition.get(0).language() != Language.INDONESIAN) {
            Spellings spellings = Spellings.in(edition.get(0).language());
            units(edition).forEach((unit, source) -> check(edition, new Name(unit, source), spellings, findings));
        }
        return findings.stream().map(List::copyOf).toList();
    }

    /** The unknown names and their longer words, bare, with what finds them in a source. */
    private Map<String, Pattern> units(List<SentencePair> edition) {
        String text = edition.stream().map(SentencePair::source).collect(Collectors.joining("\n"));
        Map<String, Pattern> units = new LinkedHashMap<>();
        names.in(text).stream()
                .flatMap(name -> Stream.concat(Stream.of(name.text()), Words.of(name.text()).stream()))
                .filter(unit -> Words.bare(unit).length() >= LONG_ENOUGH && Character.isUpperCase(unit.codePointAt(0)))
                .forEach(unit -> units.putIfAbsent(Words.bare(unit), Spellings.writings(unit)));
        return units;
    }

    private static void check(List<SentencePair> edition, Name name, Spellings spellings, List<Set<Finding>> findings) {
        @Nullable String first = null;
        for (int i = 0; i < edition.size(); i++) {
            SentencePair pair = edition.get(i);
            Optional<String> spelling = name.source().matcher(pair.source()).find()
                    ? spellings.find(name.bare(), pair.target())
                    : Optional.empty();
            if (spelling.isPresent() && first != null && !agree(first, spelling.get())) {
                findings.get(i).add(Finding.review("transliteration", TWO_SPELLINGS, first, spelling.get()));
            }
            first = first == null ? spelling.orElse(null) : first;
        }
    }

    /** In capitals, as in a headline, every name looks alike; Arabic writes particles together with the name that follows (وكيرانا). */
    private static boolean agree(String one, String other) {
        boolean capitals = one.equals(one.toUpperCase(Locale.ROOT)) || other.equals(other.toUpperCase(Locale.ROOT));
        return one.endsWith(other) || other.endsWith(one) || (capitals && one.equalsIgnoreCase(other));
    }

    private record Name(String bare, Pattern source) {}

    @Override
    public List<Example> examples() {
        return List.of(
                phones(
                        null,
                        Language.ENGLISH,
                        "The Nusatel Rimba went on sale yesterday.",
                        "The Nusatel Rimba costs less."),
                phones(
                        TWO_SPELLINGS,
                        Language.ENGLISH,
                        "The Nusatel Rimba went on sale yesterday.",
                        "The NusaTel Rimba costs less."),
                phones(
                        TWO_SPELLINGS,
                        Language.FRENCH,
                        "Le Nusatel Rimba est en vente depuis hier.",
                        "Le Nusattel Rimba coûte moins cher."),
                phones(TWO_SPELLINGS, Language.CHINESE, "Nusatel Rimba昨天开始销售。", "Nusa-tel Rimba价格更低。"),
                phones(TWO_SPELLINGS, Language.JAPANESE, "ヌサテル・リンバは昨日発売された。", "ヌーサテル・リンバはより安い。"),
                phones(TWO_SPELLINGS, Language.ARABIC, "طُرح هاتف نوساتيل ريمبا للبيع أمس.", "سعر نوستل ريمبا أقل."));
    }

    private static Example phones(@Nullable String message, Language language, String first, String second) {
        return new Example(
                List.of(
                        new SentencePair("Ponsel Nusatel Rimba dijual sejak kemarin.", first, language),
                        new SentencePair("Harga ponsel Nusatel Rimba lebih murah.", second, language)),
                message);
    }
}
