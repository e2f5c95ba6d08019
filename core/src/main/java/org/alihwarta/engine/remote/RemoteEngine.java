package org.alihwarta.engine.remote;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.alihwarta.engine.Candidate;
import org.alihwarta.engine.Engine;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.marian.store.Connections;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * An engine that is asked over the network and may cost money.
 *
 * <p>A sentence to which it gives no usable answer, also when asked a second time, has no candidates, so that the next engine gets it. What
 * it costs is set aside before every request; when the day's budget does not suffice, nothing is sent.
 */
public final class RemoteEngine implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteEngine.class);
    private static final int ROUNDS = 2;

    private final Protocol protocol;
    private final Terms terms;
    private final Line line;
    private final Ledger ledger;
    private final Language source;

    RemoteEngine(Protocol protocol, Terms terms, Secret key, Ledger ledger, Surroundings surroundings) {
        this.protocol = protocol;
        this.terms = terms;
        this.ledger = ledger;
        source = Language.INDONESIAN;
        line = new Line(protocol.name(), surroundings.client(), terms.limits(), key, surroundings.clock());
    }

    private RemoteEngine(RemoteEngine other, Language source) {
        protocol = other.protocol;
        terms = other.terms;
        ledger = other.ledger;
        line = other.line;
        this.source = source;
    }

    /** The same service, on the same line and budget, for English into Indonesian. */
    public RemoteEngine fromEnglish() {
        return new RemoteEngine(this, Language.ENGLISH);
    }

    @Override
    public String name() {
        return protocol.name();
    }

    @Override
    public Set<Language> targets() {
        return source == Language.INDONESIAN ? protocol.targets() : Set.of(Language.INDONESIAN);
    }

    @Override
    public long estimate(String text, Language target) {
        return terms.price().micros(protocol.estimate(new Question(List.of(text), source, target, 1)));
    }

    /** In millionths of the currency's unit. */
    public long dailyBudget() {
        return terms.dailyBudget();
    }

    public long spentToday() {
        return ledger.spentToday(name());
    }

    @Override
    public List<List<Candidate>> translate(List<String> sentences, Language target, int nBest) {
        Question asked = new Question(sentences, source, target, nBest);
        List<List<Candidate>> results = new ArrayList<>(
                sentences.stream().map(sentence -> List.<Candidate>of()).toList());
        List<Integer> open = IntStream.range(0, sentences.size()).boxed().toList();
        AlihwartaException failure = null;
        for (int round = 0; round < ROUNDS && !open.isEmpty() && failure == null; round++) {
            failure = ask(asked, open, results);
            open = open.stream().filter(index -> results.get(index).isEmpty()).toList();
        }
        if (!open.isEmpty() && open.size() == sentences.size()) {
            throw failure != null ? failure : unusable();
        }
        return List.copyOf(results);
    }

    @Override
    public void close() {
        // The client's threads end with the process.
    }

    /** Asks for the open sentences in as many requests as the service needs; the first that fails for good ends it. */
    private @Nullable AlihwartaException ask(Question asked, List<Integer> open, List<List<Candidate>> results) {
        for (int from = 0; from < open.size(); from += protocol.mostSentences()) {
            List<Integer> part = open.subList(from, Math.min(from + protocol.mostSentences(), open.size()));
            Question question = asked.only(part);
            try {
                List<List<String>> texts = paid(question);
                for (int i = 0; i < part.size(); i++) {
                    results.set(part.get(i), candidates(question.sentences().get(i), texts.get(i), asked.nBest()));
                }
            } catch (UnusableAnswer answer) {
                LOG.warn("{} gave an unusable answer: {}", name(), answer.getMessage());
            } catch (AlihwartaException refused) {
                return refused;
            }
        }
        return null;
    }

    private static List<Candidate> candidates(String sentence, List<String> texts, int nBest) {
        return texts.stream()
                .limit(nBest)
                .filter(text -> Plausibility.isPlausible(sentence, text))
                .map(String::strip)
                .distinct()
                .map(Candidate::of)
                .toList();
    }

    /** What is not known to have been free is booked as it was estimated. */
    private List<List<String>> paid(Question question) {
        Usage estimate = protocol.estimate(question);
        long most = terms.price().micros(estimate);
        Ledger.Reservation reservation = ledger.reserve(name(), most, terms.dailyBudget())
                .orElseThrow(() -> AlihwartaException.unavailable(
                        name()
                                + " would cost more than its budget for today; raise it in the configuration, or wait for"
                                + " tomorrow",
                        null));
        Usage used = estimate;
        try {
            Answer answer = exchange(question);
            used = answer.usage();
            return answer.texts();
        } catch (Refused refused) {
            used = refused.isPerhapsCharged() ? estimate : Usage.NOTHING;
            throw AlihwartaException.unavailable(String.valueOf(refused.getMessage()), refused);
        } finally {
            ledger.settle(reservation, terms.price().micros(used), used);
        }
    }

    /** Ends: a protocol learns every lesson once. */
    private Answer exchange(Question question) throws Refused {
        while (true) {
            Protocol.Exchange exchange = protocol.exchange(question);
            try {
                return read(exchange, line.send(exchange.request()), question);
            } catch (Refused refused) {
                if (!protocol.learns(refused.status(), refused.body())) {
                    throw refused;
                }
            }
        }
    }

    private static Answer read(Protocol.Exchange exchange, JsonNode json, Question question) {
        if (json.isMissingNode()) {
            throw new UnusableAnswer("it is no JSON, or was cut");
        }
        Answer answer = exchange.read(json);
        if (answer.texts().size() != question.sentences().size()) {
            throw new UnusableAnswer(answer.texts().size() + " translations of "
                    + question.sentences().size() + " sentences");
        }
        return answer;
    }

    private AlihwartaException unusable() {
        return AlihwartaException.unavailable(
                name() + " gave no usable answer; look at its address and model in the configuration", null);
    }

    /**
     * What a service costs and how it is treated.
     *
     * @param dailyBudget in millionths of the currency's unit
     */
    public record Terms(Price price, long dailyBudget, Limits limits) {}

    /** What all engines of a process share. */
    public record Surroundings(HttpClient client, Clock clock) {
        /** With a client of its own that honours the proxy variables of {@code environment}. */
        public static Surroundings ofProcess(Map<String, String> environment, Clock clock) {
            return new Surroundings(Connections.clientForKeys(environment), clock);
        }
    }
}
