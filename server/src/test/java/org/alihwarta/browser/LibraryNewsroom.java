package org.alihwarta.browser;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.alihwarta.account.Account;
import org.alihwarta.account.Role;
import org.alihwarta.audit.Actor;
import org.alihwarta.comment.Comment;
import org.alihwarta.comment.CommentId;
import org.alihwarta.comment.Remark;
import org.alihwarta.database.Page;
import org.alihwarta.language.Language;
import org.alihwarta.picture.Darkroom;
import org.alihwarta.picture.Development;
import org.alihwarta.report.Complaint;
import org.alihwarta.report.Report;
import org.alihwarta.server.RunningSite;
import org.alihwarta.site.Samples;
import org.alihwarta.story.Story;
import org.jspecify.annotations.Nullable;

/** A newsroom with the floating library and some short news in all languages, a discussion, and Rina to answer at the desk. */
final class LibraryNewsroom implements AutoCloseable {
    static final String PASSWORD = "perpustakaan-apung";
    private static final Page ALL = Page.first(50);

    private final RunningSite site = new RunningSite();
    private final Map<Language, String> paths = new EnumMap<>(Language.class);
    private final Story story;

    LibraryNewsroom() {
        site.newsroom()
                .accounts()
                .add(new Account("rina", "Rina Wulandari", Set.of(Role.EDITOR)), PASSWORD, Actor.SYSTEM);
        publishShortNews();
        story = Samples.publish(
                site.newsroom(),
                "budaya",
                FloatingLibrary.original(picture(Illustration.boat())),
                RunningSite.NOW.minus(Duration.ofMinutes(5)));
        FloatingLibrary.EDITIONS.forEach((language, texts) -> Samples.release(site.newsroom(), story, language, texts));
        discuss();
        for (Language language : Language.values()) {
            String anyAddress = "/" + language.code() + "/budaya/" + story.id() + "/";
            paths.put(
                    language,
                    site.ask(anyAddress).headers().firstValue("Location").orElseThrow());
        }
    }

    RunningSite site() {
        return site;
    }

    Story story() {
        return story;
    }

    /** The library's path in a language. */
    String path(Language language) {
        return paths.getOrDefault(language, "");
    }

    /** What a reader has reported in these words. */
    Complaint complaint(String message) {
        return site.newsroom().reports().open(ALL).stream()
                .map(Report::complaint)
                .filter(complaint -> complaint.message().equals(message))
                .findFirst()
                .orElseThrow();
    }

    /** What somebody of this name has said that no moderator has read yet. */
    Remark waiting(String name) {
        return site.newsroom().moderation().list(Comment.State.WAITING, null, ALL).stream()
                .map(Comment::remark)
                .filter(remark -> remark.author().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    CommentId comment(String text, @Nullable CommentId answered) {
        Remark.Author sari = new Remark.Author("Sari Dewi", "sari@example.org");
        return site.newsroom().comments().add(new Remark(story.id(), answered, Language.INDONESIAN, sari, text));
    }

    private URI picture(byte[] file) {
        Development.Developed developed = (Development.Developed) new Darkroom().develop(file);
        return site.newsroom().pictures().add(developed, Samples.ACTOR).address();
    }

    private void publishShortNews() {
        Duration age = Duration.ofHours(2);
        URI field = picture(Illustration.field());
        for (ShortNews news : ShortNews.ALL) {
            Story published = Samples.publish(
                    site.newsroom(),
                    news.section(),
                    news.original(news.section().equals("ekonomi") ? field : null),
                    RunningSite.NOW.minus(age));
            Language.targets()
                    .forEach(language -> Samples.release(site.newsroom(), published, language, news.in(language)));
            age = age.plusHours(3);
        }
    }

    /** A question with an answer and a translation, as the pictures show it. */
    private void discuss() {
        CommentId question = comment("Apakah perahu itu juga singgah di desa kami? Anak-anak menunggu.", null);
        approve(question);
        CommentId answer = comment("Ya, setiap Rabu. Lihat https://warta.example/jadwal.", question);
        approve(answer);
        Comment asked = site.newsroom().comments().find(question).orElseThrow();
        FloatingLibrary.QUESTIONS.forEach(
                (language, text) -> site.newsroom().discussions().keep(asked, language, text, "kamus/uji/1"));
    }

    private void approve(CommentId comment) {
        site.newsroom().moderation().decide(comment, Comment.State.APPROVED, Actor.SYSTEM);
        site.clock().advance(Duration.ofMinutes(1));
    }

    @Override
    public void close() {
        site.close();
    }
}
