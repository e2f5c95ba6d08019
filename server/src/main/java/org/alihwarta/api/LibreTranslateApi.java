package org.alihwarta.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.ibm.icu.util.ULocale;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.alihwarta.language.Identification;
import org.alihwarta.language.Language;
import org.alihwarta.language.LanguageIdentifier;
import org.alihwarta.token.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers clients of LibreTranslate as that answers them; their key, which is one of our tokens, comes in the body. Left out of our own
 * description, because LibreTranslate's holds for it.
 */
@RestController
@Hidden
public final class LibreTranslateApi {
    private final TextDesk desk;
    private final Access access;
    private final LanguageIdentifier identifier = new LanguageIdentifier();

    public LibreTranslateApi(TextDesk desk, Access access) {
        this.desk = desk;
        this.access = access;
    }

    @PostMapping(path = ApiAddresses.LIBRE_TRANSLATE, consumes = MediaType.APPLICATION_JSON_VALUE)
    public Answer translate(@RequestBody Question question) {
        access.require(question.key(), Scope.TRANSLATE);
        TextDesk.requireIndonesian(question.source());
        List<String> texts = question.texts() == null ? List.of() : question.texts();
        List<String> translated = desk.translate(
                        texts, Format.named(question.format()), TextDesk.target(question.target()))
                .texts();
        return new Answer(texts.size() == 1 ? translated.get(0) : translated);
    }

    @PostMapping(path = ApiAddresses.LIBRE_TRANSLATE, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    public Answer translateForm(
            @RequestParam("q") String text,
            @RequestParam String source,
            @RequestParam String target,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam("api_key") String key) {
        return translate(new Question(List.of(text), source, target, format, key));
    }

    @PostMapping(path = ApiAddresses.LIBRE_DETECT, consumes = MediaType.APPLICATION_JSON_VALUE)
    public List<Detected> detect(@RequestBody Question question) {
        access.require(question.key(), Scope.TRANSLATE);
        Identification found =
                identifier.identify(String.join("\n", question.texts() == null ? List.of() : question.texts()));
        Language language = found.language();
        return language == null ? List.of() : List.of(new Detected(language.code(), 100 * found.confidence()));
    }

    @GetMapping(ApiAddresses.LIBRE_LANGUAGES)
    public List<LanguageView> languages() {
        List<String> targets = desk.targets().stream().map(Language::code).toList();
        return List.of(
                new LanguageView("id", Language.INDONESIAN.locale().getDisplayLanguage(ULocale.ENGLISH), targets));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Question(
            @JsonProperty("q") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<String> texts,

            @Nullable String source,
            @Nullable String target,
            @Nullable String format,
            @JsonProperty("api_key") @Nullable String key) {}

    /** One text for one, a list for a list, as the client had asked. */
    record Answer(Object translatedText) {}

    record Detected(String language, double confidence) {}

    record LanguageView(String code, String name, List<String> targets) {}
}
