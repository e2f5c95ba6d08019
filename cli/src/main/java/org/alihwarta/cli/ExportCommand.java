package org.alihwarta.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.exchange.Bundle;
import org.alihwarta.exchange.Wording;
import org.alihwarta.server.Newsroom;
import org.alihwarta.site.SiteTexts;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what readers can read, in the formats of other newsrooms. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes every public story with its released editions to files. A running server need not stop.")
final class ExportCommand implements Callable<Integer> {
    private static final int STORIES_AT_ONCE = 100;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Parameters(paramLabel = "FOLDER", description = "Where the files go; those of the same name are replaced.")
    private Path folder;

    @Option(
            names = "--format",
            defaultValue = "ninjs",
            description = "ninjs or newsml (a file a story), markdown or html (a file a language). Default: ninjs.")
    private ExportFormat format;

    @Override
    public Integer call() {
        SiteTexts texts = new SiteTexts();
        Wording wording = (language, key, arguments) -> texts.in(language).of(key, arguments);
        try (OpenNewsroom open = OpenNewsroom.beside(options.configuration(), Clock.systemUTC())) {
            Files.createDirectories(folder);
            int stories = write(open.newsroom(), wording);
            spec.commandLine().getOut().println(folder + ": " + stories + " stories");
            return ExitCode.DONE;
        } catch (IOException failure) {
            throw new AlihwartaException(
                    AlihwartaException.Kind.BAD_INPUT,
                    "Could not write to " + folder + " (" + failure
                            + "): name a folder that may be written to and has room",
                    failure);
        }
    }

    private int write(Newsroom newsroom, Wording wording) throws IOException {
        int written = 0;
        StoryList.@Nullable Place place = null;
        List<StoryList.Item> page;
        do {
            page = newsroom.storyList().after(place, STORIES_AT_ONCE);
            for (StoryList.Item item : page) {
                Story story = newsroom.stories().require(item.id());
                if (story.isPublic()) {
                    write(bundle(story, newsroom), story, wording);
                    written++;
                }
                place = item.place();
            }
        } while (page.size() == STORIES_AT_ONCE);
        return written;
    }

    /** The newsroom's own pictures have paths from the site's root; a file that goes elsewhere needs their whole addresses. */
    private Bundle bundle(Story story, Newsroom newsroom) {
        Bundle bundle = Bundle.of(story, newsroom.editions());
        return options.configuration()
                .siteUrl()
                .map(site -> bundle.withImages(site::resolve))
                .orElse(bundle);
    }

    private void write(Bundle bundle, Story story, Wording wording) throws IOException {
        for (Map.Entry<Path, String> file :
                format.files(bundle, story.id().toString(), wording).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
