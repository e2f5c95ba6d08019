package org.alihwarta.database;

import java.nio.file.Path;

/** A process for tests to kill: it starts a server in a folder, keeps one row in it, says so, and waits for its end. */
final class ServingProcess {
    private ServingProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]));
        try (Database database = Database.open(server.address(), 1)) {
            database.sql("create table note as select 'kedelai' as text").update();
            System.out.println("serving");
            Thread.sleep(600_000);
        }
    }
}
