package org.alihwarta.gate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Entity;
import org.alihwarta.registry.EntityKind;
import org.alihwarta.registry.Gender;
import org.alihwarta.registry.Mention;
import org.alihwarta.registry.Registry;
import org.jspecify.annotations.Nullable;

/**
 * Gate 9 across an edition: a person is of one gender, the registry's where it has one, and is addressed with one honorific.
 *
 * <p>Indonesian {@code dia} and {@code ia} tell no gender, so a model guesses. Gender is read only where the sentence names one person, and only
 * from words that speak of people: French {@code elle} and Arabic {@code هي} also stand for things and do not count, the titles before a name do.
 */
public final class PersonGate implements EditionGate {
    static final String GENDER = "gate.person.gender";
    static final String HONORIFIC = "gate.person.honorific";

    private static final Map<Language, GenderWords> WORDS = new EnumMap<>(Map.of(
            Language.ENGLISH,
                    new GenderWords("\\b(?:he|him|his|himself|Mr)\\b", "\\b(?:she|her|hers|herself|Mrs|Ms)\\b"),
            Language.FRENCH, new GenderWords("\\b(?:M\\.|Monsieur)(?= )", "\\b(?:Mme|Madame|Mlle)\\b"),
            Language.CHINESE, new GenderWords("他(?!们|人|国|乡|杀|日|山)|先生", "她(?!们)|女士|夫人"),
            Language.JAPANESE, new GenderWords("彼(?!女|ら|岸|方)", "彼女(?!ら|たち)"),
            Language.ARABIC, new GenderWords("(?<!\\p{L})السيد(?!\\p{L})", "(?<!\\p{L})السيدة(?!\\p{L})")));
    /** What stands at a name: before it in the first three, behind it in the others. */
    private static final Pattern TITLE_BEFORE = Pattern.compile("(Mr|Mrs|Ms|M|Mme|Mlle|السيد|السيدة)\\.? $");

    private static final Pattern TITLE_BEHIND = Pattern.compile("^(氏|さん|様|先生|女士)");

    private final Registry registry;

    public PersonGate(Registry registry) {
        this.registry = registry;
    }

    @Override
    public String id() {
        return "person";
    }

    @Override
    public Category category() {
        return Category.PERSON;
    }

    @Override
    public List<List<Finding>> check(List<SentencePair> edition) {
        Map<String, Gender> genders = new HashMap<>();
        Map<String, String> honorifics = new HashMap<>();
        List<List<Finding>> findings = new ArrayList<>(edition.size());
        for (SentencePair pair : edition) {
            findings.add(findOnlyPerson(pair)
                    .map(person -> judge(pair, person, genders, honorifics))
                    .orElse(List.of()));
        }
        return findings;
    }

    /** Whom the pronouns of a sentence mean can be told only where it names one person. */
    private Optional<Entity> findOnlyPerson(SentencePair pair) {
        List<Entity> people = registry.mentions(pair.source()).stream()
                .map(Mention::findEntity)
                .flatMap(Optional::stream)
                .filter(entity -> entity.kind() == EntityKind.PERSON)
                .distinct()
                .toList();
        return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
    }

    private List<Finding> judge(
            SentencePair pair, Entity person, Map<String, Gender> genders, Map<String, String> honorifics) {
        List<Finding> findings = new ArrayList<>();
        GenderWords words = WORDS.get(pair.language());
        Optional<Gender> written = words == null ? Optional.empty() : words.findGender(pair.target());
        written.ifPresent(gender -> {
            Gender known = Optional.ofNullable(person.gender())
                    .orElseGet(() -> genders.computeIfAbsent(person.id(), id -> gender));
            if (known != gender) {
                findings.add(Finding.review(id(), GENDER, person.name()));
            }
        });
        honorific(pair, person).ifPresent(title -> {
            String first = honorifics.computeIfAbsent(person.id(), id -> title);
            if (!first.equals(title)) {
                findings.add(Finding.review(id(), HONORIFIC, person.name(), first, title));
            }
        });
        return findings;
    }

    /** The honorific at the first place where the person is named; a name without one says nothing. */
    private Optional<String> honorific(SentencePair pair, Entity person) {
        Function<Mention, Optional<String>> title = mention -> {
            Matcher before = TITLE_BEFORE.matcher(pair.target().substring(0, mention.start()));
            Matcher behind = TITLE_BEHIND.matcher(pair.target().substring(mention.end()));
            return before.find()
                    ? Optional.of(before.group(1))
                    : behind.find() ? Optional.of(behind.group(1)) : Optional.empty();
        };
        return registry.forms(pair.target(), pair.language()).stream()
                .filter(mention -> mention.entities().contains(person))
                .map(title)
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public List<Example> examples() {
        String english = "Giorgia Meloni arrived in Jakarta yesterday and gave her speech.";
        String japanese = "ジョルジャ・メローニ氏は昨日ジャカルタに到着し、演説を行った。";
        return List.of(
                edition(null, Language.ENGLISH, english, "Meloni said she would come again next year."),
                edition(GENDER, Language.ENGLISH, english, "Meloni said he would come again next year."),
                edition(GENDER, Language.CHINESE, "焦尔吉娅·梅洛尼昨天抵达雅加达并发表了讲话。", "梅洛尼说，他明年还会再来。"),
                edition(GENDER, Language.JAPANESE, japanese, "メローニ氏によると、彼は来年また来るという。"),
                edition(
                        GENDER,
                        Language.FRENCH,
                        "Giorgia Meloni est arrivée hier à Jakarta et a prononcé son discours.",
                        "M. Meloni a déclaré qu'il reviendrait l'année prochaine."),
                edition(HONORIFIC, Language.JAPANESE, japanese, "メローニさんは来年また来ると述べた。"));
    }

    private static Example edition(@Nullable String message, Language language, String first, String second) {
        return new Example(
                List.of(
                        new SentencePair(
                                "Giorgia Meloni tiba di Jakarta kemarin dan menyampaikan pidatonya.", first, language),
                        new SentencePair("Meloni mengatakan ia akan datang lagi tahun depan.", second, language)),
                message);
    }

    /** The words of a language that tell a person's gender. */
    private record GenderWords(Pattern male, Pattern female) {
        GenderWords(String male, String female) {
            this(
                    Pattern.compile(male, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    Pattern.compile(female, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }

        /** Absent where the text speaks of nobody or of people of both genders. */
        Optional<Gender> findGender(String text) {
            boolean him = male.matcher(text).find();
            boolean her = female.matcher(text).find();
            return him == her ? Optional.empty() : Optional.of(him ? Gender.MALE : Gender.FEMALE);
        }
    }
}
