package org.alihwarta.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.alihwarta.audit.Actor;
import org.alihwarta.intake.Intake;
import org.alihwarta.intake.StoryFile;
import org.alihwarta.job.Publishing;
import org.alihwarta.story.Story;
import org.jspecify.annotations.Nullable;

/** The stories that came with the program. */
final class SampleNewsroom {
    private static final String FOLDER = "/sample-newsroom/";

    private static final Intake INTAKE = Intake.standard();

    private final Publishing publishing;
    private final Clock clock;

    SampleNewsroom(Publishing publishing, Clock clock) {
        this.publishing = publishing;
        this.clock = clock;
    }

    static List<String> files() {
        return new String(read("index.txt"), StandardCharsets.UTF_8).lines().toList();
    }

    static StoryFile story(String file) {
        return StoryFile.read(read(file), file, INTAKE);
    }

    /** Takes in and publishes those that are not there yet; the published ones are left as they are. */
    void publish() {
        for (String file : files()) {
            StoryFile sample = story(file);
            Story story =
                    publishing.take(sample.manuscript(file, null), Actor.SYSTEM).story();
            publishing.publish(story.id(), past(sample.published()), Actor.SYSTEM);
        }
    }

    /** The latest samples were written for the evening of the day; no story comes from the future. */
    private Instant past(@Nullable Instant published) {
        Instant now = clock.instant();
        return published == null || published.isAfter(now) ? now : published;
    }

    private static byte[] read(String file) {
        try (InputStream in = SampleNewsroom.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("no sample " + file);
            }
            return in.readAllBytes();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
