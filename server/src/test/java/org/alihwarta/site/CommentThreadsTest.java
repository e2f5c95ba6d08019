package org.alihwarta.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.alihwarta.comment.CommentId;
import org.alihwarta.comment.Said;
import org.alihwarta.language.Language;
import org.alihwarta.web.Moments;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentThreadsTest {
    private static final Instant NOW = Instant.parse("2026-02-11T05:00:00Z");
    private static final Moments MOMENTS = new Moments(Clock.systemUTC(), ZoneId.of("Asia/Jakarta"));
    private static final SiteTexts TEXTS = new SiteTexts();

    @Test
    void standsAnswersUnderWhatTheyAnswerThreeDeepAtMost() {
        List<Said> chain = new ArrayList<>();
        CommentId above = null;
        for (int number = 0; number < 6; number++) {
            Said said = said(above, Language.INDONESIAN, null);
            chain.add(said);
            above = said.id();
        }

        List<Discussion.Entry> threads = threads(chain, Language.INDONESIAN).part(0, 20);

        assertThat(threads).singleElement().satisfies(first -> {
            Discussion.Entry third = first.answers().get(0).answers().get(0);
            assertThat(third.answers())
                    .hasSize(3)
                    .allMatch(deepest -> deepest.answers().isEmpty());
        });
    }

    @Test
    void standsAnAnswerByItselfWhenWhatItAnswersIsNotShown() {
        assertThat(threads(List.of(said(CommentId.random(), Language.INDONESIAN, null)), Language.FRENCH)
                        .size())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Written in Indonesian; there is no translation.",
                "zh | 原文为印度尼西亚语，暂无译文。",
                "ja | インドネシア語で書かれています。翻訳はありません。",
                "ar | مكتوب باللغة \u2068الإندونيسية\u2069، ولا توجد ترجمة له.",
                "fr | Écrit en indonésien ; il n’y a pas de traduction."
            })
    void namesTheLanguageOfWhatIsNotTranslated(String reader, String note) {
        Discussion.Entry thread = threads(
                        List.of(said(null, Language.INDONESIAN, null)),
                        Language.findByCode(reader).orElseThrow())
                .part(0, 1)
                .get(0);

        assertThat(thread.note()).isEqualTo(note);
        assertThat(thread.tag()).isEqualTo("id");
        assertThat(thread.original()).isNull();
    }

    @Test
    void showsTheTranslationWithTheOriginalAndSaysHowItWasMade() {
        Said said = said(null, Language.INDONESIAN, new Said.Translation("Where is it from?", "kamus/uji/1"));

        Discussion.Entry thread =
                threads(List.of(said), Language.ENGLISH).part(0, 1).get(0);

        assertThat(thread.tag()).isEqualTo("en-t-id-t0-und");
        assertThat(thread.text()).isEqualTo(CommentText.of("Where is it from?"));
        assertThat(thread.original())
                .isEqualTo(new Discussion.Original(Language.INDONESIAN, CommentText.of("Dari mana?")));
        assertThat(thread.note())
                .isEqualTo("Translated from Indonesian by kamus/uji/1; no editor has read the translation.");
    }

    private static CommentThreads threads(List<Said> all, Language reader) {
        return new CommentThreads(all, TEXTS.in(reader), MOMENTS, "/form");
    }

    private static Said said(@Nullable CommentId parent, Language language, Said.@Nullable Translation translation) {
        return new Said(CommentId.random(), parent, "Budi", language, "Dari mana?", NOW, translation);
    }
}
