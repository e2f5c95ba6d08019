package org.alihwarta.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.memory.tmx.TmxExchange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the memory to a TMX file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the memory as TMX 1.4b in UTF-8; an existing file is replaced once all is written.")
final class MemoryExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Parameters(paramLabel = "FILE", description = "The file to write.")
    private Path file;

    @Option(
            names = "--to",
            split = ",",
            paramLabel = "LANG",
            converter = TargetLanguage.class,
            description = "Only these target languages. Default: all.")
    private @Nullable List<Language> targets;

    @Override
    public Integer call() {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OpenNewsroom open = OpenNewsroom.beside(options.configuration(), Clock.systemUTC())) {
            long units = write(part, open.newsroom().memoryFiles());
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            spec.commandLine().getOut().println(file + ": " + units + " units");
            return ExitCode.DONE;
        } catch (IOException failure) {
            throw new AlihwartaException(
                    AlihwartaException.Kind.BAD_INPUT,
                    "Could not write " + file + " (" + failure + "): name a file in a folder that exists and has room",
                    failure);
        }
    }

    private long write(Path part, TmxExchange exchange) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            return exchange.exportTo(out, EnumSet.copyOf(targets == null ? Language.targets() : targets));
        }
    }
}
