package org.alihwarta.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import org.alihwarta.account.Account;
import org.alihwarta.account.Role;
import org.alihwarta.audit.Actor;
import org.alihwarta.error.AlihwartaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds people to the desk. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = "Adds people to the desk.",
        subcommands = UserCommand.AddCommand.class)
final class UserCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: add");
    }

    /** Adds one account; the password comes from the terminal or from standard input, never from the command line. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Adds an account. The password is asked for, or read from standard input.")
    static final class AddCommand implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Mixin
        private ServerOptions options;

        @Parameters(paramLabel = "NAME", description = "Name to log in with.")
        private String name;

        @Option(
                names = "--full-name",
                paramLabel = "NAME",
                description = "As shown in the log. Default: the login name.")
        private @Nullable String fullName;

        @Option(names = "--role", split = ",", required = true, description = "${COMPLETION-CANDIDATES}")
        private Set<Role> roles;

        @Override
        public Integer call() {
            Account account = new Account(name, fullName == null ? name : fullName, roles);
            String password = password();
            try (OpenNewsroom open = OpenNewsroom.beside(options.configuration(), Clock.systemUTC())) {
                open.newsroom().accounts().add(account, password, Actor.SYSTEM);
            }
            spec.commandLine().getOut().println("Added " + name + ".");
            return ExitCode.DONE;
        }

        @SuppressWarnings(
                "SystemConsoleNull") // the launcher asks newer JDKs for the console that is absent without a terminal
        private static String password() {
            Console console = System.console();
            if (console != null) {
                return new String(console.readPassword("Password: "));
            }
            try {
                return new String(System.in.readAllBytes(), StandardCharsets.UTF_8).strip();
            } catch (IOException exception) {
                throw AlihwartaException.unavailable("Could not read the password from standard input", exception);
            }
        }
    }
}
