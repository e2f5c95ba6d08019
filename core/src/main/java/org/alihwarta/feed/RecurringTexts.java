package org.alihwarta.feed;

import java.util.List;
import org.alihwarta.database.Database;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;

/**
 * Learns what a source puts on all of its pages, such as invitations to follow it, and leaves that out of stories. The first pages of a
 * source come in with it. Thread-safe.
 */
public final class RecurringTexts {
    /** Two stories may share a sentence; three do not. */
    private static final int PAGES = 3;

    private final Database database;

    public RecurringTexts(Database database) {
        this.database = database;
    }

    /**
     * The document without the blocks of which all texts stand on other pages, too; as it is where nothing would be left.
     *
     * @param source the host
     * @param page its address; the same page may come again
     */
    public Document without(Document document, String source, String page) {
        String ours = Fingerprint.of(page);
        List<Block> own = document.blocks().stream()
                .filter(block -> block.texts().isEmpty() || !recurs(block.texts(), source, ours))
                .toList();
        return own.isEmpty() ? document : new Document(document.headline(), document.dateline(), own);
    }

    /** Notes every text, whatever the others are. */
    private boolean recurs(List<String> texts, String source, String page) {
        return texts.stream().mapToInt(text -> pages(text, source, page)).min().orElse(0) >= PAGES;
    }

    /** On how many pages a text has been seen, this one included; not counted beyond what is asked for. */
    private int pages(String text, String source, String page) {
        return database.sql("""
                        insert into source_text (source, fingerprint, pages) values (?, ?, array[?])
                        on conflict (source, fingerprint) do update set pages = case
                            when excluded.pages <@ source_text.pages or cardinality(source_text.pages) >= ? then source_text.pages
                            else source_text.pages || excluded.pages end
                        returning cardinality(pages) as count""", source, Fingerprint.of(text), page, PAGES)
                .find(row -> row.integer("count"))
                .orElse(0);
    }
}
