package org.alihwarta.job;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alihwarta.comment.Comment;
import org.alihwarta.comment.CommentId;
import org.alihwarta.comment.Comments;
import org.alihwarta.comment.Discussions;
import org.alihwarta.language.Language;
import org.alihwarta.translation.Origin;
import org.alihwarta.translation.TranslatedSegment;
import org.alihwarta.translation.TranslatedTexts;
import org.alihwarta.translation.TranslationProgress;
import org.alihwarta.translation.Translations;

/**
 * The job of one approved comment: translate it into every language that an engine serves, by the same road and checks as stories. Engines
 * translate from Indonesian, so a comment in another language stays as it is. May be run any number of times.
 */
public final class TranslateComment {
    private final Comments comments;
    private final Discussions discussions;
    private final Supplier<Translations> translations;

    public TranslateComment(Comments comments, Discussions discussions, Supplier<Translations> translations) {
        this.comments = comments;
        this.discussions = discussions;
        this.translations = translations;
    }

    /** Throws what the engine throws; what was translated before stays. */
    void run(CommentId id) {
        comments.find(id)
                .filter(Comment::isShown)
                .filter(comment -> comment.remark().language() == Language.INDONESIAN)
                .ifPresent(this::translate);
    }

    private void translate(Comment comment) {
        Translations now = translations.get();
        for (Language language : discussions.untranslated(comment.id())) {
            if (now.serves(language)) {
                translate(comment, language, now);
            }
        }
    }

    /** A comment waits for no reviewer: where a check holds a sentence, readers see the original. */
    private void translate(Comment comment, Language language, Translations now) {
        List<String> lines = comment.remark().text().lines().toList();
        List<String> written = lines.stream().filter(line -> !line.isBlank()).toList();
        TranslatedTexts translated = now.translate(written, language, List.of(), TranslationProgress.NONE);
        boolean unfit = translated.segments().stream().anyMatch(TranslatedSegment::isBlocked);
        discussions.keep(comment, language, unfit ? null : joined(lines, translated.texts()), engines(translated));
    }

    private static String joined(List<String> lines, List<String> translated) {
        var next = translated.iterator();
        return lines.stream().map(line -> line.isBlank() ? "" : next.next()).collect(Collectors.joining("\n"));
    }

    private static String engines(TranslatedTexts translated) {
        return translated.segments().stream()
                .map(TranslatedSegment::origin)
                .filter(Origin.Machine.class::isInstance)
                .map(origin -> ((Origin.Machine) origin).engine())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
