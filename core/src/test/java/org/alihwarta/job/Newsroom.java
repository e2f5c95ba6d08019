package org.alihwarta.job;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.comment.Comments;
import org.alihwarta.comment.Discussions;
import org.alihwarta.comment.Moderation;
import org.alihwarta.database.Database;
import org.alihwarta.edition.Board;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.edition.EditionState;
import org.alihwarta.edition.Editions;
import org.alihwarta.edition.Mendings;
import org.alihwarta.engine.Engine;
import org.alihwarta.engine.Engines;
import org.alihwarta.gate.Category;
import org.alihwarta.gate.Example;
import org.alihwarta.gate.Finding;
import org.alihwarta.gate.Gate;
import org.alihwarta.gate.Gates;
import org.alihwarta.gate.SentencePair;
import org.alihwarta.gate.Severity;
import org.alihwarta.language.Language;
import org.alihwarta.memory.Memory;
import org.alihwarta.memory.Savings;
import org.alihwarta.policy.GatePolicies;
import org.alihwarta.review.ReviewPolicies;
import org.alihwarta.review.Reviewing;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Section;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.termbase.NameQueue;
import org.alihwarta.termbase.Termbase;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;
import org.alihwarta.translation.TranslationProgress;
import org.alihwarta.translation.Translations;

/** A whole newsroom on one database, with one gate that blocks the word {@code TERLARANG}. */
final class Newsroom implements AutoCloseable {
    static final Actor RINA = new Actor("rina");
    private static final Section DUNIA = new Section("dunia");

    final Database database;
    final AuditLog audit;
    final Stories stories;
    final Editions editions;
    final Board board;
    final JobQueue queue;
    final Publishing publishing;
    final ReviewPolicies policies;
    final GatePolicies gatePolicies;
    final Memory memory;
    final Savings savings;
    final NameQueue names;
    final Reviewing reviewing;
    final Comments comments;
    final Discussions discussions;
    final Moderation moderation;
    final Jobs jobs;

    private final Database.Address address;
    private final Engine engine;
    private final Clock clock;

    Newsroom(Database.Address address, Engine engine, Clock clock) {
        this(address, engine, clock, List.of(Pool.ofAll(2)));
    }

    private Newsroom(Database.Address address, Engine engine, Clock clock, List<Pool> pools) {
        this.address = address;
        this.engine = engine;
        this.clock = clock;
        database = Database.open(address, 8);
        audit = new AuditLog(database, clock);
        stories = new Stories(database, audit, clock);
        editions = new Editions(database, audit, clock);
        board = new Board(database);
        queue = new JobQueue(database, clock);
        publishing = new Publishing(database, stories, editions, queue, clock);
        Gates gates = new Gates(List.of(new Ban()));
        policies = new ReviewPolicies(database, audit);
        gatePolicies = new GatePolicies(database, audit);
        memory = new Memory(database, audit);
        savings = new Savings(database, clock);
        Translations translations = new Translations(new Engines(List.of(engine)), gates, memory);
        reviewing = new Reviewing(database, stories, editions, memory, audit, () -> gates, gatePolicies, clock);
        names = new NameQueue(new Termbase(database, audit, clock), database, audit, clock);
        TranslateStory work = new TranslateStory(
                new TranslateStory.Stores(stories, editions, new Mendings(database, clock), savings, names),
                new HouseRules(policies, gatePolicies),
                () -> translations,
                key -> TranslationProgress.NONE);
        comments = new Comments(database, audit, clock);
        discussions = new Discussions(database, audit, clock);
        moderation = new Moderation(database, audit, clock, queue::add);
        TranslateComment commentWork = new TranslateComment(comments, discussions, () -> translations);
        jobs = new Jobs(database, queue, new Jobs.Work(work, commentWork, publishing), clock, settings(pools));
    }

    private static Jobs.Settings settings(List<Pool> pools) {
        return new Jobs.Settings(
                pools, Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofMillis(50), 3, Duration.ofMillis(200));
    }

    /** Another one on the same database with the same engine. */
    Newsroom withPools(List<Pool> pools) {
        return new Newsroom(address, engine, clock, pools);
    }

    Story publish(String headline, String... paragraphs) {
        Story story = stories.add(manuscript(headline, paragraphs), RINA);
        return publishing.publish(story.id(), RINA);
    }

    static Manuscript manuscript(String headline, String... paragraphs) {
        List<Block> blocks =
                Arrays.stream(paragraphs).<Block>map(Block.Paragraph::new).toList();
        return Manuscript.of(DUNIA, new Document(headline, null, blocks));
    }

    static EditionKey key(Story story, Language language) {
        return new EditionKey(story.id(), language, story.revision());
    }

    Edition edition(Story story, Language language) {
        return editions.find(key(story, language)).orElseThrow();
    }

    EditionState state(Story story, Language language) {
        return edition(story, language).state();
    }

    long queued() {
        return database.sql("select count(*) as jobs from scheduled_tasks").only(row -> row.bigInteger("jobs"));
    }

    @Override
    public void close() {
        jobs.close();
        database.close();
    }

    private static final class Ban implements Gate {
        @Override
        public String id() {
            return "ban";
        }

        @Override
        public Category category() {
            return Category.LANGUAGE;
        }

        @Override
        public List<Example> examples() {
            return List.of();
        }

        @Override
        public List<Finding> check(SentencePair pair) {
            return pair.target().contains("TERLARANG")
                    ? List.of(new Finding("ban", Severity.BLOCK, "gate.ban", List.of("TERLARANG")))
                    : List.of();
        }
    }
}
