package org.alihwarta.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.TreeMap;
import org.alihwarta.account.Seal;
import org.alihwarta.audit.Actor;
import org.alihwarta.database.Database;
import org.alihwarta.database.EmbeddedPostgres;
import org.alihwarta.server.Newsroom;
import org.alihwarta.token.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server and two workers on one PostgreSQL, each a process of its own, are killed at random while stories come in. A program hands every
 * story in twice, and again until it is told that it has arrived. In the end every story is there once, and every edition is whole.
 *
 * <p>The long form, which {@code benchmarks/faults} runs, has more stories and more deaths: {@code -Dalihwarta.faults.stories=200}.
 */
class FaultsIT {
    private static final int STORIES = Integer.getInteger("alihwarta.faults.stories", 16);
    private static final int ROUNDS = Integer.getInteger("alihwarta.faults.rounds", 2);
    private static final long SEED = Long.getLong("alihwarta.faults.seed", 7);
    private static final Duration PATIENCE = Duration.ofMinutes(Integer.getInteger("alihwarta.faults.minutes", 5));

    @TempDir
    private Path folder;

    @Test
    void losesNothingAndDoublesNothingHoweverItsProcessesDie() throws Exception {
        long began = System.nanoTime();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("postgres"));
                Database pool = Database.open(postgres.address(), 4);
                LibraryDictionary engine = new LibraryDictionary(Duration.ofMillis(600));
                Newsroom newsroom = Newsroom.open(pool, Seal.with(Seal.newKey()), Clock.systemUTC())) {
            String token = newsroom.tokens().add("cms", Set.of(Scope.values()), Actor.SYSTEM);
            Path config = configure(postgres, engine);
            int port = freePort();
            try (Fleet fleet = new Fleet(folder, config, port);
                    Sender sender = new Sender(port, token)) {
                fleet.start();
                sender.send(STORIES);
                Deaths deaths = new Deaths(fleet, folder.resolve("postgres"), SEED);
                deaths.happen(ROUNDS);
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
                    fleet.restartDead();
                    assertThat(sender.acknowledged()).isEqualTo(STORIES);
                    assertThat(new Ledger(pool).unsettled()).isZero();
                });

                Ledger ledger = new Ledger(pool);
                ledger.requireEveryStoryOnce(STORIES);
                ledger.requireWholeEditions(STORIES, newsroom);
                System.out.printf(
                        "faults: %d stories in %d s; killed %s; handed in %d times; %s%n",
                        STORIES,
                        Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                        new TreeMap<>(deaths.counts()),
                        sender.attempts(),
                        ledger.figures());
            }
        }
    }

    private Path configure(EmbeddedPostgres postgres, LibraryDictionary engine) throws IOException {
        return Files.writeString(folder.resolve("alihwarta.properties"), """
                database.url=%s
                database.user=%s
                database.password=%s
                engines.order=libretranslate
                libretranslate.url=%s
                engines.requests-per-minute=1000
                data.folder=%s
                """.formatted(
                postgres.jdbcUrl(), postgres.user(), postgres.password(), engine.address(), folder.resolve("data")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
