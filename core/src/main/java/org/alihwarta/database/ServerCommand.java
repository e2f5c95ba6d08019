package org.alihwarta.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alihwarta.error.AlihwartaException;

/** How a server is started: by whom, which program, on which data, with its log where. */
record ServerCommand(Unprivileged user, Path program, Path data, Path log) {
    Process start(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString(), "-D", data.toString()));
        command.addAll(arguments);
        try {
            return user.command(command)
                    .directory(data.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException failure) {
            throw AlihwartaException.unavailable(
                    "The bundled PostgreSQL cannot be run: " + failure.getMessage(), failure);
        }
    }
}
