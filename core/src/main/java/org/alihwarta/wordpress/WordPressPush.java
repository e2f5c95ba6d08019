package org.alihwarta.wordpress;

import java.net.URI;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alihwarta.audit.Entry;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.Editions;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.feed.Fingerprint;
import org.alihwarta.language.Language;
import org.alihwarta.outbox.Author;
import org.alihwarta.outbox.Carrier;
import org.alihwarta.outbox.Draft;
import org.alihwarta.outbox.Letter;
import org.alihwarta.story.StoryId;
import org.alihwarta.wordpress.WordPressPosts.Known;
import tools.jackson.databind.JsonNode;

/**
 * Keeps the posts of editions in a WordPress as the editions are. A letter names a story; bringing it looks at what there is and at what
 * there should be, so it may be brought again and again. Stories that did not come from that WordPress are none of its business.
 */
public final class WordPressPush implements Author, Carrier {
    public static final String CHANNEL = "wordpress";
    private static final String POSTS = "wp/v2/posts";

    private final WordPress wordPress;
    private final Editions editions;
    private final EditionPost printer;

    public WordPressPush(WordPress wordPress, Editions editions, EditionPost printer) {
        this.wordPress = wordPress;
        this.editions = editions;
        this.printer = printer;
    }

    @Override
    public List<Draft> write(Entry entry) {
        UUID story = entry.subject().story();
        boolean shown = entry.kind().equals("EditionReleased") || entry.kind().equals("EditionWithdrawn");
        if (!shown || story == null) {
            return List.of();
        }
        return List.of(new Draft(CHANNEL, wordPress.name(), story.toString(), story.toString()));
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public String carry(Letter letter) {
        StoryId story = new StoryId(UUID.fromString(letter.body()));
        Map<Language, Known> posts = new EnumMap<>(Language.class);
        wordPress.posts().ofStory(wordPress.name(), story).forEach(post -> posts.put(post.language(), post));
        if (!posts.containsKey(Language.INDONESIAN)) {
            return "not from there";
        }
        Map<Language, Edition> released = released(story);
        withdraw(posts, released);
        Frame frame = frame(posts);
        released.keySet().stream()
                .filter(language -> !posts.containsKey(language))
                .toList()
                .forEach(language -> posts.put(language, reserve(story, language)));
        int changed = 0;
        for (Edition edition : released.values()) {
            changed += bringUpToDate(edition, posts, frame) ? 1 : 0;
        }
        return changed + " of " + released.size() + " posts changed";
    }

    private Map<Language, Edition> released(StoryId story) {
        Map<Language, Edition> released = new EnumMap<>(Language.class);
        for (Language language : Language.targets()) {
            editions.findReleased(story, language).ifPresent(edition -> released.put(language, edition));
        }
        return released;
    }

    private void withdraw(Map<Language, Known> posts, Map<Language, Edition> released) {
        for (Known post : List.copyOf(posts.values())) {
            if (post.language() != Language.INDONESIAN && !released.containsKey(post.language())) {
                wordPress.rest().bin(POSTS + "/" + post.post());
                wordPress.posts().forget(wordPress.name(), post.post());
                posts.remove(post.language());
            }
        }
    }

    /** An empty draft, so that the others can link to it; one that an earlier attempt has left behind is found by its slug. */
    private Known reserve(StoryId story, Language language) {
        String slug = language.code() + "-" + story;
        JsonNode found =
                wordPress.rest().get(POSTS, Map.of("slug", slug, "status", "publish,draft,private,pending,future"));
        JsonNode post = found.isEmpty()
                ? wordPress
                        .rest()
                        .post(
                                POSTS,
                                Map.of("slug", slug, "status", "draft", "title", slug, "content", WordPressPost.MARK))
                : found.get(0);
        Known reserved = new Known(post.at("/id").asLong(), story, language, link(post), "");
        wordPress.posts().keep(wordPress.name(), reserved);
        return reserved;
    }

    private boolean bringUpToDate(Edition edition, Map<Language, Known> posts, Frame frame) {
        Known known = Objects.requireNonNull(posts.get(edition.language()));
        Map<String, Object> content = content(edition, posts, frame);
        String fingerprint = Fingerprint.of(content);
        if (known.fingerprint().equals(fingerprint)) {
            return false;
        }
        Optional<JsonNode> post = wordPress.rest().findAndPost(POSTS + "/" + known.post(), content);
        if (post.isEmpty()) {
            wordPress.posts().forget(wordPress.name(), known.post());
            throw AlihwartaException.unavailable(
                    "Post " + known.post() + " of " + edition.key() + " was deleted there: it is made again", null);
        }
        Known shown = known.with(link(post.get()), fingerprint);
        posts.put(edition.language(), shown);
        wordPress.posts().keep(wordPress.name(), shown);
        return true;
    }

    private Map<String, Object> content(Edition edition, Map<Language, Known> posts, Frame frame) {
        Map<Language, URI> links = new EnumMap<>(Language.class);
        posts.forEach((language, post) -> links.put(language, post.link()));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("title", edition.requireContent().document().headline());
        content.put("content", printer.html(edition, links));
        content.put("status", "publish");
        content.putAll(frame.fields());
        if (frame.knowsLanguages()) {
            Map<String, Long> translations = new LinkedHashMap<>();
            posts.forEach((language, post) -> translations.put(language.code(), post.post()));
            content.put("lang", edition.language().code());
            content.put("translations", translations);
        }
        return content;
    }

    /**
     * What an edition's post shares with the original: picture, author and, where they are not translated themselves, categories. Polylang
     * Pro and our own plugin show the language of a post, and of a category where each belongs to one.
     */
    private Frame frame(Map<Language, Known> posts) {
        long original = Objects.requireNonNull(posts.get(Language.INDONESIAN)).post();
        Map<String, Object> fields = new LinkedHashMap<>();
        JsonNode post = wordPress
                .rest()
                .get(POSTS + "/" + original, Map.of("_fields", "author,featured_media,categories,lang,translations"));
        fields.put("author", post.at("/author").asLong());
        fields.put("featured_media", post.at("/featured_media").asLong());
        List<Long> categories =
                post.at("/categories").valueStream().map(JsonNode::asLong).toList();
        if (categories.isEmpty() || !hasLanguage(categories.get(0))) {
            fields.put("categories", categories);
        }
        return new Frame(fields, post.has("lang") && post.has("translations"));
    }

    private boolean hasLanguage(long category) {
        return wordPress
                .rest()
                .get("wp/v2/categories/" + category, Map.of("_fields", "lang"))
                .has("lang");
    }

    private static URI link(JsonNode post) {
        return URI.create(post.at("/link").asString());
    }

    private record Frame(Map<String, Object> fields, boolean knowsLanguages) {}
}
