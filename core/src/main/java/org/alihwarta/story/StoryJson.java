package org.alihwarta.story;

import java.util.Map;
import org.alihwarta.database.Json;
import org.alihwarta.text.Block;

/** How documents and corrections stand in the database. */
public final class StoryJson {
    public static final Json JSON = Json.plain()
            .withSealed(
                    Block.class,
                    Map.of(
                            "paragraph", Block.Paragraph.class,
                            "subheading", Block.Subheading.class,
                            "quotation", Block.Quotation.class,
                            "listing", Block.Listing.class,
                            "picture", Block.Picture.class,
                            "related", Block.Related.class,
                            "source", Block.Source.class,
                            "signature", Block.Signature.class));

    private StoryJson() {}
}
