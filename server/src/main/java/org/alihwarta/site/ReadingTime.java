package org.alihwarta.site;

import org.alihwarta.text.Document;
import org.alihwarta.web.Messages;

/** Says how long a story takes to read. */
final class ReadingTime {
    /**
     * Characters a minute in Chinese and Japanese, words a minute in the others, rounded: S. Trauzettel-Klosinski and K. Dietz,
     * "Standardized Assessment of Reading Performance" (2012), measured 255 characters in Chinese, 357 in Japanese, 228 words in English,
     * 195 in French and 138 in Arabic.
     */
    private static final int ENGLISH = 228;

    private static final int FRENCH = 195;
    private static final int ARABIC = 138;
    private static final int CHINESE = 255;
    private static final int JAPANESE = 357;
    /** Not measured there; taken to be read like French. */
    private static final int INDONESIAN = 195;

    private ReadingTime() {}

    static String of(Document document, Messages text) {
        int size = text.language().isWrittenWithoutSpaces()
                ? document.texts().stream().mapToInt(String::length).sum()
                : document.wordCount();
        int perMinute = switch (text.language()) {
            case INDONESIAN -> INDONESIAN;
            case ENGLISH -> ENGLISH;
            case CHINESE -> CHINESE;
            case JAPANESE -> JAPANESE;
            case ARABIC -> ARABIC;
            case FRENCH -> FRENCH;
        };
        return text.of("story.readingTime", "minutes", Math.max(1, Math.round((float) size / perMinute)));
    }
}
