package org.alihwarta.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.text.Block;
import org.alihwarta.text.Dateline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every input: one kind of refusal, and no word lost in silence. */
class IntakeInvariantTest {
    private static final Intake INTAKE = Intake.standard().withoutLanguageCheck();
    /** Labels and list numbers that the document holds as data and renders itself. */
    private static final Pattern LABELS = Pattern.compile(
            "(?iu)\\b(?:baca juga|see also|foto|keterangan foto|sumber|penulis|editor)\\b|\\b\\d{1,2}[.)] ");

    private static final List<String> LINES = List.of(
            "Panen Raya di Subang",
            "SUBANG, KABAR - Petani mulai memanen padi.",
            "Hujan turun. Jalan licin. (RLS/DNA)",
            "\"Kami siap,\" kata Budi.",
            "Foto: Petani di sawah. (Kabar/Rina)",
            "Foto:",
            "Baca juga: Pupuk Langka",
            "Baca juga:",
            "SEE ALSO:",
            "Air naik. Warga mengungsi. Baca juga: Sungai Meluap",
            "Air surut. Petugas memeriksa tanggul. AFP",
            "- pupuk",
            "1. memotong",
            "2. merontokkan",
            "7. menjemur",
            "> kutipan lepas",
            "Sumber: Antara",
            "Penulis: Rina",
            "Tinggalkan Balasan",
            "Nama",
            "HUKUM | 1 hari yang lalu",
            "5 bulan yang lalu",
            "Berita terkait Banjir lainnya",
            "Harga Naik",
            "(SNM/YHL)",
            "Facebook Twitter WhatsApp",
            "",
            "Pemerintah menyiapkan bantuan pangan bagi warga yang mengungsi di balai desa.");

    @Test
    void losesNoWordOfPlainText() {
        Random random = new Random(5);
        int taken = 0;
        for (int round = 0; round < 800; round++) {
            List<String> lines = some(random, LINES, 14);
            Imported imported = read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "a.txt");
            if (imported != null) {
                taken++;
                assertKept(lines, imported);
            }
        }
        assertThat(taken).isGreaterThan(500);
    }

    @Test
    void losesNoWordOfHtml() {
        Random random = new Random(6);
        List<String> tags = List.of(
                "p",
                "h1",
                "h2",
                "li",
                "blockquote",
                "div",
                "td",
                "figcaption",
                "em",
                "aside",
                "script",
                "form",
                "span");
        int taken = 0;
        for (int round = 0; round < 800; round++) {
            List<String> lines = some(random, LINES, 14);
            String page = lines.stream()
                    .map(line -> {
                        String tag = tags.get(random.nextInt(tags.size()));
                        return "<" + tag + ">" + line.replace(">", "&gt;") + "</" + tag + ">\n<br>";
                    })
                    .collect(Collectors.joining());
            Imported imported = read(("<body>" + page).getBytes(StandardCharsets.UTF_8), "a.html");
            if (imported != null) {
                taken++;
                assertKept(lines, imported);
            }
        }
        assertThat(taken).isGreaterThan(500);
    }

    @Test
    void answersAnyBytesWithADocumentOrARefusal() {
        Random random = new Random(7);
        for (int round = 0; round < 1_500; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (round % 3 == 0) {
                IntStream.range(0, bytes.length).forEach(index -> bytes[index] = (byte) (32 + (bytes[index] & 0x3f)));
            }
            assertAnswered(bytes, round % 2 == 0 ? "a.html" : "a.txt");
        }
    }

    @Test
    void answersMutatedPagesWithADocumentOrARefusal() {
        Random random = new Random(8);
        String page =
                "<!doctype html><html><head><meta charset=utf-8><title>Panen | Kabar</title></head><body><article><h1>Panen</h1>"
                        + "<figure><img src='https://contoh.example.id/a.jpg'><figcaption>Petani. (AFP)</figcaption></figure>"
                        + "<p>SUBANG - Petani <b>memanen</b>.</p><ul><li>a<ol><li>b</ol></ul><p>Baca juga: <a href='/x'>Pupuk</a></p>"
                        + "<!-- c --><table><tr><td>1<td>2</table><script>var a='</p>';</script></article></body></html>";
        for (int round = 0; round < 1_500; round++) {
            StringBuilder mutated = new StringBuilder(page.substring(0, random.nextInt(page.length()) + 1));
            for (int change = random.nextInt(6); change > 0; change--) {
                int at = random.nextInt(mutated.length());
                switch (random.nextInt(3)) {
                    case 0 -> mutated.setCharAt(at, page.charAt(random.nextInt(page.length())));
                    case 1 -> mutated.insert(at, page, 0, random.nextInt(60));
                    default -> mutated.setLength(Math.max(1, at));
                }
            }
            assertAnswered(mutated.toString().getBytes(StandardCharsets.UTF_8), "a.html");
        }
    }

    private static void assertAnswered(byte[] bytes, String name) {
        Imported imported = read(bytes, name);
        if (imported != null) {
            assertThat(imported.document().headline()).isNotBlank();
            assertThat(imported.document().texts())
                    .allSatisfy(text -> assertThat(text)
                            .isNotBlank()
                            .isEqualTo(text.strip())
                            .doesNotContain("\n"));
        }
    }

    /** The import, or null when it was refused as designed; anything else thrown fails the test. */
    private static @Nullable Imported read(byte[] bytes, String name) {
        try {
            return INTAKE.read(bytes, name, null);
        } catch (AlihwartaException refusal) {
            assertThat(refusal.kind()).isEqualTo(AlihwartaException.Kind.BAD_INPUT);
            assertThat(refusal).hasMessageStartingWith(name);
            return null;
        }
    }

    private static void assertKept(List<String> lines, Imported imported) {
        StringBuilder everything = new StringBuilder();
        Dateline dateline = imported.document().dateline();
        if (dateline != null) {
            everything
                    .append(dateline.place())
                    .append(' ')
                    .append(dateline.outlet())
                    .append(' ');
        }
        everything.append(imported.document().texts()).append(' ');
        imported.document()
                .blocks()
                .forEach(block -> everything.append(dataOf(block)).append(' '));
        imported.dropped().forEach(piece -> everything.append(piece.text()).append(' '));
        List<String> kept = words(everything.toString());
        for (String line : lines) {
            assertThat(kept)
                    .as("words of «%s» in %s", line, lines)
                    .containsAll(words(LABELS.matcher(line).replaceAll(" ")));
        }
        long wanted =
                lines.stream().filter(line -> line.startsWith("Pemerintah")).count();
        assertThat(kept.stream().filter("pemerintah"::equals).count()).isGreaterThanOrEqualTo(wanted);
    }

    private static String dataOf(Block block) {
        if (block instanceof Block.Picture picture) {
            return String.valueOf(picture.credit());
        }
        return block.texts().isEmpty() ? block.toString() : "";
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> some(Random random, List<String> from, int most) {
        List<String> chosen = new ArrayList<>(List.of("Panen Raya di Subang", "Warga Subang memanen padi."));
        IntStream.range(0, random.nextInt(most)).forEach(ignored -> chosen.add(from.get(random.nextInt(from.size()))));
        if (random.nextBoolean()) {
            chosen.remove(0);
        }
        return chosen;
    }
}
