package org.alihwarta.marian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void itsExamplesCompile(@TempDir Path classes) throws IOException {
        Matcher examples = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
        int count = 0;
        while (examples.find()) {
            count++;
            assertThat(problems(examples.group(1), classes)).isEmpty();
        }
        assertThat(count).isPositive();
    }

    private static String problems(String statements, Path classes) {
        String program = """
                import java.nio.file.Path;
                import java.util.List;
                import org.alihwarta.marian.*;
                import org.alihwarta.marian.search.Decoding;
                class Example {
                    void run() {
                %s
                    }
                }
                """.formatted(statements);
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoresErrors) {
                        return program;
                    }
                };
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK, not a JRE");
        StringWriter problems = new StringWriter();
        List<String> options = List.of("-d", classes.toString(), "-Xlint:-options");
        compiler.getTask(problems, null, null, options, null, List.of(file)).call();
        return problems.toString();
    }
}
