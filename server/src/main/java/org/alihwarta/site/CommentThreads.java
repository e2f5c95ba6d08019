package org.alihwarta.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alihwarta.comment.CommentId;
import org.alihwarta.comment.Said;
import org.alihwarta.language.Language;
import org.alihwarta.web.Messages;
import org.alihwarta.web.Moments;
import org.jspecify.annotations.Nullable;

/** Puts comments under those that they answer, in one reader's language. */
final class CommentThreads {
    /** Answers to answers to answers stand side by side, or a phone would have no room for them. */
    private static final int DEEPEST = 3;

    private final Map<CommentId, Said> shown = new LinkedHashMap<>();
    private final Map<CommentId, List<Said>> answers = new LinkedHashMap<>();
    private final List<Said> first = new ArrayList<>();
    private final Messages text;
    private final Moments moments;
    private final @Nullable String form;

    /**
     * Sorts comments.
     *
     * @param form where comments are written; absent when none are taken
     */
    CommentThreads(List<Said> all, Messages text, Moments moments, @Nullable String form) {
        this.text = text;
        this.moments = moments;
        this.form = form;
        all.forEach(said -> shown.put(said.id(), said));
        for (Said said : all) {
            Said place = place(said);
            if (place == null) {
                first.add(said);
            } else {
                answers.computeIfAbsent(place.id(), unused -> new ArrayList<>()).add(said);
            }
        }
    }

    /** Under which comment one stands: the one that it answers, or one above that; absent where none of them is shown. */
    private @Nullable Said place(Said said) {
        Deque<Said> above = new ArrayDeque<>();
        for (Said at = answered(said); at != null; at = answered(at)) {
            above.addLast(at);
        }
        while (above.size() > DEEPEST) {
            above.removeFirst();
        }
        return above.peekFirst();
    }

    private @Nullable Said answered(Said said) {
        CommentId parent = said.parent();
        return parent == null ? null : shown.get(parent);
    }

    int size() {
        return first.size();
    }

    /** The threads from one to before another. */
    List<Discussion.Entry> part(int from, int to) {
        return first.subList(Math.min(from, size()), Math.min(to, size())).stream()
                .map(said -> thread(said, answers(said)))
                .toList();
    }

    /** A comment by itself, without its answers. */
    Optional<Discussion.Entry> find(CommentId id) {
        return Optional.ofNullable(shown.get(id)).map(said -> thread(said, List.of()));
    }

    private List<Discussion.Entry> answers(Said said) {
        return answers.getOrDefault(said.id(), List.of()).stream()
                .map(answer -> thread(answer, answers(answer)))
                .toList();
    }

    private Discussion.Entry thread(Said said, List<Discussion.Entry> under) {
        Language reader = text.language();
        Said.Translation translation = said.translation();
        return new Discussion.Entry(
                "comment-" + said.id(),
                said.name(),
                said.at().toString(),
                moments.absolute(said.at(), reader),
                translation == null ? said.language() : reader,
                translation == null ? said.language().tag() : reader.tagOfMachineTranslation(),
                CommentText.of(translation == null ? said.text() : translation.text()),
                translation == null ? null : new Discussion.Original(said.language(), CommentText.of(said.text())),
                note(said, reader),
                form == null ? null : form + "?answer=" + said.id(),
                under);
    }

    private @Nullable String note(Said said, Language reader) {
        if (said.language() == reader) {
            return null;
        }
        String language = said.language().locale().getDisplayLanguage(reader.locale());
        Said.Translation translation = said.translation();
        return translation == null
                ? text.of("comment.foreign", "name", language)
                : text.of("comment.translated", Map.of("name", language, "engine", translation.engine()));
    }
}
