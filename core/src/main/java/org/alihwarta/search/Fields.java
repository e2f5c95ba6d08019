package org.alihwarta.search;

import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;

/** The names of the index's fields. Fields with words exist once per language, so that each has statistics of its own. */
final class Fields {
    static final String KEY = "key";
    static final String STORY = "story";
    static final String LANGUAGE = "language";
    static final String SECTION = "section";
    static final String PUBLISHED = "published";
    static final String ENTITY = "entity";
    static final String AUTHOR = "author";
    static final String BYLINE = "byline";

    private Fields() {}

    static String key(StoryId story, Language language) {
        return story + "/" + language.code();
    }

    static String headline(Language language) {
        return "headline." + language.code();
    }

    /** Headline and body together, so that a query's words may stand in either. */
    static String text(Language language) {
        return "text." + language.code();
    }

    static String headlineAsWritten(Language language) {
        return "headline-as-written." + language.code();
    }

    static String textAsWritten(Language language) {
        return "text-as-written." + language.code();
    }
}
