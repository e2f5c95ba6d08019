package org.alihwarta.gate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Entity;
import org.alihwarta.registry.EntityKind;
import org.alihwarta.registry.Mention;
import org.alihwarta.registry.Registry;
import org.jspecify.annotations.Nullable;

/**
 * Gate 7 across an edition: a person or place is spelled in one way from the first sentence to the last.
 *
 * <p>A part of a spelling agrees with the whole ({@code 特朗普} with {@code 唐纳德·特朗普}); {@code 川普} after {@code 特朗普} does not. Only names
 * that the source of the sentence has are looked at. Letters of a foreign script are the language gate's matter.
 */
public final class OneSpellingGate implements EditionGate {
    static final String TWO_SPELLINGS = "gate.transliteration.two-spellings";

    private static final Set<EntityKind> SPELLED =
            EnumSet.of(EntityKind.PERSON, EntityKind.CITY, EntityKind.PROVINCE, EntityKind.PLACE);

    private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\s·・-]+");

    private final Registry registry;

    public OneSpellingGate(Registry registry) {
        this.registry = registry;
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
        Map<String, List<String>> spellings = new HashMap<>();
        List<List<Finding>> findings = new ArrayList<>(edition.size());
        for (SentencePair pair : edition) {
            findings.add(pair.language() == Language.INDONESIAN ? List.of() : check(pair, spellings));
        }
        return findings;
    }

    private List<Finding> check(SentencePair pair, Map<String, List<String>> spellings) {
        List<Finding> findings = new ArrayList<>();
        for (Mention named : registry.mentions(pair.source())) {
            Optional<Entity> entity = named.findEntity().filter(one -> SPELLED.contains(one.kind()));
            if (entity.isEmpty()) {
                continue;
            }
            for (String spelling : spellingsIn(pair, entity.get())) {
                List<String> earlier = spellings.computeIfAbsent(entity.get().id(), id -> new ArrayList<>());
                earlier.stream()
                        .filter(other -> !agree(other, spelling))
                        .findFirst()
                        .ifPresent(other -> findings.add(Finding.review(id(), TWO_SPELLINGS, other, spelling)));
                earlier.add(spelling);
            }
        }
        return findings.stream().distinct().toList();
    }

    private List<String> spellingsIn(SentencePair pair, Entity entity) {
        return registry.forms(pair.target(), pair.language()).stream()
                .filter(form -> form.entities().contains(entity))
                .map(form -> form.textIn(pair.target()).toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** Parts share letters with their whole, from the first or the last one on. */
    private static boolean agree(String one, String other) {
        return one.contains(other) || other.contains(one) || shareAWord(one, other);
    }

    private static boolean shareAWord(String one, String other) {
        List<String> words = BETWEEN_PARTS.splitAsStream(one).toList();
        return BETWEEN_PARTS.splitAsStream(other).anyMatch(words::contains);
    }

    @Override
    public List<Example> examples() {
        String first = "Donald Trump berpidato di hadapan para pendukungnya kemarin.";
        String second = "Menurut Trump, tarif itu akan berlaku bulan depan.";
        return List.of(
                edition(null, first, "唐纳德·特朗普昨天在支持者面前发表了讲话。", second, "特朗普表示，该关税将于下月生效。"),
                edition(TWO_SPELLINGS, first, "唐纳德·特朗普昨天在支持者面前发表了讲话。", second, "川普表示，该关税将于下月生效。"));
    }

    private static Example edition(
            @Nullable String message, String source, String target, String source2, String target2) {
        return new Example(
                List.of(
                        new SentencePair(source, target, Language.CHINESE),
                        new SentencePair(source2, target2, Language.CHINESE)),
                message);
    }
}
