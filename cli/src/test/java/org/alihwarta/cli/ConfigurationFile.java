package org.alihwarta.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alihwarta.testkit.TestDatabase;

/** The configuration of a newsroom on a test's database and with its data in the test's folder, for {@code --config}. */
final class ConfigurationFile {
    private ConfigurationFile() {}

    static Path in(Path folder, TestDatabase server) throws IOException {
        return Files.writeString(
                folder.resolve("alihwarta.properties"),
                "database.url=" + server.jdbcUrl() + "\ndatabase.user=" + server.user() + "\ndatabase.password="
                        + server.password() + "\ndata.folder=" + folder.resolve("data") + "\n");
    }
}
