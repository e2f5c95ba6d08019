package org.alihwarta.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.translation.TranslatedSegment;
import org.alihwarta.translation.TranslatedTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Translates texts that are no stories; nothing is stored. */
@RestController
@Tag(name = "Translations")
public final class TranslationsApi {
    private final TextDesk desk;

    public TranslationsApi(TextDesk desk) {
        this.desk = desk;
    }

    @PostMapping(ApiAddresses.TRANSLATIONS)
    @Operation(summary = "Translates Indonesian texts, and says what the gates found")
    public List<TextView> translate(@RequestBody Texts input) {
        TranslatedTexts translated =
                desk.translate(input.texts(), Format.named(input.format()), TextDesk.target(input.target()));
        return IntStream.range(0, translated.texts().size())
                .mapToObj(index -> TextView.of(index, translated))
                .toList();
    }

    /**
     * Indonesian texts, and the language that they are wanted in.
     *
     * @param format text, html or xml; text where it is missing
     */
    public record Texts(
            List<String> texts, String target, @Nullable String format) {
        public Texts {
            texts = copy(texts);
        }

        private static List<String> copy(@Nullable List<String> texts) {
            if (texts == null || texts.stream().anyMatch(Objects::isNull)) {
                throw AlihwartaException.badInput("\"texts\" is missing: give a list of texts");
            }
            return List.copyOf(texts);
        }
    }

    /**
     * A translated text.
     *
     * @param fit whether no gate found anything that would hold an edition
     */
    public record TextView(String text, boolean fit, List<SegmentView> segments) {
        static TextView of(int index, TranslatedTexts translated) {
            List<TranslatedSegment> its = translated.segments().stream()
                    .filter(segment -> segment.segment().text() == index)
                    .toList();
            return new TextView(
                    translated.texts().get(index),
                    its.stream().noneMatch(TranslatedSegment::isBlocked),
                    its.stream().map(SegmentView::of).toList());
        }
    }
}
