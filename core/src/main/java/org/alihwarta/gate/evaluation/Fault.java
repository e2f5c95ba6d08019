package org.alihwarta.gate.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.gate.SentencePair;
import org.alihwarta.language.Language;

/** A fault that machine translation is known for, planted into a good translation. */
public enum Fault {
    SOURCE_LEFT_IN {
        @Override
        Optional<String> spoil(SentencePair pair, SentencePair other, Random random) {
            return Optional.of(pair.source());
        }
    },
    CLAUSE_LEFT_IN {
        @Override
        Optional<String> spoil(SentencePair pair, SentencePair other, Random random) {
            String[] words = pair.source().split(" ");
            if (words.length < 8) {
                return Optional.empty();
            }
            int from = random.nextInt(words.length - 5);
            String left = String.join(" ", List.of(words).subList(from, from + 5));
            return Optional.of(half(pair.target()) + " " + left);
        }
    },
    WRONG_LANGUAGE {
        @Override
        Optional<String> spoil(SentencePair pair, SentencePair other, Random random) {
            return Optional.of(
                    switch (pair.language()) {
                        case ENGLISH ->
                            "Les autorités ont annoncé que les travaux commenceraient dès la semaine prochaine dans la région.";
                        case FRENCH ->
                            "The authorities announced that the work would start as early as next week in the region.";
                        case CHINESE -> "当局は、この地域での工事を来週にも始めると発表した。住民はこれを歓迎している。";
                        case JAPANESE -> "当局宣布，该地区的工程最早将于下周开始，居民们对此表示欢迎。";
                        case ARABIC ->
                            "The authorities announced that the work would start as early as next week in the region.";
                        case INDONESIAN -> pair.target();
                    });
        }
    },
    EMPTY {
        @Override
        Optional<String> spoil(SentencePair pair, SentencePair other, Random random) {
            return Optional.of(" ");
        }
    },
    SECOND_HALF_REMOVED {
        @Override
        Optional<String> spoil(SentencePair pair, SentencePair other, Random random) {
            return pair.target().length() < 40 ? Optional.empty() : Optional.of(half(pair.target()));
        }
    },
    LOOP {
        @Override
        Optional<String> spoil(SentencePair pair, SentencePair other, Random random) {
            String tail = pair.target().substring(pair.target().length() * 3 / 4);
            String space = pair.language().isWrittenWithoutSpaces() ? "" : " ";
            return Optional.of(pair.target() + (space + tail).repeat(6));
        }
    },
    NUMBER_CHANGED {
        @Override
        Optional<String> spoil(SentencePair pair, SentencePair other, Random random) {
            List<MatchResult> numbers = NUMBER.matcher(pair.target()).results().toList();
            List<MatchResult> same = NUMBER.matcher(pair.source()).results().toList();
            if (numbers.isEmpty() || same.isEmpty()) {
                return Optional.empty();
            }
            MatchResult number = numbers.get(random.nextInt(numbers.size()));
            char digit = pair.target().charAt(number.start());
            char changed = (char) ('1' + (digit - '0' + 2) % 9);
            return Optional.of(pair.target().substring(0, number.start())
                    + changed
                    + pair.target().substring(number.start() + 1));
        }
    },
    CHATTER {
        @Override
        Optional<String> spoil(SentencePair pair, SentencePair other, Random random) {
            List<String> openings = switch (pair.language()) {
                case ENGLISH, INDONESIAN ->
                    List.of("Here is the translation: ", "Sure, here you go: ", "Translation: ");
                case FRENCH -> List.of("Voici la traduction : ", "Traduction : ", "Bien sûr, voici : ");
                case CHINESE -> List.of("以下是翻译：", "翻译：", "好的，");
                case JAPANESE -> List.of("以下は翻訳です：", "翻訳：", "訳文：");
                case ARABIC -> List.of("إليك الترجمة: ", "الترجمة: ", "بالتأكيد، ");
            };
            return Optional.of(openings.get(random.nextInt(openings.size())) + pair.target());
        }
    },
    BROKEN_TAG {
        @Override
        Optional<String> spoil(SentencePair pair, SentencePair other, Random random) {
            return Optional.of("<b>" + pair.target() + "</b");
        }
    },
    NEGATION_DROPPED {
        @Override
        Optional<String> spoil(SentencePair pair, SentencePair other, Random random) {
            Matcher negator = Pattern.compile(negators(pair.language())).matcher(pair.target());
            boolean denied = Pattern.compile("\\b(?:tidak|bukan|belum|jangan)\\b")
                            .matcher(pair.source())
                            .results()
                            .count()
                    == 1;
            boolean single = negator.results().count() == 1;
            return denied && single ? Optional.of(negator.reset().replaceFirst("")) : Optional.empty();
        }
    },
    DOUBLED {
        @Override
        Optional<String> spoil(SentencePair pair, SentencePair other, Random random) {
            return other.target().length() < 60 ? Optional.empty() : Optional.of(other.target());
        }
    },
    QUOTE_OPEN {
        @Override
        Optional<String> spoil(SentencePair pair, SentencePair other, Random random) {
            Matcher closing = Pattern.compile("[”»」]").matcher(pair.target());
            return closing.find() ? Optional.of(closing.replaceFirst("")) : Optional.empty();
        }
    };

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])[3-9]\\d{1,2}(?![\\d.,])");
    /** The target with this fault in it, or empty where the sentence offers no place for it. */
    abstract Optional<String> spoil(SentencePair pair, SentencePair other, Random random);

    /** The plainest negators; what else may deny is left alone. */
    private static String negators(Language language) {
        return switch (language) {
            case INDONESIAN -> "\\btidak ";
            case ENGLISH -> "\\bnot |n['’]t\\b";
            case CHINESE -> "没有|没|不是|不能|不会|不";
            case JAPANESE -> "ません|ない|なかった";
            case ARABIC -> "(?<!\\p{L})(?:لا|لم|لن|ليس|غير) ";
            case FRENCH -> "(?:\\bne |n['’])\\p{L}+ pas\\b";
        };
    }

    private static String half(String text) {
        int middle = text.length() / 2;
        int space = text.indexOf(' ', middle);
        return text.substring(0, space < 0 || space > middle + 15 ? middle : space);
    }
}
