package org.alihwarta.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
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
                    newsroom.arrivals(new Actor("folder")),
                    Intake.standard(),
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
        SourcePositions positions = new SourcePositions(database, clock);
        RecurringTexts furniture = new RecurringTexts(database);
        Map<URI, Supplier<ImportReport>> feeds = new LinkedHashMap<>();
        Intake intake = Intake.standard();
        for (String entry : configuration.text(Setting.FEEDS_ADDRESSES).split("[\\s,]+", -1)) {
            if (!entry.isEmpty()) {
                Section section = new Section(entry.substring(0, equalsSign(entry)));
                URI address = address(entry.substring(equalsSign(entry) + 1), entry);
                Arrivals arrivals = newsroom.arrivals(new Actor("feed:" + address.getHost()));
                FeedPull pull = new FeedPull(fetcher, arrivals, intake, positions, furniture);
                feeds.put(address, () -> pull.look(address, section));
            }
        }
        return feeds;
    }

    private static int equalsSign(String entry) {
        int sign = entry.indexOf('=');
        if (sign < 1) {
            throw noFeed(entry);
        }
        return sign;
    }

    private static URI address(String text, String entry) {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException noAddress) {
            // Refused below, like an address without a host.
        }
        throw noFeed(entry);
    }

    private static AlihwartaException noFeed(String entry) {
        return AlihwartaException.badInput(Setting.FEEDS_ADDRESSES.key() + " has the entry \"" + entry
                + "\": write section=address, such as ekonomi=https://kantor.example/rss");
    }
}
