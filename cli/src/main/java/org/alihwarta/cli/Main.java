package org.alihwarta.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.alihwarta.error.AlihwartaException;
import picocli.CommandLine;

/** Entry point of the {@code alihwarta} command. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs one command line and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new AlihwartaCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::explain)
                .execute(arguments);
    }

    private static int explain(Exception exception, CommandLine command, CommandLine.ParseResult arguments) {
        PrintWriter err = command.getErr();
        if (exception instanceof AlihwartaException expected && expected.kind() != AlihwartaException.Kind.BUG) {
            err.println("alihwarta: " + expected.getMessage());
        } else {
            err.println("alihwarta: this is a bug, please report it with the lines below");
            exception.printStackTrace(err);
        }
        return ExitCode.FAILED;
    }
}
