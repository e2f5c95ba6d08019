package org.alihwarta.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.alihwarta.audit.Actor;
import org.alihwarta.token.ApiToken;
import org.alihwarta.token.Scope;
import org.alihwarta.token.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets programs use the API. */
@Command(name = "token", mixinStandardHelpOptions = true, description = "Lets programs use the API.")
final class TokenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.WRONG_USAGE;
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Adds a token and prints its secret, which cannot be shown again.")
    int add(
            @Mixin ServerOptions options,
            @Parameters(paramLabel = "NAME", description = "What the log calls the program.") String name,
            @Option(names = "--scope", split = ",", required = true, description = "${COMPLETION-CANDIDATES}")
                    Set<Scope> scopes) {
        try (OpenNewsroom open = OpenNewsroom.beside(options.configuration(), Clock.systemUTC())) {
            out().println(open.newsroom().tokens().add(name, scopes, Actor.SYSTEM));
        }
        return ExitCode.DONE;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the tokens that there ever were.")
    int list(@Mixin ServerOptions options) {
        try (OpenNewsroom open = OpenNewsroom.beside(options.configuration(), Clock.systemUTC())) {
            open.newsroom().tokens().all().forEach(token -> out().println(line(token)));
        }
        return ExitCode.DONE;
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true, description = "Makes a token good no more, at once.")
    int revoke(@Mixin ServerOptions options, @Parameters(paramLabel = "NAME") String name) {
        try (OpenNewsroom open = OpenNewsroom.beside(options.configuration(), Clock.systemUTC())) {
            Tokens tokens = open.newsroom().tokens();
            tokens.revoke(name, Actor.SYSTEM);
            out().println("Revoked " + name + ".");
        }
        return ExitCode.DONE;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static String line(ApiToken token) {
        String scopes = token.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(","));
        String used = token.usedAt() == null ? "never used" : "last used " + token.usedAt();
        String state = token.revokedAt() == null ? used : "revoked " + token.revokedAt();
        return "%s  %s  added %s  %s".formatted(token.name(), scopes, token.addedAt(), state);
    }
}
