package org.alihwarta.desk;

import java.util.UUID;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.story.StoryId;
import org.jspecify.annotations.Nullable;

/** What is looked for in the log, as typed. */
public record LogForm(
        @Nullable String actor,
        @Nullable String kind,
        @Nullable String story,
        @Nullable String words) {
    AuditLog.Search search() {
        String id = filled(story);
        UUID subject = id == null ? null : StoryId.parse(id).value();
        return new AuditLog.Search(filled(actor), filled(kind), subject, filled(words));
    }

    /** What stands in a field. */
    public static String typed(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
