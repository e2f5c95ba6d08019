package org.alihwarta.cli;

import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.alihwarta.feed.ImportReport;
import org.alihwarta.fetch.Fetcher;
import org.alihwarta.fetch.Limits;
import org.alihwarta.server.Configuration;
import org.alihwarta.server.Correspondence;
import org.alihwarta.server.Setting;
import org.alihwarta.story.Section;
import org.alihwarta.wordpress.WordPress;
import org.alihwarta.wordpress.WordPressSite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in the posts of a WordPress: all of them the first time, then what has changed. */
@Command(
        name = "wordpress",
        mixinStandardHelpOptions = true,
        description = {
            "Takes in and publishes what a WordPress has published: all of it the first time, then what has changed.",
            "With wordpress.user and wordpress.password set, withdrawn posts are seen, too."
        })
final class ImportWordPressCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Parameters(paramLabel = "URL", converter = Address.class, description = "The site's address, as readers know it.")
    private URI address;

    @Override
    public Integer call() {
        Configuration configuration = options.configuration();
        Clock clock = Clock.systemUTC();
        WordPressSite site = new WordPressSite(
                address,
                configuration.find(Setting.WORDPRESS_USER).orElse(null),
                configuration.find(Setting.WORDPRESS_PASSWORD).orElse(null),
                new Section(configuration.text(Setting.WORDPRESS_SECTION)));
        try (OpenNewsroom open = OpenNewsroom.beside(configuration, clock);
                Fetcher fetcher = Fetcher.open(Correspondence.reach(configuration), Limits.STANDARD, clock)) {
            WordPress wordPress = new WordPress(site, fetcher, open.database().database(), clock);
            ImportReport report = Correspondence.pull(
                            wordPress, open.newsroom(), open.database().database(), clock)
                    .look();
            ImportTable.print(report, spec.commandLine().getOut());
            return ImportTable.exitCode(report);
        }
    }
}
