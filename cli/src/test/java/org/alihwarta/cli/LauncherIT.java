package org.alihwarta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./alihwarta} says where it cannot work; Java and Maven are stand-ins. */
class LauncherIT {
    private static final Path LAUNCHER = Path.of(System.getProperty("basedir", "."), "../alihwarta");

    @TempDir
    private Path folder;

    private Path bin;
    private Path root;

    @BeforeEach
    void copyTheLauncher() throws IOException {
        root = Files.createDirectories(folder.resolve("alihwarta"));
        Files.createDirectories(root.resolve("cli"));
        Files.copy(LAUNCHER, root.resolve("alihwarta"));
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        bin = Files.createDirectories(folder.resolve("bin"));
        for (String tool :
                List.of("dirname", "readlink", "sed", "head", "mkdir", "df", "awk", "find", "flock", "grep", "touch")) {
            script(tool, "exec " + tool(tool) + " \"$@\"");
        }
    }

    @Test
    void saysThatJavaIsMissing() throws Exception {
        assertThat(run())
                .isEqualTo("alihwarta: Java is not installed. Install it with: apt-get install openjdk-17-jdk");
    }

    @Test
    void saysThatJavaIsTooOld() throws Exception {
        script("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
        assertThat(run())
                .startsWith("alihwarta: Java 11 at " + bin.resolve("java") + " is too old; version 17 or later");
        script("java", "echo 'java version \"1.8.0_402\"' >&2");
        assertThat(run()).startsWith("alihwarta: Java 8 at ");
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        jdk();
        assertThat(run()).startsWith("alihwarta: Maven is not installed");
    }

    @Test
    void saysThatTheCompilerIsMissing() throws Exception {
        script("java", "echo 'openjdk version \"17.0.15\"' >&2");
        script("mvn", "exit 0");
        assertThat(run()).contains("is a Java runtime without a compiler. Install the JDK");
    }

    /** A file in the place of the build's folder stops root too, whom a lack of rights does not. */
    @Test
    void saysThatTheFolderCannotBeWritten() throws Exception {
        jdk();
        script("mvn", "exit 0");
        Files.writeString(root.resolve(".build"), "in the way");
        assertThat(run()).startsWith("alihwarta: The folder " + root + " is not writable");
    }

    @Test
    void saysWhyTheBuildFailed() throws Exception {
        jdk();
        script("mvn", "echo '[ERROR] Could not transfer artifact: Unknown host'; exit 1");
        assertThat(run()).contains("The build could not download its libraries. Connect to the network");
        script("mvn", "echo '[ERROR] No space left on device'; exit 1");
        assertThat(run()).contains("The disk is full. Free some space and try again.");
    }

    private void jdk() throws IOException {
        script("java", "echo 'openjdk version \"17.0.15\"' >&2");
        script("javac", "exit 0");
    }

    private void script(String name, String command) throws IOException {
        Path file = bin.resolve(name);
        Files.writeString(file, "#!" + tool("bash") + "\n" + command + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Every case here ends with exit code 1. */
    private String run() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        tool("bash").toString(), root.resolve("alihwarta").toString(), "--version")
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(printed).isEqualTo(ExitCode.FAILED);
        return printed.strip();
    }

    private static Path tool(String name) {
        return Stream.of("/bin", "/usr/bin")
                .map(place -> Path.of(place, name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this machine has no " + name));
    }
}
