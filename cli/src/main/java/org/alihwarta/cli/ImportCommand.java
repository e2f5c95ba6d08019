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
import org.alihwarta.feed.FileImport;
import org.alihwarta.feed.ImportReport;
import org.alihwarta.feed.ImportReport.Line;
import org.alihwarta.feed.ImportReport.Outcome;
import org.alihwarta.intake.Imported;
import org.alihwarta.intake.Intake;
import org.alihwarta.server.Configuration;
import org.alihwarta.server.Setting;
import org.alihwarta.story.Section;
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
        Clock clock = Clock.systemUTC();
        FileImport.Habit habit = new FileImport.Habit(
                section == null ? null : new Section(section),
                new Section(section == null ? configuration.text(Setting.WORDPRESS_SECTION) : section),
                publish);
        Intake intake = anyLanguage ? Intake.standard().withoutLanguageCheck() : Intake.standard();
        List<Line> lines = new ArrayList<>();
        try (OpenNewsroom open = OpenNewsroom.beside(configuration, clock)) {
            FileImport files = new FileImport(open.newsroom().arrivals(Actor.SYSTEM), intake, habit, clock);
            inFolders(this.files).forEach(file -> lines.addAll(takeIn(file, files)));
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

    private List<Line> takeIn(String name, FileImport files) {
        try {
            return files.read(InputFile.bytes(name), name, this::print);
        } catch (AlihwartaException refusal) {
            return List.of(new Line(name, Outcome.REFUSED, String.valueOf(refusal.getMessage())));
        }
    }

    private void print(Imported imported) {
        PrintWriter out = spec.commandLine().getOut();
        imported.dropped()
                .forEach(dropped -> out.println("  dropped, " + words(dropped.reason()) + ": " + dropped.text()));
        imported.notes().forEach(note -> out.println("  please look, " + words(note.doubt()) + ": " + note.text()));
        new RiskList(spec.commandLine().getErr()).print(imported.document());
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
