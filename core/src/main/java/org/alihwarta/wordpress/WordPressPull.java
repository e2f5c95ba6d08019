package org.alihwarta.wordpress;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alihwarta.audit.Actor;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.feed.Arrivals;
import org.alihwarta.feed.ImportReport;
import org.alihwarta.feed.ImportReport.Line;
import org.alihwarta.feed.ImportReport.Outcome;
import org.alihwarta.feed.Incoming;
import org.alihwarta.feed.SourcePositions;
import org.alihwarta.intake.Intake;
import org.alihwarta.job.Publishing;
import org.alihwarta.language.Language;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Retraction;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;
import tools.jackson.databind.JsonNode;

/** Takes in what was published, changed and withdrawn in a WordPress since the last look. Thread-safe; two looks at once do no harm. */
public final class WordPressPull {
    private static final int POSTS_PER_PAGE = 50;
    /** Clocks differ, and a post may be saved while the page that lacks it is made. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private static final String EVERY_STATUS = "publish,future,draft,pending,private,trash";
    private static final String WITHDRAWN = "Ditarik oleh redaksi.";

    private final WordPress wordPress;
    private final Stories stories;
    private final Publishing publishing;
    private final SourcePositions positions;
    private final Arrivals arrivals;
    private final Actor actor;
    private final Intake intake = Intake.standard();

    public WordPressPull(WordPress wordPress, Stories stories, Publishing publishing, SourcePositions positions) {
        this.wordPress = wordPress;
        this.stories = stories;
        this.publishing = publishing;
        this.positions = positions;
        actor = new Actor("wordpress:" + wordPress.name());
        arrivals = new Arrivals(stories, publishing, actor);
    }

    /**
     * Looks once.
     *
     * @throws AlihwartaException of kind UNAVAILABLE when the WordPress or the newsroom does not answer; the next look begins where the
     *     last good one ended
     */
    public ImportReport look() {
        String source = "wordpress:" + wordPress.name();
        Optional<Instant> before = positions.find(source).map(Instant::parse);
        Instant latest = before.orElse(Instant.EPOCH);
        Map<String, Line> lines = new LinkedHashMap<>();
        for (JsonNode post : changedSince(before)) {
            WordPressPost read = WordPressPost.read(post);
            lines.put(read.link().toString(), take(read));
            latest = read.modifiedAt().isAfter(latest) ? read.modifiedAt() : latest;
        }
        positions.keep(source, latest.toString());
        return new ImportReport(List.copyOf(lines.values()));
    }

    /** A post that was scheduled goes out without being modified, so the time of publication is asked for, too. */
    private List<JsonNode> changedSince(Optional<Instant> before) {
        if (before.isEmpty()) {
            return all(Map.of());
        }
        String from = before.get().minus(OVERLAP).toString();
        List<JsonNode> changed = new ArrayList<>(all(Map.of("modified_after", from)));
        changed.addAll(all(Map.of("after", from)));
        return changed;
    }

    private List<JsonNode> all(Map<String, String> since) {
        List<JsonNode> posts = new ArrayList<>();
        for (int page = 1; ; page++) {
            Map<String, String> query = new LinkedHashMap<>(since);
            query.put("_embed", "author,wp:term,wp:featuredmedia");
            query.put("orderby", "modified");
            query.put("order", "asc");
            query.put("per_page", Integer.toString(POSTS_PER_PAGE));
            query.put("page", Integer.toString(page));
            if (wordPress.site().authorization().isPresent()) {
                query.put("status", EVERY_STATUS);
            }
            Optional<JsonNode> found = wordPress.rest().findPage("wp/v2/posts", query);
            found.ifPresent(answer -> answer.valueStream().forEach(posts::add));
            if (found.isEmpty() || found.get().size() < POSTS_PER_PAGE) {
                return posts;
            }
        }
    }

    private Line take(WordPressPost post) {
        String name = post.link().toString();
        Optional<WordPressPosts.Known> known = wordPress.posts().find(wordPress.name(), post.id());
        if (post.isOurs()
                || known.filter(ours -> ours.language() != Language.INDONESIAN).isPresent()) {
            return new Line(name, Outcome.SKIPPED, "an edition that we put there");
        }
        if (post.isPublic()) {
            return takeIn(post, known);
        }
        return known.map(original -> retract(name, original.story()))
                .orElseGet(() -> new Line(name, Outcome.SKIPPED, "its status is " + post.status()));
    }

    private Line takeIn(WordPressPost post, Optional<WordPressPosts.Known> known) {
        String fingerprint = post.fingerprint();
        if (known.filter(same -> same.fingerprint().equals(fingerprint)).isPresent()) {
            return new Line(post.link().toString(), Outcome.KNOWN, post.title());
        }
        Line line = arrivals.take(post.link().toString(), () -> incoming(post));
        stories.findByExternalId(externalId(post))
                .map(story ->
                        new WordPressPosts.Known(post.id(), story.id(), Language.INDONESIAN, post.link(), fingerprint))
                .ifPresent(original -> wordPress.posts().keep(wordPress.name(), original));
        return line;
    }

    private Line retract(String name, StoryId id) {
        Story story = stories.require(id);
        if (!story.isPublic()) {
            return new Line(name, Outcome.SKIPPED, "it was withdrawn before");
        }
        publishing.retract(id, Retraction.Ground.WITHDRAWN, WITHDRAWN, actor);
        return new Line(name, Outcome.RETRACTED, story.document().headline());
    }

    private Incoming incoming(WordPressPost post) {
        String name = post.link().toString();
        byte[] html = post.html().getBytes(StandardCharsets.UTF_8);
        Document text = intake.withHeadline(post.title())
                .read(html, name, "text/html; charset=utf-8")
                .document();
        Manuscript manuscript = new Manuscript(
                externalId(post),
                post.section() == null ? wordPress.site().section() : post.section(),
                post.author(),
                post.tags(),
                withPicture(text, post),
                List.of());
        return new Incoming(manuscript, post.publishedAt());
    }

    /** The featured image opens the story, unless the text shows it itself. */
    private static Document withPicture(Document text, WordPressPost post) {
        Block.Picture picture = post.picture();
        boolean shown = picture == null
                || text.blocks().stream()
                        .anyMatch(block -> block instanceof Block.Picture its
                                && String.valueOf(its.image()).equals(String.valueOf(picture.image())));
        if (shown) {
            return text;
        }
        List<Block> blocks = new ArrayList<>(List.of(picture));
        blocks.addAll(text.blocks());
        return new Document(text.headline(), text.dateline(), blocks);
    }

    private String externalId(WordPressPost post) {
        return "wp:" + wordPress.name().replace('/', '~') + ":" + post.id();
    }
}
