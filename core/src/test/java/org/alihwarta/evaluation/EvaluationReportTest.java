package org.alihwarta.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alihwarta.gate.Gates;
import org.alihwarta.gate.Severity;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Registry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The golden file is written anew, instead of compared, with {@code -Dgolden.write=true}: look at the difference before committing it. */
class EvaluationReportTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/alihwarta/evaluation/report.golden.html");
    private static final Instant MADE = Instant.parse("2026-11-22T09:05:00Z");
    private static final String HOSTILE = "<script>alert('1')</script> & \"co\"";

    @Test
    void looksAsItDid() throws IOException {
        TestSet testSet = new TestSet(
                HOSTILE, Lines.read(Harbour.sourceFile()), Harbour.references(Language.ARABIC), Language.ARABIC);
        SystemOutput first = new SystemOutput("first", Harbour.translations(Language.ARABIC), Duration.ofSeconds(2));
        SystemOutput hostile = new SystemOutput(
                HOSTILE, List.of(HOSTILE, "وقال مسؤولون", "", "ستبحر العبارات مجددا في الساعة السادسة صباحا."), null);
        Gates gates = new Gates(List.of(
                Doubts.about("<script>", Severity.BLOCK),
                Doubts.about("مسؤولون", Severity.REVIEW),
                Doubts.about("العبارات", Severity.WARN)));
        Evaluation evaluation =
                Evaluation.of(testSet, gates, Registry.of(List.of())).measure(List.of(first, hostile));

        String html = new EvaluationReport(evaluation, MADE).html();

        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, html);
        }
        assertThat(html).isEqualTo(Files.readString(GOLDEN));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "INDONESIAN")
    void setsEveryTextInItsLanguageAndDirection(Language language) {
        Document page = Jsoup.parse(report(language, Harbour.translations(language)));

        assertThat(page.select("dd > span[lang=id]").attr("dir")).isEqualTo("ltr");
        assertThat(page.select("dd > span[lang=%s]".formatted(language.tag())))
                .hasSize(8)
                .allMatch(text -> text.attr("dir").equals(language == Language.ARABIC ? "rtl" : "ltr"));
    }

    @Test
    void asksNothingOfAnyServer() {
        Document page = Jsoup.parse(report(Language.FRENCH, Harbour.translations(Language.FRENCH)));

        assertThat(page.select("script, link, img, iframe, object, [src], [href]"))
                .isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    }

    @Test
    void letsNoTextBecomeMarkup() {
        Document page = Jsoup.parse(report(Language.ENGLISH, List.of(HOSTILE, HOSTILE, HOSTILE, HOSTILE)));

        assertThat(page.select("script")).isEmpty();
        assertThat(page.select(".worst dd > span").eachText()).containsOnly(HOSTILE);
    }

    @Test
    void saysSoWhereTheGatesFoundNothing() {
        Document page = Jsoup.parse(report(Language.ENGLISH, Harbour.translations(Language.ENGLISH)));

        assertThat(page.select("section:has(h2:contains(gates)) p").text()).isEqualTo("Nothing.");
    }

    private static String report(Language language, List<String> translations) {
        TestSet testSet = TestSet.read(Harbour.sourceFile(), Harbour.referenceFile(language), language);
        Evaluation evaluation = Evaluation.of(testSet, new Gates(List.of()), Registry.of(List.of()))
                .measure(List.of(new SystemOutput("system", translations, null)));
        return new EvaluationReport(evaluation, MADE).html();
    }
}
