package org.alihwarta.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.alihwarta.audit.Actor;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.exchange.SheetFile;
import org.alihwarta.feed.Arrivals;
import org.alihwarta.feed.FileImport;
import org.alihwarta.feed.ImportReport;
import org.alihwarta.feed.ImportReport.Line;
import org.alihwarta.feed.ImportReport.Outcome;
import org.alihwarta.intake.Imported;
import org.alihwarta.intake.Intake;
import org.alihwarta.intake.StoryFile;
import org.alihwarta.server.Configuration;
import org.alihwarta.server.Newsroom;
import org.alihwarta.server.Setting;
import org.alihwarta.story.Section;
import org.alihwarta.story.Story;
import org.alihwarta.story.Taken;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in story files. A file that is refused does not keep the others out. */
@Command(
        name = "import",
        subcommands = {ImportWordPressCommand.class, ImportFeedCommand.class},
        mixinStandardHelpOptions = true,
        description =
                "Takes in stories (text, HTML, ninjs, NewsML-G2, WordPress exports) and says what was dropped or refused and why."
                        + " A running server need not stop.")
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files, or folders of files; a text may begin with key: value lines and ---.")
    private List<String> files = List.of();

    @Option(names = "--section", paramLabel = "SECTION", description = "Section of files that name none.")
    private @Nullable String section;

    @Option(names = "--any-language", description = "Take in stories that are not in Indonesian, too.")
    private boolean anyLanguage;

    @Option(names = "--publish", description = "Publish what is taken in; without it, stories come in as drafts.")
    private boolean publish;

    @Override
    public Integer call() {
        if (files.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Name files or folders to take in, or: import wordpress URL, import feed URL");
        }
        Configuration configuration = options.configuration();
        Intake intake = anyLanguage ? Intake.standard().withoutLanguageCheck() : Intake.standard();
        List<Line> lines = new ArrayList<>();
        try (OpenNewsroom open = OpenNewsroom.beside(configuration, Clock.systemUTC())) {
            for (String file : inFolders(files)) {
                lines.addAll(takeIn(file, intake, configuration, open.newsroom()));
            }
        }
        ImportReport report = new ImportReport(lines);
        ImportTable.print(report, spec.commandLine().getOut());
        return ImportTable.exitCode(report);
    }

    /** A folder stands for the files in it. */
    private static List<String> inFolders(List<String> names) {
        List<String> files = new ArrayList<>();
        for (String name : names) {
            if (!Files.isDirectory(Path.of(name))) {
                files.add(name);
                continue;
            }
            try (Stream<Path> inside = Files.list(Path.of(name))) {
                inside.filter(Files::isRegularFile).map(Path::toString).sorted().forEach(files::add);
            } catch (IOException unreadable) {
                throw AlihwartaException.badInput("Cannot list " + name + ": " + unreadable.getMessage());
            }
        }
        return files;
    }

    private List<Line> takeIn(String name, Intake intake, Configuration configuration, Newsroom newsroom) {
        try {
            byte[] raw = InputFile.bytes(name);
            if (SheetFile.of(raw) == SheetFile.OTHER) {
                return List.of(takeInText(raw, name, intake, newsroom));
            }
            Arrivals arrivals = new Arrivals(newsroom.stories(), newsroom.publishing(), Actor.SYSTEM);
            Section fallback = new Section(section == null ? configuration.text(Setting.WORDPRESS_SECTION) : section);
            return new FileImport(arrivals, intake, fallback, publish).read(raw, name);
        } catch (AlihwartaException refusal) {
            return List.of(new Line(name, Outcome.REFUSED, String.valueOf(refusal.getMessage())));
        }
    }

    private Line takeInText(byte[] raw, String name, Intake intake, Newsroom newsroom) {
        Section fallback = section == null ? null : new Section(section);
        StoryFile file = StoryFile.read(raw, name, intake);
        Taken taken = newsroom.publishing().take(Manuscripts.of(file, name, fallback), Actor.SYSTEM);
        if (publish) {
            newsroom.publishing().publish(taken.story().id(), Actor.SYSTEM);
        }
        print(file.imported(), spec.commandLine().getOut());
        new RiskList(spec.commandLine().getErr()).print(file.imported().document());
        return new Line(name, outcome(taken), said(taken.story()));
    }

    private static Outcome outcome(Taken taken) {
        if (taken instanceof Taken.Added) {
            return Outcome.ADDED;
        }
        return taken instanceof Taken.Revised ? Outcome.REVISED : Outcome.KNOWN;
    }

    private static String said(Story story) {
        return "story " + story.id() + " revision " + story.revision() + " \""
                + story.document().headline() + "\"";
    }

    private static void print(Imported imported, PrintWriter out) {
        imported.dropped()
                .forEach(dropped -> out.println("  dropped, " + words(dropped.reason()) + ": " + dropped.text()));
        imported.notes().forEach(note -> out.println("  please look, " + words(note.doubt()) + ": " + note.text()));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
