package org.alihwarta.webhook;

import java.net.URI;
import java.time.Instant;

/** An address that is told of changes. */
public record Webhook(String name, URI url, Instant addedAt) {}
