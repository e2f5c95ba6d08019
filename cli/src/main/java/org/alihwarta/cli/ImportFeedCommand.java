package org.alihwarta.cli;

import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.alihwarta.audit.Actor;
import org.alihwarta.feed.Arrivals;
import org.alihwarta.feed.FeedPull;
import org.alihwarta.feed.ImportReport;
import org.alihwarta.feed.RecurringTexts;
import org.alihwarta.feed.SourcePositions;
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

    @Parameters(paramLabel = "URL", converter = Address.class, description = "The feed's own address.")
    private URI address;

    @Option(names = "--section", paramLabel = "SECTION", required = true, description = "Section of its stories.")
    private String section;

    @Override
    public Integer call() {
        Configuration configuration = options.configuration();
        Clock clock = Clock.systemUTC();
        try (OpenNewsroom open = OpenNewsroom.beside(configuration, clock);
                Fetcher fetcher = Fetcher.open(Correspondence.reach(configuration), Limits.STANDARD, clock)) {
            Arrivals arrivals = open.newsroom().arrivals(new Actor("feed:" + address.getHost()));
            SourcePositions positions = new SourcePositions(open.database().database(), clock);
            RecurringTexts furniture = new RecurringTexts(open.database().database());
            ImportReport report = new FeedPull(fetcher, arrivals, Intake.standard(), positions, furniture)
                    .look(address, new Section(section));
            ImportTable.print(report, spec.commandLine().getOut());
            return ImportTable.exitCode(report);
        }
    }
}
