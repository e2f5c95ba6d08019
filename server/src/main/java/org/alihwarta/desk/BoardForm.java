package org.alihwarta.desk;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.alihwarta.edition.BoardFilter;
import org.alihwarta.edition.EditionState;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filter as it stands above the board; what cannot be read filters nothing.
 *
 * @param state a state's name in lower case
 * @param language a code
 * @param section a slug
 */
public record BoardForm(String state, String language, String section, String words) {
    public BoardForm(
            @Nullable String state, @Nullable String language, @Nullable String section, @Nullable String words) {
        this.state = typed(state);
        this.language = typed(language);
        this.section = typed(section);
        this.words = typed(words);
    }

    BoardFilter filter() {
        return new BoardFilter(
                Arrays.stream(EditionState.values())
                        .filter(known -> known.name().equalsIgnoreCase(state))
                        .findFirst()
                        .orElse(null),
                Language.findByCode(language).orElse(null),
                filled(section, Section::new),
                filled(words, Function.identity()));
    }

    /** The board's address with this filter. */
    String address(int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(DeskAddresses.BOARD);
        address.queryParam("page", page);
        address.queryParamIfPresent("state", present(state));
        address.queryParamIfPresent("language", present(language));
        address.queryParamIfPresent("section", present(section));
        address.queryParamIfPresent("words", present(words));
        return address.encode().toUriString();
    }

    private static Optional<String> present(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private static <T> @Nullable T filled(String value, Function<String, T> reading) {
        return value.isEmpty() ? null : reading.apply(value);
    }

    private static String typed(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
