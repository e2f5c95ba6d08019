package org.alihwarta.search;

import java.util.List;
import java.util.stream.Collectors;
import org.alihwarta.language.Language;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;

/** Turns a story into what the index keeps of it. */
final class IndexedStory {
    private static final FieldType HIGHLIGHTED = highlighted();

    private IndexedStory() {}

    static Document of(Findable story) {
        Language language = story.language();
        String headline = story.document().headline();
        String text = headline + "\n" + body(story);
        Document document = new Document();
        document.add(new StringField(Fields.KEY, Fields.key(story.story(), language), Field.Store.NO));
        document.add(new StringField(Fields.STORY, story.story().toString(), Field.Store.YES));
        document.add(new StringField(Fields.LANGUAGE, language.code(), Field.Store.YES));
        document.add(new StringField(Fields.SECTION, story.section().slug(), Field.Store.YES));
        document.add(new LongField(Fields.PUBLISHED, story.publishedAt().toEpochMilli(), Field.Store.YES));
        document.add(new Field(Fields.headline(language), headline, HIGHLIGHTED));
        document.add(new Field(Fields.text(language), text, HIGHLIGHTED));
        document.add(new TextField(Fields.headlineAsWritten(language), headline, Field.Store.NO));
        document.add(new TextField(Fields.textAsWritten(language), text, Field.Store.NO));
        story.entities().forEach(id -> document.add(new StringField(Fields.ENTITY, id, Field.Store.YES)));
        for (String author : story.authors()) {
            document.add(new StringField(Fields.AUTHOR, Authors.key(author), Field.Store.NO));
            document.add(new StoredField(Fields.BYLINE, author));
        }
        return document;
    }

    private static String body(Findable story) {
        List<String> texts = story.document().texts();
        return texts.subList(1, texts.size()).stream().collect(Collectors.joining("\n"));
    }

    /** With the places of words, so that a highlight need not analyse the text again. */
    private static FieldType highlighted() {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }
}
