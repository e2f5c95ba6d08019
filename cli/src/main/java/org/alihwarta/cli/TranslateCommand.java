package org.alihwarta.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.alihwarta.engine.Engines;
import org.alihwarta.language.Language;
import org.alihwarta.translation.TranslatedTexts;
import org.alihwarta.translation.Translations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Translates one file; no database and no server. */
@Command(
        name = "translate",
        mixinStandardHelpOptions = true,
        description = "Translates an Indonesian file: one language to standard output, several to one file each.")
final class TranslateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to translate, or - for standard input.")
    private String file;

    @Option(
            names = "--to",
            split = ",",
            required = true,
            paramLabel = "LANG",
            converter = TargetLanguage.class,
            description = "Target languages: en, zh, ja, ar, fr.")
    private List<Language> targets;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text (line n comes from line n), html or json. Default: ${DEFAULT-VALUE}.")
    private TranslationFormat format;

    @Option(
            names = "--gates",
            defaultValue = "hold",
            description = {
                "hold: a translation that fails a check is not written.",
                "warn: it is written, and what was found goes to standard error.",
                "off: nothing is checked. Default: ${DEFAULT-VALUE}."
            })
    private GateUse gates;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            description = "Where files per language go. Default: beside FILE.")
    private @Nullable Path output;

    @Option(
            names = "--notes",
            description =
                    "Say on standard error what in the original is risky to translate: unknown names, long sentences and the like.")
    private boolean notes;

    @Mixin
    private ModelFolders models;

    @Override
    public Integer call() {
        InputFile input = InputFile.read(file);
        SourceTexts source = format.read(input);
        Destination destination = Destination.of(input, targets, output, format);
        if (notes) {
            new RiskList(spec.commandLine().getErr()).print(source.texts());
        }
        boolean held = false;
        try (Engines engines = models.open()) {
            Translations translations = new Translations(engines, gates.gates());
            for (Language target : targets) {
                held |= !translate(source, target, translations, destination);
            }
        }
        return held ? ExitCode.DONE_WITH_HELD_EDITIONS : ExitCode.DONE;
    }

    /** Whether the translation was written; otherwise it is held, and standard error says why. */
    private boolean translate(SourceTexts source, Language target, Translations translations, Destination destination) {
        PrintWriter err = spec.commandLine().getErr();
        if (!translations.serves(target)) {
            err.println(target.code() + ": held, no model translates into " + target.ownName()
                    + " (see: alihwarta models list)");
            return false;
        }
        TranslatedTexts translated;
        try (Progress progress = Progress.start(target.code(), err)) {
            translated = translations.translate(source.texts(), target, List.of(), progress::reached);
        }
        boolean fit = new FindingList(target, err).print(translated.segments());
        if (!fit && gates == GateUse.HOLD) {
            err.println(target.code() + ": held; --gates warn writes it all the same");
            return false;
        }
        destination.write(
                target, source.render(translated, target), spec.commandLine().getOut());
        return true;
    }
}
