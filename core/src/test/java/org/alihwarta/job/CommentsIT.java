package org.alihwarta.job;

import static org.alihwarta.job.Newsroom.RINA;
import static org.alihwarta.job.Newsroom.manuscript;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.alihwarta.comment.Comment;
import org.alihwarta.comment.Comment.State;
import org.alihwarta.comment.CommentId;
import org.alihwarta.comment.Remark;
import org.alihwarta.comment.Said;
import org.alihwarta.database.Database;
import org.alihwarta.database.Page;
import org.alihwarta.database.Schema;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.story.Retraction;
import org.alihwarta.story.Schedule;
import org.alihwarta.story.StoryId;
import org.alihwarta.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommentsIT {
    private static final Clock CLOCK = Clock.systemUTC();

    private final TestDatabase server = TestDatabase.create();
    private final Database.Address address = new Database.Address(server.jdbcUrl(), server.user(), server.password());
    private final ReversingEngine engine = new ReversingEngine(EnumSet.of(Language.ENGLISH));
    private final Newsroom newsroom = new Newsroom(address, engine, CLOCK);

    @BeforeEach
    void migrate() {
        Schema.migrate(newsroom.database);
    }

    @AfterEach
    void close() {
        newsroom.close();
        server.close();
    }

    @Test
    void showsNothingBeforeItIsApprovedNorAfterItIsRejected() {
        StoryId story =
                newsroom.publish("Kapal tiba", "Kapal itu membawa beras.").id();
        CommentId comment = newsroom.comments.add(remark(story, null, "Berasnya dari mana?"));

        assertThat(shown(story, Language.INDONESIAN)).isEmpty();
        assertThat(newsroom.moderation.list(State.WAITING, story, Page.first(10)))
                .extracting(Comment::id)
                .containsExactly(comment);

        assertThat(newsroom.moderation.decide(comment, State.APPROVED, RINA)).isTrue();
        assertThat(newsroom.moderation.decide(comment, State.APPROVED, RINA)).isFalse();
        assertThat(shown(story, Language.INDONESIAN)).extracting(Said::text).containsExactly("Berasnya dari mana?");

        newsroom.moderation.decide(comment, State.SPAM, RINA);
        assertThat(shown(story, Language.INDONESIAN)).isEmpty();
        assertThat(newsroom.moderation.count(State.SPAM, null)).isEqualTo(1);
    }

    @Test
    void takesNoneUnderAStoryThatNobodyCanRead() {
        StoryId draft = newsroom.stories
                .add(manuscript("Naskah", "Belum terbit."), RINA)
                .id();
        StoryId embargoed = newsroom.stories
                .add(manuscript("Embargo", "Nanti terbit."), RINA)
                .id();
        newsroom.publishing.schedule(embargoed, new Schedule(CLOCK.instant().plus(Duration.ofDays(1)), true), RINA);
        StoryId retracted = newsroom.publish("Keliru", "Isinya tidak benar.").id();
        CommentId before = newsroom.comments.add(remark(retracted, null, "Sudah lama saya tunggu."));
        newsroom.moderation.decide(before, State.APPROVED, RINA);
        newsroom.publishing.retract(retracted, Retraction.Ground.FALSE, "Keliru.", RINA);

        for (StoryId story : List.of(draft, embargoed, retracted)) {
            assertRefused(remark(story, null, "Halo."), AlihwartaException.Kind.CONFLICT);
            assertThat(shown(story, Language.INDONESIAN)).isEmpty();
        }
    }

    @Test
    void takesNoneUnderAStoryThatIsClosedUntilItIsOpenedAgain() {
        StoryId story =
                newsroom.publish("Kapal tiba", "Kapal itu membawa beras.").id();

        newsroom.comments.close(story, RINA);
        assertRefused(remark(story, null, "Halo."), AlihwartaException.Kind.CONFLICT);

        newsroom.comments.open(story, RINA);
        assertThat(newsroom.comments.find(newsroom.comments.add(remark(story, null, "Halo."))))
                .isPresent();
        assertThat(newsroom.audit.kinds()).contains("CommentsClosed", "CommentsOpened", "CommentReceived");
    }

    @Test
    void takesAnAnswerToWhatIsShownUnderTheSameStoryOnlyAndNothingTwice() {
        StoryId story =
                newsroom.publish("Kapal tiba", "Kapal itu membawa beras.").id();
        StoryId other =
                newsroom.publish("Kereta tiba", "Kereta itu membawa gula.").id();
        CommentId comment = newsroom.comments.add(remark(story, null, "Berasnya dari mana?"));

        assertRefused(remark(story, comment, "Dari seberang."), AlihwartaException.Kind.NOT_FOUND);
        newsroom.moderation.decide(comment, State.APPROVED, RINA);
        assertRefused(remark(other, comment, "Dari seberang."), AlihwartaException.Kind.NOT_FOUND);
        assertRefused(remark(story, null, "Berasnya dari mana?"), AlihwartaException.Kind.CONFLICT);
        assertThat(newsroom.comments.add(remark(story, comment, "Dari seberang.")))
                .isNotNull();
    }

    @Test
    void translatesWhatIsApprovedAndShowsTheOriginalWhereItCannotOrMayNot() {
        newsroom.jobs.start();
        StoryId story =
                newsroom.publish("Kapal tiba", "Kapal itu membawa beras.").id();
        approve(remark(story, null, "Berasnya dari mana?\n\nSaya ingin tahu."));
        approve(remark(story, null, "Ini kata TERLARANG sekali."));
        approve(new Remark(
                story, null, Language.FRENCH, new Remark.Author("Claire", "claire@example.org"), "Très bien !"));

        await().untilAsserted(() -> assertThat(newsroom.queued()).isZero());
        List<Said> english = shown(story, Language.ENGLISH);
        assertThat(english.get(0).translation())
                .isEqualTo(new Said.Translation(
                        ReversingEngine.reversed("Berasnya dari mana?") + "\n\n"
                                + ReversingEngine.reversed("Saya ingin tahu."),
                        "reversing/1"));
        assertThat(english.get(0).text()).isEqualTo("Berasnya dari mana?\n\nSaya ingin tahu.");
        assertThat(english.get(1).translation()).isNull();
        assertThat(english.get(2).translation()).isNull();
        assertThat(shown(story, Language.JAPANESE)).allMatch(said -> said.translation() == null);
    }

    @Test
    void translatesIntoALanguageThatAnEngineHasLearntAtTheNextStart() {
        newsroom.jobs.start();
        StoryId story =
                newsroom.publish("Kapal tiba", "Kapal itu membawa beras.").id();
        approve(remark(story, null, "Berasnya dari mana?"));
        await().untilAsserted(() -> assertThat(newsroom.queued()).isZero());

        engine.learn(Language.JAPANESE);
        newsroom.queue.addMissingComments();

        await().untilAsserted(() ->
                assertThat(shown(story, Language.JAPANESE).get(0).translation()).isNotNull());
    }

    @Test
    void leavesNothingOfAReaderWhoWantsToBeForgotten() {
        StoryId story =
                newsroom.publish("Kapal tiba", "Kapal itu membawa beras.").id();
        CommentId first = approve(remark(story, null, "Berasnya dari mana?"));
        CommentId second = approve(remark(story, first, "Saya tanya lagi."));
        Remark.Author other = new Remark.Author("Sari", "sari@example.org");
        CommentId answer = approve(new Remark(story, second, Language.INDONESIAN, other, "Dari seberang."));

        assertThat(newsroom.moderation.export("BUDI@example.org", RINA))
                .extracting(Comment::id)
                .containsExactly(first, second);
        assertThat(newsroom.moderation.erase("BUDI@example.org", RINA)).isEqualTo(2);

        assertThat(shown(story, Language.INDONESIAN)).singleElement().satisfies(left -> {
            assertThat(left.id()).isEqualTo(answer);
            assertThat(left.parent()).isNull();
        });
        assertThat(newsroom.moderation.export("budi@example.org", RINA)).isEmpty();
        assertThat(newsroom.database
                        .sql("select kind from audit where details::text ilike '%budi%'")
                        .hasRows())
                .isFalse();
    }

    private CommentId approve(Remark remark) {
        CommentId id = newsroom.comments.add(remark);
        newsroom.moderation.decide(id, State.APPROVED, RINA);
        return id;
    }

    private List<Said> shown(StoryId story, Language reader) {
        return newsroom.discussions.of(story, reader);
    }

    private void assertRefused(Remark remark, AlihwartaException.Kind kind) {
        assertThatThrownBy(() -> newsroom.comments.add(remark))
                .isInstanceOfSatisfying(
                        AlihwartaException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(kind));
    }

    private static Remark remark(StoryId story, @Nullable CommentId parent, String text) {
        return new Remark(story, parent, Language.INDONESIAN, new Remark.Author("Budi", "budi@example.org"), text);
    }
}
