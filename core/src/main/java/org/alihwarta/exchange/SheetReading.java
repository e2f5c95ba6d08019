package org.alihwarta.exchange;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.intake.Intake;
import org.alihwarta.story.Section;
import org.alihwarta.text.Document;
import org.jspecify.annotations.Nullable;

/** What all readers do with the parts of a text. */
final class SheetReading {
    private SheetReading() {}

    static Document document(Intake intake, @Nullable String headline, String body, boolean html, String name) {
        String type = html ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
        return intake.withHeadline(headline)
                .read(body.getBytes(StandardCharsets.UTF_8), name, type)
                .document();
    }

    /** A section for what others call a section, a desk or a genre; absent where it makes no slug. */
    static @Nullable Section section(@Nullable String word) {
        String slug = word == null
                ? ""
                : word.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        try {
            return slug.isEmpty() ? null : new Section(slug);
        } catch (AlihwartaException noSlug) {
            return null;
        }
    }

    static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    static int version(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 1;
    }
}
