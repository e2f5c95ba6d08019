package org.alihwarta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/asvs.md and docs/security.md call a proof is there, and no requirement of the standard is left out. */
class AsvsTest {
    private static final Path ROOT = Path.of("..");
    private static final Path DOCUMENTS = ROOT.resolve("docs");

    /** {@code | 1.2.3 | 2 | what it asks | state | proof |} */
    private static final Pattern REQUIREMENT = Pattern.compile(
            "^\\| ([0-9]+\\.[0-9]+\\.[0-9]+) \\| ([12]) \\| [^|]+ \\| (met|met in part|not met|does not apply) \\| [^|]+ \\|$",
            Pattern.MULTILINE);

    private static final Pattern CHAPTER_THAT_DOES_NOT_APPLY = Pattern.compile(
            "^## V([0-9]+) .*\n\nDoes not apply as a whole \\(([0-9]+) requirements\\)", Pattern.MULTILINE);
    private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z0-9]+)(?:\\.([a-z][A-Za-z0-9]+))?`");

    @Test
    void namesEveryRequirementOnceWithItsLevel() throws IOException {
        String document = read("asvs.md");
        Map<String, String> left = requirements();
        List<String> twice = new ArrayList<>();
        REQUIREMENT.matcher(document).results().forEach(row -> {
            if (!row.group(2).equals(left.remove(row.group(1)))) {
                twice.add(row.group(1));
            }
        });
        CHAPTER_THAT_DOES_NOT_APPLY.matcher(document).results().forEach(chapter -> {
            List<String> numbers = ofChapter(left, chapter.group(1));
            assertThat(numbers).hasSize(Integer.parseInt(chapter.group(2)));
            left.keySet().removeAll(numbers);
        });

        assertThat(twice).as("named twice, or of another level").isEmpty();
        assertThat(left).as("left out").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"met", "met in part", "not met", "does not apply"})
    void countsItsLines(String state) throws IOException {
        String document = read("asvs.md");
        Map<String, String> levels = requirements();
        Stream<String> counted = REQUIREMENT
                .matcher(document)
                .results()
                .filter(row -> row.group(3).equals(state))
                .map(row -> row.group(1));
        Stream<String> whole = CHAPTER_THAT_DOES_NOT_APPLY
                .matcher(document)
                .results()
                .filter(chapter -> state.equals("does not apply"))
                .flatMap(chapter -> ofChapter(levels, chapter.group(1)).stream());
        Map<String, Long> counts = Stream.concat(counted, whole)
                .collect(Collectors.groupingBy(
                        number -> Objects.requireNonNull(levels.get(number)), Collectors.counting()));
        long first = counts.getOrDefault("1", 0L);
        long second = counts.getOrDefault("2", 0L);

        assertThat(document).contains("| " + state + " | " + first + " | " + second + " | " + (first + second) + " |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asvs.md", "security.md"})
    void namesNoProofThatIsNotThere(String name) throws IOException {
        Map<String, Path> classes = classes();
        List<String> absent = new ArrayList<>();
        for (MatchResult named : proofs(read(name)).flatMap(all(CLASS)).toList()) {
            Path file = classes.get(named.group(1));
            if (file == null
                    || (named.group(2) != null && !Files.readString(file).contains(" " + named.group(2) + "("))) {
                absent.add(named.group());
            }
        }

        assertThat(absent).isEmpty();
    }

    /** The last column of every line of a table. */
    private static Stream<String> proofs(String document) {
        return document.lines()
                .filter(line -> line.startsWith("| ") && line.endsWith(" |"))
                .map(line -> line.substring(line.lastIndexOf(" | ")));
    }

    private static Function<String, Stream<MatchResult>> all(Pattern pattern) {
        return text -> pattern.matcher(text).results();
    }

    private static List<String> ofChapter(Map<String, String> levels, String chapter) {
        return levels.keySet().stream()
                .filter(number -> number.startsWith(chapter + "."))
                .toList();
    }

    /** The numbers of the standard, each with the lowest level that asks for it. */
    private static Map<String, String> requirements() throws IOException {
        try (InputStream numbers = Objects.requireNonNull(AsvsTest.class.getResourceAsStream("asvs-5.0.0.txt"))) {
            return new String(numbers.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (one, same) -> one, TreeMap::new));
        }
    }

    private static Map<String, Path> classes() {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(AsvsTest::sources)
                    .collect(Collectors.toMap(
                            file -> String.valueOf(file.getFileName()).replace(".java", ""),
                            Function.identity(),
                            (one, another) -> one));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(String name) throws IOException {
        return Files.readString(DOCUMENTS.resolve(name));
    }
}
