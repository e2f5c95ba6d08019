package org.alihwarta.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.alihwarta.database.Json;
import org.alihwarta.text.Block;
import org.jspecify.annotations.Nullable;

/** How documents and corrections stand in the database. */
public final class StoryJson {
    public static final Json JSON = Json.plain()
            .lean(Block.Picture.class, DescribedPicture.class)
            .withSealed(
                    Block.class,
                    Map.of(
                            "paragraph", Block.Paragraph.class,
                            "lead", Block.Lead.class,
                            "subheading", Block.Subheading.class,
                            "quotation", Block.Quotation.class,
                            "listing", Block.Listing.class,
                            "picture", Block.Picture.class,
                            "related", Block.Related.class,
                            "source", Block.Source.class,
                            "signature", Block.Signature.class));

    private StoryJson() {}

    /** A picture without a description is written as before there were any, so that a text that is taken in again is recognised. */
    private interface DescribedPicture {
        @SuppressWarnings("UnusedMethod") // Jackson reads it
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String alt();
    }
}
