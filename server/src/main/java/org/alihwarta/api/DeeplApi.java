package org.alihwarta.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.ibm.icu.util.ULocale;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers clients of DeepL's API, version 2, as that answers them. Left out of our own description, because DeepL's holds for it.
 */
@RestController
@Hidden
public final class DeeplApi {
    /** Nothing is counted; clients want a limit that is not reached. */
    private static final long NO_LIMIT = 1_000_000_000_000L;

    private final TextDesk desk;

    public DeeplApi(TextDesk desk) {
        this.desk = desk;
    }

    @PostMapping(path = ApiAddresses.DEEPL + "/translate", consumes = MediaType.APPLICATION_JSON_VALUE)
    public Answer translate(@RequestBody Question question) {
        TextDesk.requireIndonesian(question.sourceLanguage());
        List<String> texts = question.text() == null ? List.of() : question.text();
        Format format = Format.named(question.tagHandling(), question.kept());
        Language target = TextDesk.target(question.targetLanguage());
        return new Answer(desk.translate(texts, format, target).texts().stream()
                .map(text -> new Answer.Translation("ID", text))
                .toList());
    }

    @PostMapping(path = ApiAddresses.DEEPL + "/translate", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    public Answer translateForm(
            @RequestParam List<String> text,
            @RequestParam("target_lang") String target,
            @RequestParam(name = "source_lang", required = false) @Nullable String source,
            @RequestParam(name = "tag_handling", required = false) @Nullable String tags,
            @RequestParam(name = "ignore_tags", required = false) @Nullable List<String> ignored) {
        return translate(new Question(text, target, source, tags, ignored));
    }

    @GetMapping(ApiAddresses.DEEPL + "/languages")
    public List<LanguageView> languages(@RequestParam(defaultValue = "source") String type) {
        return switch (type) {
            case "source" -> List.of(LanguageView.of(Language.INDONESIAN));
            case "target" -> desk.targets().stream().map(LanguageView::of).toList();
            default -> throw AlihwartaException.badInput("type is \"" + type + "\", but must be source or target");
        };
    }

    @GetMapping(ApiAddresses.DEEPL + "/usage")
    public Usage usage() {
        return new Usage(0, NO_LIMIT);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Question(
            @Nullable List<String> text,
            @JsonProperty("target_lang") @Nullable String targetLanguage,
            @JsonProperty("source_lang") @Nullable String sourceLanguage,
            @JsonProperty("tag_handling") @Nullable String tagHandling,

            @JsonProperty("ignore_tags") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<String> ignoredTags) {
        /** Names of elements that are not translated; some clients send them with commas between. */
        Set<String> kept() {
            return Stream.ofNullable(ignoredTags)
                    .flatMap(List::stream)
                    .flatMap(names -> Stream.of(names.split(",")))
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    record Answer(List<Translation> translations) {
        record Translation(
                @JsonProperty("detected_source_language") String source, String text) {}
    }

    record LanguageView(
            String language,
            String name,
            @JsonProperty("supports_formality") boolean formality) {
        static LanguageView of(Language language) {
            return new LanguageView(
                    language.code().toUpperCase(Locale.ROOT),
                    language.locale().getDisplayLanguage(ULocale.ENGLISH),
                    false);
        }
    }

    record Usage(
            @JsonProperty("character_count") long count,
            @JsonProperty("character_limit") long limit) {}
}
