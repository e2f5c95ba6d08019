package org.alihwarta.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.testkit.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestSetTest {
    private static final TestSet TWO =
            new TestSet("two.id", List.of("satu", "dua"), List.of("one", "two"), Language.ENGLISH);

    @TempDir
    private Path folder;

    @Test
    void readsTwoFilesLineByLine() {
        TestSet set = TestSet.read(Harbour.sourceFile(), Harbour.referenceFile(Language.ARABIC), Language.ARABIC);

        assertThat(set.name()).isEqualTo("harbour.source.id.txt");
        assertThat(set.size()).isEqualTo(4);
        assertThat(set.sources().get(3)).isEqualTo("Feri berlayar kembali pukul 06.00.");
        assertThat(set.references().get(3)).isEqualTo("ستبحر العبارات مجددا في الساعة السادسة صباحا.");
    }

    @Test
    void readsWindowsLineEndsAndAByteOrderMark() throws IOException {
        Path source = file("a.id", "\ufeffsatu\r\ndua\r\n");
        Path reference = file("a.en", "one\n\ufefftwo");

        TestSet set = TestSet.read(source, reference, Language.ENGLISH);

        assertThat(set.sources()).containsExactly("satu", "dua");
        assertThat(set.references()).containsExactly("one", "\ufefftwo");
    }

    @Test
    void keepsEmptyLines() throws IOException {
        TestSet set = TestSet.read(file("a.id", "satu\n\ntiga\n"), file("a.en", "one\n\nthree\n"), Language.ENGLISH);

        assertThat(set.references()).containsExactly("one", "", "three");
    }

    @Test
    void namesBothFilesAndTheirCountsWhenTheyDiffer() throws IOException {
        Path source = file("a.id", "satu\ndua\n");
        Path reference = file("a.en", "one\ntwo\nthree\n");

        assertThatThrownBy(() -> TestSet.read(source, reference, Language.ENGLISH))
                .isInstanceOfSatisfying(
                        AlihwartaException.class,
                        exception -> assertThat(exception.kind()).isEqualTo(AlihwartaException.Kind.BAD_INPUT))
                .hasMessage("%s has 2 lines but %s has 3: line n of one must translate line n of the other"
                        .formatted(source, reference));
    }

    @Test
    void namesAnEmptyFile() throws IOException {
        Path source = file("a.id", "");

        assertThatThrownBy(() -> TestSet.read(source, file("a.en", ""), Language.ENGLISH))
                .isInstanceOf(AlihwartaException.class)
                .hasMessage(source + " is empty: it must have a sentence per line");
    }

    @Test
    void namesAMissingFile() {
        Path missing = folder.resolve("no.id");

        assertThatThrownBy(() -> TestSet.read(missing, Harbour.sourceFile(), Language.ENGLISH))
                .isInstanceOf(AlihwartaException.class)
                .hasMessage("There is no file " + missing);
    }

    @Test
    void namesAFileThatIsNotUtf8() throws IOException {
        Path latin = folder.resolve("latin.fr");
        Files.write(latin, "été".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> TestSet.read(latin, latin, Language.FRENCH))
                .isInstanceOf(AlihwartaException.class)
                .hasMessage(latin + " is not UTF-8: save it as UTF-8");
    }

    @Test
    void readsASystemsOutputForItsTestSet() throws IOException {
        SystemOutput output = SystemOutput.read("peer", file("peer.en", "one\n2\n"), TWO);

        assertThat(output).isEqualTo(new SystemOutput("peer", List.of("one", "2"), null));
    }

    @Test
    void refusesAnOutputOfAnotherLength() throws IOException {
        Path short1 = file("peer.en", "one\n");

        assertThatThrownBy(() -> SystemOutput.read("peer", short1, TWO))
                .isInstanceOf(AlihwartaException.class)
                .hasMessage(short1 + " has 1 lines but two.id has 2: line n of one must translate line n of the other");
    }

    @Test
    void takesTheTimeOfASystemThatItRuns() {
        SettableClock clock = new SettableClock(Instant.parse("2026-11-22T09:00:00Z"));

        SystemOutput output = SystemOutput.timed(
                "upper",
                TWO,
                sentences -> {
                    clock.advance(Duration.ofMillis(500));
                    return sentences.stream()
                            .map(sentence -> sentence.toUpperCase(Locale.ROOT))
                            .toList();
                },
                clock);

        assertThat(output).isEqualTo(new SystemOutput("upper", List.of("SATU", "DUA"), Duration.ofMillis(500)));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
