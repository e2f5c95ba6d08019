package org.alihwarta.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A server and two workers, each in a process of its own; whoever is dead is started again, as systemd does. */
final class Fleet implements AutoCloseable {
    private final Path folder;
    private final List<Member> members;

    Fleet(Path folder, Path config, int port) {
        this.folder = folder;
        String options = config.toString();
        members = List.of(
                new Member("server", "serve", "--no-work", "--config", options, "--port", Integer.toString(port)),
                new Member("worker A", "worker", "--config", options),
                new Member("worker B", "worker", "--config", options, "--pools", "en,fr=2 zh,ja,ar=2"));
    }

    synchronized void start() throws IOException {
        for (Member member : members) {
            member.launch(folder);
        }
    }

    synchronized void kill(String name) throws InterruptedException {
        for (Member member : members) {
            if (member.name.equals(name)) {
                member.application().kill();
            }
        }
    }

    synchronized void restartDead() throws IOException {
        for (Member member : members) {
            if (!member.application().isRunning()) {
                member.launch(folder);
            }
        }
    }

    @Override
    public synchronized void close() {
        for (Member member : members) {
            if (member.application != null) {
                member.application.close();
            }
        }
    }

    private static final class Member {
        private final String name;
        private final String[] command;
        private @Nullable Application application;

        Member(String name, String... command) {
            this.name = name;
            this.command = command;
        }

        void launch(Path folder) throws IOException {
            application = Application.start(folder, command);
        }

        Application application() {
            return Objects.requireNonNull(application, name);
        }
    }
}
