package org.alihwarta.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.alihwarta.error.AlihwartaException;

/**
 * How this process runs a command that refuses to be root. An ordinary user just runs it. Root puts it into a user namespace, where it is
 * nobody; where the system allows none, as in most containers, root hands it to the user nobody.
 *
 * @param prefix what stands before the command
 * @param owner the numeric user who has to own the command's files
 */
record Unprivileged(List<String> prefix, int owner) {
    private static final int NOBODY = 65_534;
    private static final List<String> NAMESPACE = List.of("unshare", "--user", "--");
    private static final List<String> OTHER_USER =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");

    Unprivileged {
        prefix = List.copyOf(prefix);
    }

    static Unprivileged here() {
        int user = user();
        if (user != 0) {
            return new Unprivileged(List.of(), user);
        }
        return byNamespace()
                .or(Unprivileged::byOtherUser)
                .orElseThrow(() -> AlihwartaException.unavailable(
                        "PostgreSQL does not run as root, and neither unshare nor setpriv of util-linux can change that here:"
                                + " start Alihwarta as an ordinary user",
                        null));
    }

    static Optional<Unprivileged> byNamespace() {
        return succeeds(with(NAMESPACE, List.of("true")))
                ? Optional.of(new Unprivileged(NAMESPACE, 0))
                : Optional.empty();
    }

    static Optional<Unprivileged> byOtherUser() {
        return succeeds(with(OTHER_USER, List.of("true")))
                ? Optional.of(new Unprivileged(OTHER_USER, NOBODY))
                : Optional.empty();
    }

    /** A command so that it runs for the owner, in a session of its own: a Ctrl-C at the terminal is for us to handle. */
    ProcessBuilder command(List<String> command) {
        return new ProcessBuilder(with(List.of("setsid"), with(prefix, command)));
    }

    /** Gives a file, or a folder with everything in it, to the owner, unless it is theirs. */
    void own(Path path) throws IOException {
        if (owner(path) == owner) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    boolean canEnter(Path folder) {
        List<String> enter = List.of("sh", "-c", "cd \"$0\"", folder.toString());
        return succeeds(with(prefix, enter));
    }

    private static int owner(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static int user() {
        try {
            return owner(Path.of("/proc/self"));
        } catch (IOException failure) {
            throw AlihwartaException.unavailable("The bundled PostgreSQL needs /proc, which is not there", failure);
        }
    }

    private static List<String> with(List<String> prefix, List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
