package org.alihwarta.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.alihwarta.audit.Actor;
import org.alihwarta.database.Database;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.feed.Arrivals;
import org.alihwarta.feed.FeedPull;
import org.alihwarta.feed.FileImport;
import org.alihwarta.feed.FolderPull;
import org.alihwarta.feed.ImportReport;
import org.alihwarta.feed.RecurringTexts;
import org.alihwarta.feed.SourcePositions;
import org.alihwarta.fetch.Fetcher;
import org.alihwarta.intake.Intake;
import org.alihwarta.story.Section;

/** The folder and the feeds that the configuration names. */
record Sources(Configuration configuration, Newsroom newsroom, Clock clock) {
    Optional<FolderPull> findFolder() {
        return configuration.find(Setting.FOLDER_PATH).map(path -> {
            Section section = new Section(configuration.text(Setting.FOLDER_SECTION));
            FileImport files = new FileImport(
                    newsroom.wires(new Actor("folder")),
                    Intake.orEnglish(),
                    new FileImport.Habit(section, section, configuration.isOn(Setting.FOLDER_PUBLISH)),
                    clock);
            return new FolderPull(Path.of(path), files, clock);
        });
    }

    /**
     * What looks at each feed, by its address.
     *
     * @throws AlihwartaException of kind BAD_INPUT when an entry of {@code feeds.addresses} is none
     */
    Map<URI, Supplier<ImportReport>> feeds(Fetcher fetcher, Database database) {
        List<String> entries = Arrays.stream(
                        configuration.text(Setting.FEEDS_ADDRESSES).split("[\\s,]+", -1))
                .filter(entry -> !entry.isEmpty())
                .toList();
        if (entries.isEmpty()) {
            return Map.of();
        }
        SourcePositions positions = new SourcePositions(database, clock);
        RecurringTexts furniture = new RecurringTexts(database);
        Intake intake = Intake.orEnglish();
        Map<URI, Supplier<ImportReport>> feeds = new LinkedHashMap<>();
        for (String entry : entries) {
            URI address = address(entry);
            Section section = new Section(entry.substring(0, entry.indexOf('=')));
            Arrivals arrivals = newsroom.wires(new Actor("feed:" + address.getHost()));
            FeedPull pull = new FeedPull(fetcher, arrivals, intake, positions, furniture);
            feeds.put(address, () -> pull.look(address, section));
        }
        return feeds;
    }

    private static URI address(String entry) {
        int sign = entry.indexOf('=');
        String address = entry.substring(sign + 1);
        if (sign < 1 || !Form.ADDRESS.accepts(address)) {
            throw noFeed(entry);
        }
        return URI.create(address);
    }

    private static AlihwartaException noFeed(String entry) {
        return AlihwartaException.badInput(Setting.FEEDS_ADDRESSES.key() + " has the entry \"" + entry
                + "\": write section=address, such as ekonomi=https://kantor.example/rss");
    }
}
