package org.alihwarta.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.alihwarta.audit.Actor;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.intake.Imported;
import org.alihwarta.intake.Intake;
import org.alihwarta.intake.StoryFile;
import org.alihwarta.server.Configuration;
import org.alihwarta.server.Newsroom;
import org.alihwarta.story.Section;
import org.alihwarta.story.Story;
import org.alihwarta.story.Taken;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in story files. A file that is refused does not keep the others out. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Takes in stories, plain text or HTML, and says what was dropped of each. A running server need not stop.")
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Story files; a file may begin with key: value lines and ---.")
    private List<String> files;

    @Option(names = "--section", paramLabel = "SECTION", description = "Section of files that name none.")
    private @Nullable String section;

    @Option(names = "--any-language", description = "Take in stories that are not in Indonesian, too.")
    private boolean anyLanguage;

    @Option(names = "--publish", description = "Publish what is taken in; without it, stories come in as drafts.")
    private boolean publish;

    @Override
    public Integer call() {
        Section fallback = section == null ? null : new Section(section);
        Configuration configuration = options.configuration();
        Intake intake = anyLanguage ? Intake.standard().withoutLanguageCheck() : Intake.standard();
        int refused = 0;
        try (OpenNewsroom open = OpenNewsroom.beside(configuration, Clock.systemUTC())) {
            for (String file : files) {
                refused += takeIn(file, intake, fallback, open.newsroom()) ? 0 : 1;
            }
        }
        spec.commandLine().getOut().println(files.size() - refused + " taken in, " + refused + " refused");
        return refused == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private boolean takeIn(String name, Intake intake, @Nullable Section fallback, Newsroom newsroom) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            StoryFile file = StoryFile.read(InputFile.bytes(name), name, intake);
            Taken taken = newsroom.publishing().take(Manuscripts.of(file, name, fallback), Actor.SYSTEM);
            if (publish) {
                newsroom.publishing().publish(taken.story().id(), Actor.SYSTEM);
            }
            out.println(name + ": " + said(taken));
            print(file.imported(), out);
            new RiskList(spec.commandLine().getErr()).print(file.imported().document());
            return true;
        } catch (AlihwartaException refusal) {
            spec.commandLine().getErr().println(name + ": refused: " + refusal.getMessage());
            return false;
        }
    }

    private static String said(Taken taken) {
        Story story = taken.story();
        String what = taken instanceof Taken.Added
                ? "new story"
                : taken instanceof Taken.Revised ? "new revision " + story.revision() : "known already";
        return what + " " + story.id() + " \"" + story.document().headline() + "\"";
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
