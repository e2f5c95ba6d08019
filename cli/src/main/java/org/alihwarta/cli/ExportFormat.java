package org.alihwarta.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.alihwarta.exchange.BodyHtml;
import org.alihwarta.exchange.Bundle;
import org.alihwarta.exchange.MarkdownWriter;
import org.alihwarta.exchange.NewsMlWriter;
import org.alihwarta.exchange.NinjsWriter;
import org.alihwarta.exchange.Wording;
import org.alihwarta.language.Language;
import org.alihwarta.text.Document;

/** A format in which stories are handed on. */
enum ExportFormat {
    /** One package of ninjs 3.1 a story. */
    NINJS,
    /** One message of NewsML-G2 a story. */
    NEWSML,
    /** One file a language. */
    MARKDOWN,
    /** One file a language. */
    HTML;

    /** The files of a story, whose name begins with {@code stem}. */
    Map<Path, String> files(Bundle bundle, String stem, Wording wording) {
        return switch (this) {
            case NINJS -> Map.of(Path.of(stem + ".json"), new NinjsWriter(wording).write(bundle));
            case NEWSML ->
                Map.of(
                        Path.of(stem + ".xml"),
                        new NewsMlWriter(wording)
                                .write(bundle, Clock.systemUTC().instant()));
            case MARKDOWN ->
                each(bundle, stem + ".%s.md", (language, text) -> new MarkdownWriter(language, wording).write(text));
            case HTML -> each(bundle, stem + ".%s.html", (language, text) -> new BodyHtml(language, wording).of(text));
        };
    }

    private static Map<Path, String> each(Bundle bundle, String name, BiFunction<Language, Document, String> writer) {
        Map<Path, String> files = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            bundle.find(language)
                    .ifPresent(sheet -> files.put(
                            Path.of(name.formatted(language.code())), writer.apply(language, sheet.document())));
        }
        return files;
    }
}
