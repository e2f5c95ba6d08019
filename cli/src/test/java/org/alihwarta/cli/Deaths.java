package org.alihwarta.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Kills processes with signal 9: every kind once a round, in an order and at times drawn by lot. */
final class Deaths {
    private static final String POSTGRES = "postgres";

    private final Fleet fleet;
    private final Path postgres;
    private final Random lot;
    private final Map<String, Integer> counts = new TreeMap<>();

    Deaths(Fleet fleet, Path postgres, long seed) {
        this.fleet = fleet;
        this.postgres = postgres;
        lot = new Random(seed);
    }

    void happen(int rounds) throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            List<String> victims = new ArrayList<>(List.of("server", "worker A", "worker B", POSTGRES));
            Collections.shuffle(victims, lot);
            for (String victim : victims) {
                Thread.sleep(1500 + lot.nextInt(2500));
                kill(victim);
                fleet.restartDead();
            }
        }
    }

    Map<String, Integer> counts() {
        return counts;
    }

    private void kill(String victim) throws IOException, InterruptedException {
        if (victim.equals(POSTGRES)) {
            String pid =
                    Files.readAllLines(postgres.resolve("data/postmaster.pid")).get(0);
            ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroyForcibly);
        } else {
            fleet.kill(victim);
        }
        counts.merge(victim, 1, Integer::sum);
    }
}
