package org.alihwarta.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.alihwarta.audit.Entry;
import org.alihwarta.database.Json;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.fetch.Answer;
import org.alihwarta.fetch.Ask;
import org.alihwarta.fetch.Fetcher;
import org.alihwarta.language.Language;
import org.alihwarta.outbox.Author;
import org.alihwarta.outbox.Carrier;
import org.alihwarta.outbox.Draft;
import org.alihwarta.outbox.Letter;
import org.jspecify.annotations.Nullable;

/** Writes a message to every webhook for everything that happens to an edition, and brings it. Thread-safe. */
public final class WebhookMessages implements Author, Carrier {
    public static final String CHANNEL = "webhook";
    private static final String ABOUT_EDITIONS = "Edition";
    private static final int GONE = 410;

    private final Webhooks webhooks;
    private final Fetcher fetcher;
    private final Clock clock;

    public WebhookMessages(Webhooks webhooks, Fetcher fetcher, Clock clock) {
        this.webhooks = webhooks;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    @Override
    public List<Draft> write(Entry entry) {
        Language language = entry.subject().language();
        if (!entry.kind().startsWith(ABOUT_EDITIONS) || language == null) {
            return List.of();
        }
        String type =
                "edition." + entry.kind().substring(ABOUT_EDITIONS.length()).toLowerCase(Locale.ROOT);
        Message message = new Message(
                type,
                entry.at(),
                new Message.Edition(
                        String.valueOf(entry.subject().story()),
                        language.code(),
                        entry.subject().revision()));
        String body = Json.plain().write(message).value();
        return webhooks.all().stream()
                .map(webhook -> new Draft(CHANNEL, webhook.name(), body, null))
                .toList();
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public String carry(Letter letter) {
        Webhooks.Recipient recipient = webhooks.find(letter.recipient())
                .orElseThrow(() -> AlihwartaException.notFound("The webhook was removed"));
        Answer answer = fetcher.ask(signed(letter, recipient));
        String said = answer.status() + " " + answer.excerpt();
        if (answer.status() == GONE) {
            throw AlihwartaException.notFound(said);
        }
        if (!answer.isGood()) {
            throw AlihwartaException.unavailable(said, null);
        }
        return said;
    }

    private Ask signed(Letter letter, Webhooks.Recipient recipient) {
        Instant now = clock.instant();
        String id = "msg_" + letter.id();
        return Ask.post(recipient.url(), letter.body().getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", "application/json")
                .with("webhook-id", id)
                .with("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .with("webhook-signature", Signature.of(recipient.secret(), id, now, letter.body()));
    }

    /** What is sent. */
    record Message(String type, Instant timestamp, Edition data) {
        record Edition(
                String story, String language, @Nullable Integer revision) {}
    }
}
