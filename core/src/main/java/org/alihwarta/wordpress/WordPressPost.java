package org.alihwarta.wordpress;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.feed.Fingerprint;
import org.alihwarta.story.Section;
import org.alihwarta.text.Block;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A post as a WordPress gives it.
 *
 * @param status publish, future, draft, pending, private or trash
 * @param publishedAt when readers see or saw it first
 * @param section absent when its category says none
 * @param picture the featured image
 */
record WordPressPost(
        long id,
        URI link,
        String status,
        String title,
        String html,
        boolean locked,
        Instant publishedAt,
        Instant modifiedAt,
        @Nullable String author,
        @Nullable Section section,
        List<String> tags,
        Block.@Nullable Picture picture) {
    /** Stands in the content of every post that we put there, so that it is known even without our database. */
    static final String MARK = "alihwarta-edition";

    private static final List<String> NO_SECTION = List.of("uncategorized", "tak-berkategori", "tanpa-kategori");

    /** Reads an element of {@code /wp/v2/posts?_embed}. */
    static WordPressPost read(JsonNode post) {
        try {
            return new WordPressPost(
                    post.at("/id").asLong(),
                    URI.create(post.at("/link").asString()),
                    post.at("/status").asString(),
                    text(post.at("/title/rendered").asString("")),
                    post.at("/content/rendered").asString(""),
                    post.at("/content/protected").asBoolean(false),
                    time(post, "/date_gmt", "/date"),
                    time(post, "/modified_gmt", "/modified"),
                    post.at("/_embedded/author/0/name").asString(null),
                    section(post),
                    terms(post, "post_tag")
                            .map(tag -> text(tag.at("/name").asString("")))
                            .toList(),
                    picture(post.at("/_embedded/wp:featuredmedia/0")));
        } catch (JacksonException | IllegalArgumentException otherwise) {
            throw new AlihwartaException(
                    AlihwartaException.Kind.BAD_INPUT,
                    "Post " + post.at("/id") + " is not as WordPress writes posts (" + otherwise.getMessage()
                            + "): does a plugin change them?",
                    otherwise);
        }
    }

    /** Tells whether readers of it see something else than before. */
    String fingerprint() {
        return Fingerprint.of(
                List.of(title, html, tags, String.valueOf(section), String.valueOf(picture), String.valueOf(author)));
    }

    boolean isPublic() {
        return status.equals("publish") && !locked;
    }

    boolean isOurs() {
        return html.contains(MARK);
    }

    private static Stream<JsonNode> terms(JsonNode post, String taxonomy) {
        return post.at("/_embedded/wp:term")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(term -> term.at("/taxonomy").asString("").equals(taxonomy));
    }

    private static @Nullable Section section(JsonNode post) {
        Optional<Section> found = terms(post, "category")
                .map(category -> category.at("/slug").asString(""))
                .filter(slug -> !NO_SECTION.contains(slug))
                .flatMap(slug -> Sections.find(slug).stream())
                .findFirst();
        return found.orElse(null);
    }

    private static Block.@Nullable Picture picture(JsonNode media) {
        String address = media.at("/source_url").asString("");
        if (address.isEmpty()) {
            return null;
        }
        try {
            return new Block.Picture(
                    URI.create(address), text(media.at("/caption/rendered").asString("")), null);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    /** A draft's time in UTC may be missing or zero; its local time is near enough. */
    private static Instant time(JsonNode post, String utc, String local) {
        String written =
                post.at(utc).asString("").startsWith("0") ? "" : post.at(utc).asString("");
        String text = written.isEmpty() ? post.at(local).asString("") : written;
        try {
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException noTime) {
            throw AlihwartaException.badInput("Post " + post.at("/id") + " has \"" + text + "\" for a time");
        }
    }

    private static String text(String html) {
        return Jsoup.parseBodyFragment(html).text().strip();
    }
}
