package org.alihwarta.webhook;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.database.Row;
import org.alihwarta.error.AlihwartaException;

/** The addresses that are told of changes. Thread-safe. */
public final class Webhooks {
    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    public Webhooks(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds an address and gives the secret that its messages are signed with; CONFLICT when the name is taken. */
    public String add(String name, URI url, Actor actor) {
        if (!name.matches("[a-z0-9]+([._-][a-z0-9]+)*")
                || url.getHost() == null
                || !url.toString().startsWith("http")) {
            throw AlihwartaException.badInput(
                    "A webhook needs a name of lower-case letters and digits such as app, and an"
                            + " address that begins with https:// or http://");
        }
        String secret = Signature.randomSecret();
        database.transaction(() -> {
            int added = database.sql(
                            "insert into webhook (name, url, secret, added_at) values (?, ?, ?, ?) on conflict do nothing",
                            name,
                            url.toString(),
                            secret,
                            clock.instant())
                    .update();
            if (added == 0) {
                throw AlihwartaException.conflict("There is a webhook " + name + " already: remove it first");
            }
            audit.append(actor, new WebhookAdded(name, url.toString()));
        });
        return secret;
    }

    public List<Webhook> all() {
        return database.sql("select * from webhook order by name").list(Webhooks::webhook);
    }

    public void remove(String name, Actor actor) {
        database.transaction(() -> {
            if (database.sql("delete from webhook where name = ?", name).update() == 0) {
                throw AlihwartaException.notFound("There is no webhook " + name);
            }
            audit.append(actor, new WebhookRemoved(name));
        });
    }

    Optional<Recipient> find(String name) {
        return database.sql("select * from webhook where name = ?", name)
                .find(row -> new Recipient(URI.create(row.text("url")), row.text("secret")));
    }

    private static Webhook webhook(Row row) {
        return new Webhook(row.text("name"), URI.create(row.text("url")), row.instant("added_at"));
    }

    /** Where to, and what to sign with. */
    record Recipient(URI url, String secret) {
        @Override
        public String toString() {
            return url.toString();
        }
    }
}
