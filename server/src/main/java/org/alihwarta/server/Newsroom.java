package org.alihwarta.server;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alihwarta.account.Accounts;
import org.alihwarta.account.Invitations;
import org.alihwarta.account.Seal;
import org.alihwarta.account.SecondFactors;
import org.alihwarta.account.Sessions;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.comment.Comments;
import org.alihwarta.comment.Discussions;
import org.alihwarta.comment.Moderation;
import org.alihwarta.database.Database;
import org.alihwarta.database.Schema;
import org.alihwarta.database.Signals;
import org.alihwarta.edition.Board;
import org.alihwarta.edition.Catalogue;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.edition.EditionList;
import org.alihwarta.edition.Editions;
import org.alihwarta.edition.Headlines;
import org.alihwarta.edition.Mendings;
import org.alihwarta.engine.Engine;
import org.alihwarta.expense.Expenses;
import org.alihwarta.feed.Arrivals;
import org.alihwarta.gate.Gates;
import org.alihwarta.job.HouseRules;
import org.alihwarta.job.JobQueue;
import org.alihwarta.job.Jobs;
import org.alihwarta.job.Publishing;
import org.alihwarta.job.TranslateComment;
import org.alihwarta.job.TranslateStory;
import org.alihwarta.memory.Memory;
import org.alihwarta.memory.Savings;
import org.alihwarta.memory.tmx.TmxExchange;
import org.alihwarta.outbox.Outbox;
import org.alihwarta.picture.Pictures;
import org.alihwarta.policy.GatePolicies;
import org.alihwarta.reading.Readings;
import org.alihwarta.report.Reports;
import org.alihwarta.review.ReviewPolicies;
import org.alihwarta.review.Reviewing;
import org.alihwarta.site.ReturnLinks;
import org.alihwarta.story.Presence;
import org.alihwarta.story.Stories;
import org.alihwarta.story.StoryList;
import org.alihwarta.story.UnsavedTexts;
import org.alihwarta.termbase.NameQueue;
import org.alihwarta.termbase.PerRegistry;
import org.alihwarta.termbase.Termbase;
import org.alihwarta.token.Tokens;
import org.alihwarta.translation.TranslationProgress;
import org.alihwarta.translation.Translations;
import org.alihwarta.webhook.Webhooks;
import org.alihwarta.wire.WireDesk;
import org.alihwarta.wire.WireDrafts;
import org.jspecify.annotations.Nullable;

/**
 * The newsroom's world put together on one database: what the server, a worker and the command line all start from. Thread-safe. Closing
 * it ends its workers; the database and the engines belong to whoever opened them.
 */
public final class Newsroom implements AutoCloseable {
    private final Database database;
    private final Clock clock;
    private final JobQueue queue;
    private final AuditLog audit;
    private final Stories stories;
    private final ReturnLinks links;
    private final Editions editions;
    private final Board board;
    private final Publishing publishing;
    private final Accounts accounts;
    private final Memory memory;
    private final SecondFactors secondFactors;
    private final Invitations invitations;
    private final ReviewPolicies policies;
    private final Tokens tokens;
    private final Webhooks webhooks;
    private final Outbox outbox;
    private final Savings savings;
    private final GatePolicies gatePolicies;
    private final Termbase termbase;
    private final NameQueue names;
    private final Catalogue catalogue;
    private final Readings readings;
    private final Reports reports;
    private final Pictures pictures;
    private final Comments comments;
    private final Discussions discussions;
    private final Moderation moderation;
    private final Reviewing reviewing;
    private final WireDrafts wireDrafts;

    private @Nullable Jobs jobs;
    private @Nullable Signals signals;
    private @Nullable Supplier<Translations> translations;
    private List<Engine> fromEnglish = List.of();

    private Newsroom(Database database, Seal seal, Clock clock) {
        this.database = database;
        this.clock = clock;
        queue = new JobQueue(database, clock);
        audit = new AuditLog(database, clock);
        stories = new Stories(database, audit, clock);
        links = ReturnLinks.of(stories, clock);
        editions = new Editions(database, audit, links, clock);
        board = new Board(database);
        publishing = new Publishing(database, stories, editions, queue, clock);
        accounts = new Accounts(database, audit, seal, clock);
        memory = new Memory(database, audit);
        secondFactors = new SecondFactors(database, audit, seal, clock);
        invitations = new Invitations(database, accounts, audit, clock);
        policies = new ReviewPolicies(database, audit);
        tokens = new Tokens(database, audit, clock);
        webhooks = new Webhooks(database, audit, clock);
        outbox = new Outbox(database, clock);
        savings = new Savings(database, clock);
        gatePolicies = new GatePolicies(database, audit);
        termbase = new Termbase(database, audit, clock);
        names = new NameQueue(termbase, database, audit, clock);
        catalogue = new Catalogue(database);
        readings = new Readings(database, clock);
        reports = new Reports(database, audit, clock);
        pictures = new Pictures(database, audit, clock);
        comments = new Comments(database, audit, clock);
        wireDrafts = new WireDrafts(database, clock);
        discussions = new Discussions(database, audit, clock);
        moderation = new Moderation(database, audit, clock, queue::add);
        reviewing = openReviewing();
    }

    private Reviewing openReviewing() {
        return new Reviewing(
                database,
                stories,
                editions,
                memory,
                audit,
                new PerRegistry<>(termbase::registry, Gates::standard),
                gatePolicies,
                clock);
    }

    /** As below, with the key that the configuration names. */
    public static Newsroom open(Database database, Configuration configuration, Clock clock) {
        return open(database, DeskKey.of(configuration), clock);
    }

    /** Brings the database's tables up to date and opens the newsroom; nothing is translated before {@link #translate}. */
    public static Newsroom open(Database database, Seal seal, Clock clock) {
        Schema.migrate(database);
        Newsroom newsroom = new Newsroom(database, seal, clock);
        newsroom.audit.continueAfterMove();
        return newsroom;
    }

    /**
     * Begins to publish what is scheduled and to translate what is published, as the only process that does so on this database.
     *
     * @param translations asked anew for every edition
     * @param watcher is asked for every edition who wants to know how far it has come
     */
    public void translate(
            Supplier<Translations> translations,
            Jobs.Settings settings,
            Function<EditionKey, TranslationProgress> watcher) {
        employ(translations, settings, watcher).startAlone();
    }

    /** As {@link #translate}, beside other processes, whose news is heard at once. */
    public void translateBesideOthers(
            Supplier<Translations> translations,
            Jobs.Settings settings,
            Function<EditionKey, TranslationProgress> watcher) {
        Jobs employed = employ(translations, settings, watcher);
        listen();
        employed.start();
    }

    /** Has what other processes on this database do show here at once. */
    public synchronized void listen() {
        if (signals == null) {
            signals = Signals.listen(database, Map.of("audit", audit::hint, "job", queue::hint));
        }
    }

    private synchronized Jobs employ(
            Supplier<Translations> translations,
            Jobs.Settings settings,
            Function<EditionKey, TranslationProgress> watcher) {
        if (jobs != null) {
            throw new IllegalStateException("this newsroom translates already");
        }
        this.translations = translations;
        TranslateStory work = new TranslateStory(
                new TranslateStory.Stores(stories, editions, new Mendings(database, clock), savings, names),
                new HouseRules(policies, gatePolicies),
                translations,
                watcher);
        TranslateComment commentWork = new TranslateComment(comments, discussions, translations);
        Jobs employed = new Jobs(database, queue, new Jobs.Work(work, commentWork, publishing), clock, settings);
        jobs = employed;
        return employed;
    }

    /** Whether the database answers. */
    public boolean isReachable() {
        return database.answers();
    }

    public JobQueue queue() {
        return queue;
    }

    public AuditLog audit() {
        return audit;
    }

    public Stories stories() {
        return stories;
    }

    public Editions editions() {
        return editions;
    }

    /** What every release is tested by. */
    public ReturnLinks returnLinks() {
        return links;
    }

    public Board board() {
        return board;
    }

    public Headlines headlines() {
        return new Headlines(database);
    }

    /** What engines have cost; {@code zone} says when a day begins. */
    public Expenses expenses(ZoneId zone) {
        return new Expenses(database, audit, clock, zone);
    }

    public Publishing publishing() {
        return publishing;
    }

    /** Says who makes Indonesian drafts of English wire copy; before, there is nobody. */
    public synchronized void readEnglish(List<Engine> engines) {
        fromEnglish = List.copyOf(engines);
    }

    /** The door for wires, whose stories may be English; {@code actor} is what the audit log says of them. */
    public synchronized Arrivals wires(Actor actor) {
        PerRegistry<Gates> gates = new PerRegistry<>(termbase::registry, Gates::standard);
        return new Arrivals(stories, publishing, actor, new WireDesk(fromEnglish, gates, wireDrafts, clock));
    }

    public WireDrafts wireDrafts() {
        return wireDrafts;
    }

    /** The door for stories from elsewhere; {@code actor} is what the audit log says of them. */
    public Arrivals arrivals(Actor actor) {
        return new Arrivals(stories, publishing, actor);
    }

    /** Who is logged in at the desk; {@code idle} is how long a session lasts that nobody uses, {@code longest} how long any does. */
    public Sessions sessions(Duration idle, Duration longest) {
        return new Sessions(database, clock, idle, longest);
    }

    public Accounts accounts() {
        return accounts;
    }

    public Memory memory() {
        return memory;
    }

    public SecondFactors secondFactors() {
        return secondFactors;
    }

    public Invitations invitations() {
        return invitations;
    }

    public ReviewPolicies policies() {
        return policies;
    }

    public Tokens tokens() {
        return tokens;
    }

    public Webhooks webhooks() {
        return webhooks;
    }

    public Outbox outbox() {
        return outbox;
    }

    public StoryList storyList() {
        return new StoryList(database);
    }

    public EditionList editionList() {
        return new EditionList(database);
    }

    public Reviewing reviewing() {
        return reviewing;
    }

    /** What translates here; absent before {@link #translate}. */
    public synchronized Optional<Translations> findTranslations() {
        return Optional.ofNullable(translations).map(Supplier::get);
    }

    public TmxExchange memoryFiles() {
        return new TmxExchange(memory, clock);
    }

    public Savings savings() {
        return savings;
    }

    public GatePolicies gatePolicies() {
        return gatePolicies;
    }

    public Termbase termbase() {
        return termbase;
    }

    public NameQueue names() {
        return names;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Readings readings() {
        return readings;
    }

    public Reports reports() {
        return reports;
    }

    public Pictures pictures() {
        return pictures;
    }

    public UnsavedTexts unsaved() {
        return new UnsavedTexts(database, clock);
    }

    public Presence presence() {
        return new Presence(database, clock);
    }

    public Comments comments() {
        return comments;
    }

    public Discussions discussions() {
        return discussions;
    }

    public Moderation moderation() {
        return moderation;
    }

    @Override
    public synchronized void close() {
        if (signals != null) {
            signals.close();
            signals = null;
        }
        if (jobs != null) {
            jobs.close();
            jobs = null;
        }
    }
}
