package org.alihwarta.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.audit.Entry;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tests of every release that all versions of the story name each other: where one does not link back, search engines believe neither
 * (hreflang). What is broken stands in the log of the desk. Safe for use by several threads.
 */
public final class ReturnLinks {
    private static final Logger LOG = LoggerFactory.getLogger(ReturnLinks.class);
    /** What changes which versions there are, or where. */
    private static final Set<String> RELEASES =
            Set.of("EditionReleased", "EditionReviewed", "StoryPublished", "StoryRevised", "StoryCorrected");

    private final StoryPages pages;
    private final AuditLog audit;

    public ReturnLinks(StoryPages pages, AuditLog audit) {
        this.pages = pages;
        this.audit = audit;
    }

    /** Tests the stories that the lines have released or changed. */
    public void check(List<Entry> lines) {
        lines.stream()
                .filter(line -> RELEASES.contains(line.kind()))
                .map(line -> line.subject().story())
                .flatMap(story -> Optional.ofNullable(story).stream())
                .distinct()
                .forEach(this::check);
    }

    private void check(UUID story) {
        List<String> broken = brokenForLong(new StoryId(story));
        if (!broken.isEmpty()) {
            LOG.error("The versions of the story {} do not all name each other: {}", story, broken);
            audit.append(Actor.SYSTEM, new ReturnLinksBroken(new StoryId(story), broken));
        }
    }

    /** A release while the versions are asked shows them at two moments; what is broken then is whole when they are asked again. */
    private List<String> brokenForLong(StoryId story) {
        List<String> broken = broken(alternates(story));
        if (broken.isEmpty()) {
            return broken;
        }
        List<String> again = broken(alternates(story));
        return broken.stream().filter(again::contains).toList();
    }

    /** What every version names, by its own address; each is asked for anew, as a reader would. */
    private Map<String, List<Frame.Alternate>> alternates(StoryId story) {
        Map<String, List<Frame.Alternate>> alternates = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            if (pages.find(language, story, "") instanceof StoryPages.Answer.Shown shown) {
                alternates.put(
                        shown.path(),
                        pages.frame(shown.version(), shown.published(), "").alternates());
            }
        }
        return alternates;
    }

    /** The links that do not lead to a version, or to one that names other versions, each as {@code from → to}. */
    static List<String> broken(Map<String, List<Frame.Alternate>> alternates) {
        List<String> broken = new ArrayList<>();
        alternates.forEach((address, named) -> {
            if (named.stream().noneMatch(link -> link.href().equals(address))) {
                broken.add(address + " → " + address);
            }
            named.stream()
                    .map(Frame.Alternate::href)
                    .distinct()
                    .filter(other -> !named.equals(alternates.get(other)))
                    .forEach(other -> broken.add(address + " → " + other));
        });
        return List.copyOf(broken);
    }
}
