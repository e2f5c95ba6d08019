package org.alihwarta.edition;

import org.alihwarta.database.Row;
import org.alihwarta.language.Language;
import org.alihwarta.story.Correction;
import org.alihwarta.story.StoryId;
import org.alihwarta.text.Document;
import org.alihwarta.translation.TranslatedSegment;
import org.jspecify.annotations.Nullable;

/** Reads the columns of the edition table. */
final class EditionRow {
    private EditionRow() {}

    static Edition edition(Row row) {
        EditionKey key = key(row);
        return new Edition(
                key.story(),
                key.language(),
                key.revision(),
                row.constant("state", EditionState.class),
                content(row),
                EditionJson.JSON.readList(row.text("holds"), Hold.class),
                EditionJson.JSON.readList(row.text("overrulings"), Overruling.class),
                review(row),
                row.findInstant("released_at"),
                row.instant("changed_at"));
    }

    private static @Nullable Review review(Row row) {
        String reviewer = row.findText("reviewer");
        return reviewer == null ? null : new Review(reviewer, row.instant("reviewed_at"));
    }

    static EditionKey key(Row row) {
        return new EditionKey(new StoryId(row.uuid("story")), language(row), row.integer("revision"));
    }

    static Language language(Row row) {
        return Language.findByCode(row.text("language")).orElseThrow();
    }

    private static @Nullable EditionContent content(Row row) {
        String document = row.findText("document");
        if (document == null) {
            return null;
        }
        return new EditionContent(
                EditionJson.JSON.read(document, Document.class),
                EditionJson.JSON.readList(row.text("corrections"), Correction.class),
                EditionJson.JSON.readList(row.text("segments"), TranslatedSegment.class));
    }
}
