package org.alihwarta.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A server and two workers, each in a process of its own; whoever is dead is started again, as systemd does. */
final class Fleet implements AutoCloseable {
    private final Path folder;
    private final Map<String, List<String>> commands = new LinkedHashMap<>();
    private final Map<String, Application> running = new LinkedHashMap<>();

    Fleet(Path folder, Path config, int port) {
        this.folder = folder;
        String options = config.toString();
        commands.put("server", List.of("serve", "--no-work", "--config", options, "--port", Integer.toString(port)));
        commands.put("worker A", List.of("worker", "--config", options));
        commands.put("worker B", List.of("worker", "--config", options, "--pools", "en,fr=2 zh,ja,ar=2"));
    }

    synchronized void start() throws IOException {
        for (String name : commands.keySet()) {
            launch(name);
        }
    }

    synchronized void kill(String name) throws InterruptedException {
        running.get(name).kill();
    }

    synchronized void restartDead() throws IOException {
        for (String name : commands.keySet()) {
            if (!running.get(name).isRunning()) {
                launch(name);
            }
        }
    }

    @Override
    public synchronized void close() {
        running.values().forEach(Application::close);
    }

    private void launch(String name) throws IOException {
        running.put(name, Application.start(folder, commands.get(name).toArray(String[]::new)));
    }
}
