package org.alihwarta.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.audit.Entry;
import org.alihwarta.edition.Editions;
import org.alihwarta.story.StoryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tests the links between a story's versions where something changes that readers see at once, without a release that could be held: a new
 * Indonesian headline, or a mended one, is a new address. What is broken stands in the log of the desk. Safe for use by several threads.
 */
public final class LinkWatch {
    private static final Logger LOG = LoggerFactory.getLogger(LinkWatch.class);
    private static final Set<String> CHANGES =
            Set.of("StoryPublished", "StoryRevised", "StoryCorrected", "SentenceMended");

    private final ReturnLinks links;
    private final Editions editions;
    private final AuditLog audit;

    public LinkWatch(ReturnLinks links, Editions editions, AuditLog audit) {
        this.links = links;
        this.editions = editions;
        this.audit = audit;
    }

    /** Tests the stories that the lines have changed. */
    public void check(List<Entry> lines) {
        lines.stream()
                .filter(line -> CHANGES.contains(line.kind()))
                .map(line -> line.subject().story())
                .flatMap(story -> Optional.ofNullable(story).stream())
                .distinct()
                .forEach(this::check);
    }

    private void check(UUID uuid) {
        StoryId story = new StoryId(uuid);
        List<String> broken = links.broken(story, editions.released(story)).stream()
                .map(ReturnLinks.Link::toString)
                .toList();
        if (!broken.isEmpty()) {
            LOG.error("The versions of the story {} do not all name each other: {}", story, broken);
            audit.append(Actor.SYSTEM, new ReturnLinksBroken(story, broken));
        }
    }
}
