package org.alihwarta.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alihwarta.database.Page;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.outbox.Letter;
import org.alihwarta.outbox.LetterState;
import org.alihwarta.outbox.Outbox;
import org.alihwarta.token.ApiToken;
import org.alihwarta.webhook.WebhookMessages;
import org.alihwarta.webhook.Webhooks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Addresses that are told of every change of an edition's state, and what became of the messages. */
@RestController
@Tag(name = "Webhooks", description = "Messages are signed as Standard Webhooks says, and tried for about a day.")
public final class WebhooksApi {
    private final Webhooks webhooks;
    private final Outbox outbox;

    public WebhooksApi(Webhooks webhooks, Outbox outbox) {
        this.webhooks = webhooks;
        this.outbox = outbox;
    }

    @GetMapping(ApiAddresses.WEBHOOKS)
    @Operation(summary = "Lists the webhooks")
    public List<WebhookView> list() {
        return webhooks.all().stream()
                .map(webhook -> new WebhookView(webhook.name(), webhook.url(), webhook.addedAt(), null))
                .toList();
    }

    @PostMapping(ApiAddresses.WEBHOOKS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a webhook, and gives the secret that its messages are signed with")
    public WebhookView add(@RequestBody WebhookInput input, @AuthenticationPrincipal ApiToken token) {
        String secret = webhooks.add(input.name(), input.url(), token.actor());
        return new WebhookView(input.name(), input.url(), null, secret);
    }

    @DeleteMapping(ApiAddresses.WEBHOOKS + "/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a webhook; messages that wait for it are given up")
    public void remove(@PathVariable String name, @AuthenticationPrincipal ApiToken token) {
        webhooks.remove(name, token.actor());
    }

    @GetMapping(ApiAddresses.WEBHOOK_MESSAGES)
    @Operation(summary = "Lists messages that are waiting, delivered or dead, the last changed first")
    public List<MessageView> messages(
            @RequestParam(defaultValue = "dead") String state, @RequestParam(defaultValue = "1") int page) {
        LetterState wanted = Words.find(state, LetterState.class)
                .orElseThrow(() -> AlihwartaException.badInput("There is no state \"" + state + "\""));
        return outbox.list(WebhookMessages.CHANNEL, wanted, new Page(page, 100)).stream()
                .map(MessageView::of)
                .toList();
    }

    @PostMapping(ApiAddresses.WEBHOOK_MESSAGES + "/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Sends a message once more, under the id that it had")
    public void replay(@PathVariable UUID id) {
        boolean ours = outbox.find(id)
                .filter(letter -> letter.channel().equals(WebhookMessages.CHANNEL))
                .isPresent();
        if (!ours) {
            throw AlihwartaException.notFound("There is no message " + id);
        }
        outbox.replay(id);
    }

    /** What an address wants to be called. */
    public record WebhookInput(String name, URI url) {
        public WebhookInput {
            require(name, url);
        }

        private static void require(@Nullable String name, @Nullable URI url) {
            if (name == null || url == null) {
                throw AlihwartaException.badInput("A webhook needs a \"name\" and a \"url\"");
            }
        }
    }

    /**
     * An address that is told of changes.
     *
     * @param secret only in the answer to the request that added it
     */
    public record WebhookView(
            String name,
            URI url,
            @Nullable Instant addedAt,
            @Nullable String secret) {}

    /**
     * A message and what became of it.
     *
     * @param answer what came of the last attempt
     */
    public record MessageView(
            String id,
            String webhook,
            String state,
            int attempts,
            String body,
            @Nullable String answer,
            Instant changedAt) {
        static MessageView of(Letter letter) {
            return new MessageView(
                    letter.id().toString(),
                    letter.recipient(),
                    Words.of(letter.state()),
                    letter.attempts(),
                    letter.body(),
                    letter.answer(),
                    letter.changedAt());
        }
    }
}
