package org.alihwarta.review;

import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.audit.Event;
import org.alihwarta.database.Database;
import org.alihwarta.edition.ChangeAccepted;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionContent;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.edition.EditionReviewed;
import org.alihwarta.edition.EditionState;
import org.alihwarta.edition.Editions;
import org.alihwarta.edition.FindingOverruled;
import org.alihwarta.edition.Hold;
import org.alihwarta.edition.Mendings;
import org.alihwarta.edition.Overruling;
import org.alihwarta.edition.Review;
import org.alihwarta.edition.SentenceMended;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.gate.Finding;
import org.alihwarta.gate.Gates;
import org.alihwarta.gate.SentencePair;
import org.alihwarta.gate.Severity;
import org.alihwarta.memory.Memory;
import org.alihwarta.memory.Provenance;
import org.alihwarta.memory.Unit;
import org.alihwarta.policy.GatePolicies;
import org.alihwarta.policy.GatePolicy;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.text.Segments;
import org.alihwarta.translation.JoinedSentences;
import org.alihwarta.translation.Origin;
import org.alihwarta.translation.TranslatedSegment;

/**
 * What reviewers do with an edition: mend its sentences, overrule findings, sign and release it. Every act is one transaction with its
 * line in the log; who may act is for the caller to know. Thread-safe.
 */
public final class Reviewing {
    private static final Set<EditionState> OPEN =
            EnumSet.of(EditionState.HELD, EditionState.REVIEW, EditionState.READY, EditionState.RELEASED);
    private static final int LONGEST = 20_000;

    private final Database database;
    private final Stories stories;
    private final Editions editions;
    private final Mendings mendings;
    private final Memory memory;
    private final AuditLog audit;
    private final Supplier<Gates> gates;
    private final GatePolicies policies;
    private final Clock clock;

    public Reviewing(
            Database database,
            Stories stories,
            Editions editions,
            Memory memory,
            AuditLog audit,
            Supplier<Gates> gates,
            GatePolicies policies,
            Clock clock) {
        this.database = database;
        this.stories = stories;
        this.editions = editions;
        this.mendings = new Mendings(database, clock);
        this.memory = memory;
        this.audit = audit;
        this.gates = gates;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * A sentence of an edition as a person found it.
     *
     * @param segment its index in the edition's content
     * @param found the translation that the person saw; whoever finds another one is too late (CONFLICT)
     */
    public record Sentence(EditionKey edition, int segment, String found) {}

    /**
     * Writes a sentence. It is the person's from now on, and the memory's.
     *
     * @throws AlihwartaException of kind CONFLICT when readers see the edition and a gate blocks the text
     */
    public void mend(Sentence sentence, String text, Actor actor) {
        String mended = checked(text);
        database.transaction(() -> {
            Open open = open(sentence.edition());
            TranslatedSegment before = open.found(sentence);
            List<TranslatedSegment> segments = new ArrayList<>(open.segments());
            segments.set(
                    sentence.segment(),
                    new TranslatedSegment(before.segment(), mended, new Origin.Person(actor.name()), List.of()));
            List<TranslatedSegment> stored =
                    store(open, segments, open.edition().overrulings(), Set.of(sentence.segment()));
            learn(sentence.edition(), stored, sentence.segment(), before.target(), actor);
        });
    }

    /**
     * Takes in what a translator outside has made of an edition: every sentence that differs is the importer's from now on. Sentences
     * whose original is another by now are left out.
     *
     * @return how many sentences were changed
     */
    public int take(Xliff file, Actor actor) {
        return database.transaction(() -> {
            EditionKey key = file.edition();
            Open open = open(key);
            List<TranslatedSegment> segments = new ArrayList<>(open.segments());
            Map<Integer, String> before = new TreeMap<>();
            for (Xliff.Unit unit : file.units()) {
                int index = unit.number() - 1;
                if (index >= 0 && index < segments.size() && isAnother(unit, segments.get(index))) {
                    TranslatedSegment segment = segments.get(index);
                    before.put(index, segment.target());
                    segments.set(
                            index,
                            new TranslatedSegment(
                                    segment.segment(),
                                    checked(unit.target()),
                                    new Origin.Person(actor.name()),
                                    List.of()));
                }
            }
            if (!before.isEmpty()) {
                List<TranslatedSegment> stored =
                        store(open, segments, open.edition().overrulings(), before.keySet());
                before.forEach((index, old) -> learn(key, stored, index, old, actor));
            }
            return before.size();
        });
    }

    private static boolean isAnother(Xliff.Unit unit, TranslatedSegment segment) {
        return !unit.target().isBlank()
                && unit.source().strip().equals(segment.segment().source())
                && !checked(unit.target()).equals(segment.target());
    }

    private void learn(EditionKey key, List<TranslatedSegment> segments, int index, String before, Actor actor) {
        Provenance provenance = Provenance.person(actor.name(), key.story().value(), clock.instant());
        memory.record(Unit.inEdition(segments, index, key.language(), provenance));
        append(actor, new SentenceMended(key, index, before, segments.get(index).target()));
    }

    /** Takes the new translation of a sentence whose original was changed, in place of what a person had written of the old one. */
    public void accept(Sentence sentence, Actor actor) {
        database.transaction(() -> {
            Open open = open(sentence.edition());
            open.found(sentence);
            Hold.SourceChanged given = open.conflicts().stream()
                    .filter(conflict -> conflict.segment() == sentence.segment())
                    .findFirst()
                    .orElseThrow(() -> AlihwartaException.conflict(
                            "Sentence " + (sentence.segment() + 1) + " of " + sentence.edition() + " is settled"));
            store(open, open.segments(), open.edition().overrulings(), Set.of(sentence.segment()));
            append(actor, new ChangeAccepted(sentence.edition(), sentence.segment(), given.text()));
        });
    }

    /**
     * Holds a sentence for fit although a gate blocks it.
     *
     * @param gate the id of the gate, all of whose blocking findings in the sentence are overruled
     */
    public void overrule(Sentence sentence, String gate, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw AlihwartaException.badInput("Say why the sentence is fit: the reason stays in the log");
        }
        database.transaction(() -> {
            Open open = open(sentence.edition());
            TranslatedSegment segment = open.found(sentence);
            List<Overruling> overrulings = new ArrayList<>(open.edition().overrulings());
            segment.findings().stream()
                    .filter(finding -> finding.severity() == Severity.BLOCK
                            && finding.gate().equals(gate))
                    .filter(finding -> !Holds.isOverruled(segment, finding, overrulings))
                    .map(finding -> overruling(segment, finding, reason.strip(), actor))
                    .toList()
                    .forEach(overrulings::add);
            store(open, open.segments(), overrulings, Set.of());
            append(actor, new FindingOverruled(sentence.edition(), sentence.segment(), gate, reason.strip()));
        });
    }

    /**
     * Signs an edition: the person has read it beside its original. One that waits for that is released, or is ready for the
     * publication of its story.
     *
     * @throws AlihwartaException of kind CONFLICT while something holds it
     */
    public void release(EditionKey key, Actor actor) {
        release(key, actor.name(), actor);
    }

    /** Signs an edition in the name of a person who has read it elsewhere, such as in the newsroom's own system; otherwise as above. */
    public void release(EditionKey key, String reviewer, Actor actor) {
        database.transaction(() -> {
            Edition edition = open(key).edition();
            if (edition.state() == EditionState.HELD) {
                throw AlihwartaException.conflict(
                        "The edition " + key + " is held: mend what is wrong or overrule it first");
            }
            mendings.sign(key, new Review(reviewer, clock.instant()));
            append(actor, new EditionReviewed(key));
            if (edition.state() == EditionState.REVIEW) {
                editions.release(key, edition.requireContent(), actor);
            }
        });
    }

    /** Has an edition that no engine could make written by a person: every sentence begins as its original, and is held as such. */
    public void writeByHand(EditionKey key) {
        database.transaction(() -> {
            stories.lock(key.story());
            Edition edition = require(key);
            if (edition.state() != EditionState.HELD || edition.content() != null) {
                throw AlihwartaException.conflict("The edition " + key + " is not waiting to be written");
            }
            Story story = revision(key);
            List<TranslatedSegment> untranslated = Segments.of(EditionContent.sources(story)).stream()
                    .map(segment -> new TranslatedSegment(segment, segment.source(), new Origin.Verbatim(), List.of()))
                    .toList();
            store(new Open(edition, untranslated, List.of()), untranslated, edition.overrulings(), Set.of());
        });
    }

    private Open open(EditionKey key) {
        stories.lock(key.story());
        Edition edition = require(key);
        EditionContent content = edition.content();
        if (!OPEN.contains(edition.state()) || content == null) {
            throw AlihwartaException.conflict("The edition " + key + " is " + edition.state()
                    + " and cannot be changed: open that of the story's newest revision");
        }
        List<Hold.SourceChanged> conflicts = edition.holds().stream()
                .filter(Hold.SourceChanged.class::isInstance)
                .map(Hold.SourceChanged.class::cast)
                .toList();
        return new Open(edition, content.segments(), conflicts);
    }

    private Edition require(EditionKey key) {
        return editions.find(key).orElseThrow(() -> AlihwartaException.notFound("There is no edition " + key));
    }

    private Story revision(EditionKey key) {
        return stories.findRevision(key.story(), key.revision()).orElseThrow();
    }

    /** Checks the whole edition anew; {@code settled} are the sentences whose conflict with their originals is over. */
    private List<TranslatedSegment> store(
            Open open, List<TranslatedSegment> segments, List<Overruling> overrulings, Set<Integer> settled) {
        EditionKey key = open.edition().key();
        Story story = revision(key);
        List<TranslatedSegment> checked = check(segments, policies.of(story.section(), key.language()), key);
        List<Hold> holds = new ArrayList<>(Holds.of(checked, overrulings));
        open.conflicts().stream()
                .filter(conflict -> !settled.contains(conflict.segment()))
                .forEach(holds::add);
        if (open.edition().state() == EditionState.RELEASED && !holds.isEmpty()) {
            throw AlihwartaException.conflict(
                    "Readers see the edition " + key + ", and a check blocks this sentence: write it otherwise");
        }
        List<String> texts = JoinedSentences.of(EditionContent.sources(story), checked, key.language());
        mendings.store(key, EditionContent.of(story, texts, checked), holds, overrulings);
        return checked;
    }

    private List<TranslatedSegment> check(List<TranslatedSegment> segments, GatePolicy policy, EditionKey key) {
        List<List<Finding>> findings = gates.get()
                .checkAll(segments.stream()
                        .map(segment -> new SentencePair(segment.segment().source(), segment.target(), key.language()))
                        .toList());
        List<TranslatedSegment> checked = new ArrayList<>(segments.size());
        for (int index = 0; index < segments.size(); index++) {
            checked.add(segments.get(index)
                    .withFindings(
                            findings.get(index).stream().map(policy::apply).toList()));
        }
        return checked;
    }

    private Overruling overruling(TranslatedSegment segment, Finding finding, String reason, Actor actor) {
        return new Overruling(
                segment.segment().source(), segment.target(), finding, actor.name(), reason, clock.instant());
    }

    private void append(Actor actor, Event event) {
        audit.append(actor, event);
    }

    /** A sentence is one line: a break inside it would be a new paragraph to readers. */
    private static String checked(String text) {
        String line = Normalizer.normalize(Objects.requireNonNull(text), Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
        if (line.isEmpty() || line.length() > LONGEST || line.indexOf('\0') >= 0) {
            throw AlihwartaException.badInput("A sentence needs 1 to " + LONGEST + " characters");
        }
        return line;
    }

    /** An edition whose story is locked and that may be changed. */
    private record Open(Edition edition, List<TranslatedSegment> segments, List<Hold.SourceChanged> conflicts) {
        TranslatedSegment found(Sentence sentence) {
            if (sentence.segment() < 0 || sentence.segment() >= segments.size()) {
                throw AlihwartaException.notFound(
                        "The edition " + edition.key() + " has no sentence " + (sentence.segment() + 1));
            }
            TranslatedSegment segment = segments.get(sentence.segment());
            if (!segment.target().equals(sentence.found())) {
                throw AlihwartaException.conflict("Somebody else has changed sentence " + (sentence.segment() + 1)
                        + " of " + edition.key() + ": read it again");
            }
            return segment;
        }
    }
}
