package org.alihwarta.edition;

import java.util.Map;
import org.alihwarta.database.Json;
import org.alihwarta.story.StoryJson;
import org.alihwarta.translation.Origin;

/** How segments and holds stand in the database. */
final class EditionJson {
    static final Json JSON = StoryJson.JSON
            .withSealed(
                    Origin.class,
                    Map.of(
                            "machine", Origin.Machine.class,
                            "memory", Origin.Memory.class,
                            "person", Origin.Person.class,
                            "verbatim", Origin.Verbatim.class))
            .withSealed(
                    Hold.class,
                    Map.of(
                            "links-broken", Hold.LinksBroken.class,
                            "no-model", Hold.NoModel.class,
                            "source-changed", Hold.SourceChanged.class,
                            "unfit-sentence", Hold.UnfitSentence.class,
                            "engine-failed", Hold.EngineFailed.class));

    private EditionJson() {}
}
