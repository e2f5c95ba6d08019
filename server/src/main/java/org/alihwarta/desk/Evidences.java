package org.alihwarta.desk;

import java.time.Instant;
import java.util.List;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.edition.Editions;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.review.Evidence;
import org.alihwarta.site.Notices;
import org.alihwarta.story.Stories;

/** Gathers how editions came to be. Safe for use by several threads. */
public final class Evidences {
    private final Stories stories;
    private final Editions editions;
    private final AuditLog audit;
    private final Notices notices;

    public Evidences(Stories stories, Editions editions, AuditLog audit, Notices notices) {
        this.stories = stories;
        this.editions = editions;
        this.audit = audit;
        this.notices = notices;
    }

    /** NOT_FOUND for an edition of which nothing has been translated. */
    Evidence of(EditionKey key) {
        Edition edition = editions.find(key)
                .filter(found -> found.content() != null)
                .orElseThrow(() -> AlihwartaException.notFound("Nothing has been translated of the edition " + key));
        return of(edition);
    }

    /** Of every edition that readers first saw in a period. */
    List<Evidence> between(Instant from, Instant until) {
        return editions.releasedBetween(from, until).stream().map(this::of).toList();
    }

    private Evidence of(Edition edition) {
        return Evidence.of(
                edition,
                stories.findRevision(edition.story(), edition.revision()).orElseThrow(),
                edition.releasedAt() == null ? null : notices.made(edition),
                audit.ofStory(edition.story().value()));
    }
}
