package org.alihwarta.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alihwarta.language.Language;

/** Puts translated sentences back together into texts. */
public final class JoinedSentences {
    private JoinedSentences() {}

    /** {@code segments} are all segments of {@code source}, in reading order; a text without any (a blank line) stays as it is. */
    public static List<String> of(List<String> source, List<TranslatedSegment> segments, Language target) {
        Map<Integer, StringBuilder> joined = new HashMap<>();
        for (TranslatedSegment segment : segments) {
            joined.computeIfAbsent(segment.segment().text(), text -> new StringBuilder())
                    .append(segment.target().strip())
                    .append(gap(segment.segment().gap(), target));
        }
        List<String> texts = new ArrayList<>(source);
        joined.forEach(
                (text, translation) -> texts.set(text, translation.toString().strip()));
        return List.copyOf(texts);
    }

    /** Chinese and Japanese sentences follow each other without a space; a line break stays one in every language. */
    private static String gap(String gap, Language target) {
        return target.isWrittenWithoutSpaces() && !gap.contains("\n") ? "" : gap;
    }
}
