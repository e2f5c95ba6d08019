package org.alihwarta.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alihwarta.engine.LocalModels;
import org.alihwarta.engine.ModelCard.Fitness;
import org.alihwarta.engine.catalogue.InstalledModels.Verdict;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.server.AlihwartaServer;
import org.alihwarta.server.Configuration;
import org.alihwarta.server.NewsroomDatabase;
import org.alihwarta.server.Setting;

/** Looks at what is around a newsroom; what is in the database is {@link DatabaseExamination}'s matter. */
final class Examination {
    private static final int OLDEST_JAVA = 17;
    private static final long MEGABYTE = 1L << 20;
    private static final long LEAST_MEMORY = 512;
    private static final long LEAST_ROOM = 400;
    private static final long GOOD_ROOM = 2048;

    private final Configuration configuration;
    private final LocalModels models;
    private final Clock clock;

    Examination(Configuration configuration, LocalModels models, Clock clock) {
        this.configuration = configuration;
        this.models = models;
        this.clock = clock;
    }

    /** Everything, in the order in which one would mend it. */
    List<Diagnosis> all() {
        List<Diagnosis> found = new ArrayList<>(List.of(java(), memory(), disk()));
        found.add(Diagnosis.ok("configuration", changedSettings() + " settings differ from the standard"));
        found.add(port());
        found.addAll(database());
        found.add(fitModels());
        found.addAll(modelFiles());
        return List.copyOf(found);
    }

    static Diagnosis java() {
        int version = Runtime.version().feature();
        return version >= OLDEST_JAVA
                ? Diagnosis.ok("java", Runtime.version() + " at " + System.getProperty("java.home"))
                : Diagnosis.fail("java", version + " is too old", "install version 17 or later");
    }

    private static Diagnosis memory() {
        long most = Runtime.getRuntime().maxMemory() / MEGABYTE;
        String finding = most + " MB for Java, " + Runtime.getRuntime().availableProcessors() + " processors";
        return most >= LEAST_MEMORY
                ? Diagnosis.ok("memory", finding)
                : Diagnosis.warn(
                        "memory",
                        finding,
                        "give it " + LEAST_MEMORY + " MB: JDK_JAVA_OPTIONS=-Xmx" + LEAST_MEMORY + "m");
    }

    private Diagnosis disk() {
        Path folder = configuration.folder(Setting.DATA_FOLDER).toAbsolutePath();
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            long room = Files.getFileStore(there).getUsableSpace() / MEGABYTE;
            String finding = room + " MB free at " + folder;
            if (!Files.isWritable(there)) {
                return Diagnosis.fail("disk", there + " is not writable", "make it writable, or set data.folder");
            }
            if (room < LEAST_ROOM) {
                return Diagnosis.fail("disk", finding, "free some space, or set data.folder to a larger disk");
            }
            return room < GOOD_ROOM
                    ? Diagnosis.warn("disk", finding, "plan for " + GOOD_ROOM + " MB")
                    : Diagnosis.ok("disk", finding);
        } catch (IOException failure) {
            return Diagnosis.fail("disk", there + ": " + failure, "set data.folder to a folder that can be read");
        }
    }

    private long changedSettings() {
        return configuration.toString().lines().count();
    }

    private Diagnosis port() {
        String port = configuration.text(Setting.SERVER_ADDRESS) + ":" + configuration.text(Setting.SERVER_PORT);
        try {
            AlihwartaServer.requireFreePort(configuration);
            return Diagnosis.ok("port", port + " is free");
        } catch (AlihwartaException taken) {
            return Diagnosis.warn(
                    "port", port + " is taken", "that is as it should be if this newsroom runs; else set server.port");
        }
    }

    private List<Diagnosis> database() {
        try {
            Optional<NewsroomDatabase> running = NewsroomDatabase.openRunning(configuration);
            if (running.isEmpty()) {
                return List.of(Diagnosis.ok("database", "the built-in one does not run; serve starts it"));
            }
            try (NewsroomDatabase database = running.get()) {
                return new DatabaseExamination(database.database(), clock).all();
            }
        } catch (AlihwartaException refused) {
            return List.of(Diagnosis.fail(
                    "database",
                    String.valueOf(refused.getMessage()),
                    "start it, or set database.url, user and password"));
        }
    }

    private Diagnosis fitModels() {
        List<LocalModels.Entry> there = models.list();
        for (LocalModels.Entry entry : there) {
            if (entry.problem() != null) {
                return Diagnosis.warn(
                        "models", entry.folder() + ": " + entry.problem(), "remove it or install it anew");
            }
        }
        long fit = there.stream()
                .filter(entry -> entry.card() != null && entry.card().fit() == Fitness.READERS)
                .count();
        String finding = there.size() + " there, " + fit + " fit for readers";
        return fit > 0 || !configuration.text(Setting.ENGINES_ORDER).equals("local")
                ? Diagnosis.ok("models", finding)
                : Diagnosis.warn(
                        "models", finding, "without one all editions are held: alihwarta models install firefox");
    }

    private List<Diagnosis> modelFiles() {
        List<Verdict> verdicts = ModelFolders.installed(configuration).verify(null);
        return verdicts.stream()
                .map(verdict -> verdict.problems().isEmpty()
                        ? Diagnosis.ok("model files", verdict.model() + " is as it was installed")
                        : Diagnosis.fail(
                                "model files",
                                verdict.model() + ": " + String.join("; ", verdict.problems()),
                                "alihwarta models remove, then install it again"))
                .toList();
    }
}
