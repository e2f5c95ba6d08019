package org.alihwarta.engine.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alihwarta.engine.ModelCard;
import org.alihwarta.engine.ModelCardReader;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;

/** Finds out what a model is that came without a card: from what was said, from where it came and from what lies beside it. */
final class Origin {
    /** {@code id-en}, also in {@code opus-mt-id-en} and {@code ind-eng}. */
    private static final Pattern PAIR = Pattern.compile("(?<![A-Za-z])([a-z]{2,3})-([a-z]{2,3})(?![A-Za-z])");

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** The first words of licences, as OPUS-MT and Mozilla put them beside their models. */
    private static final Map<String, String> LICENCES = Map.of(
            "Attribution 4.0 International", "CC-BY-4.0",
            "Mozilla Public License Version 2.0", "MPL-2.0",
            "Apache License", "Apache-2.0");

    private final String place;

    /** {@code place} is the path or the address that it came from. */
    Origin(String place) {
        this.place = place;
    }

    /** The card that the folder has, which nobody may gainsay, or one made of what is known. */
    ModelCard describe(Description said, Path folder) {
        return ModelCardReader.find(folder).map(card -> said.over(card, folder)).orElseGet(() -> make(said, folder));
    }

    private ModelCard make(Description said, Path folder) {
        boolean isOpus = Files.exists(folder.resolve("decoder.yml"));
        Language source = said.source() != null ? said.source() : fromPlace(0);
        Language target = said.target() != null ? said.target() : fromPlace(1);
        String pair = source.code() + "-" + target.code();
        return new ModelCard(
                said.name() != null ? said.name() : (isOpus ? "opus-" : "own-") + pair,
                said.version() != null ? said.version() : version(),
                source,
                Set.of(target),
                false,
                said.fit() != null ? said.fit() : isOpus ? ModelCard.Fitness.READERS : ModelCard.Fitness.RESEARCH,
                said.licence() != null ? said.licence() : licence(folder));
    }

    private Language fromPlace(int side) {
        return PAIR.matcher(place)
                .results()
                .map(Origin::languages)
                .filter(pair -> pair.size() == 2)
                .reduce((earlier, later) -> later)
                .map(pair -> pair.get(side))
                .orElseThrow(() -> AlihwartaException.badInput("Nothing says which languages the model in " + place
                        + " translates between: add --source and --target, for example --source id --target en"));
    }

    private static List<Language> languages(MatchResult pair) {
        return Stream.of(pair.group(1), pair.group(2))
                .map(Origin::language)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Language> language(String code) {
        return Arrays.stream(Language.values())
                .filter(language ->
                        language.code().equals(code) || language.iso639p3().equals(code))
                .findFirst();
    }

    private String version() {
        Matcher date = DATE.matcher(place);
        return date.find() ? date.group() : "1";
    }

    private static String licence(Path folder) {
        Path file = folder.resolve("LICENSE");
        if (!Files.exists(file)) {
            return "NOASSERTION";
        }
        try {
            String text = Files.readString(file);
            return LICENCES.entrySet().stream()
                    .filter(licence -> text.contains(licence.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("NOASSERTION");
        } catch (IOException unreadable) {
            throw AlihwartaException.badInput(file + " cannot be read: " + unreadable.getMessage());
        }
    }
}
