package org.alihwarta.cli;

import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.alihwarta.audit.Actor;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.feed.Arrivals;
import org.alihwarta.feed.FeedPull;
import org.alihwarta.feed.ImportReport;
import org.alihwarta.fetch.Fetcher;
import org.alihwarta.fetch.Limits;
import org.alihwarta.intake.Intake;
import org.alihwarta.server.Configuration;
import org.alihwarta.server.Correspondence;
import org.alihwarta.story.Section;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in what a feed offers, as drafts. */
@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        description =
                "Takes in what an RSS or Atom feed offers, as drafts; where it gives only teasers, from the pages themselves.")
final class ImportFeedCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Parameters(paramLabel = "URL", description = "The feed's own address.")
    private String url;

    @Option(names = "--section", paramLabel = "SECTION", required = true, description = "Section of its stories.")
    private String section;

    @Override
    public Integer call() {
        Configuration configuration = options.configuration();
        Clock clock = Clock.systemUTC();
        URI address = address();
        try (OpenNewsroom open = OpenNewsroom.beside(configuration, clock);
                Fetcher fetcher = Fetcher.open(Correspondence.reach(configuration), Limits.STANDARD, clock)) {
            Actor actor = new Actor("feed:" + address.getHost());
            Arrivals arrivals =
                    new Arrivals(open.newsroom().stories(), open.newsroom().publishing(), actor);
            ImportReport report =
                    new FeedPull(fetcher, arrivals, Intake.standard(), new Section(section)).look(address);
            ImportTable.print(report, spec.commandLine().getOut());
            return ImportTable.exitCode(report);
        }
    }

    private URI address() {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException noAddress) {
            throw AlihwartaException.badInput(
                    "\"" + url + "\" is no address: give one such as https://warta.example/feed");
        }
    }
}
