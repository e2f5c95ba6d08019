package org.alihwarta.engine.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.alihwarta.engine.ModelCard;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/** What whoever installs a model by hand says of it; what is absent is found out, if it can be. */
public record Description(
        @Nullable String name,
        @Nullable String version,
        @Nullable Language source,
        @Nullable Language target,
        ModelCard.@Nullable Fitness fit,
        @Nullable String licence) {
    /** Nothing said. */
    public static final Description NONE = new Description(null, null, null, null, null, null);

    /** A card with this said over it; what a {@code model.json} says stands. */
    ModelCard over(ModelCard card, Path folder) {
        if (equals(NONE)) {
            return card;
        }
        if (Files.exists(folder.resolve("model.json"))) {
            throw AlihwartaException.badInput(
                    "The model has a model.json that says what it is: change that file in a copy of"
                            + " the folder instead of saying it on the command line");
        }
        return new ModelCard(
                name != null ? name : card.name(),
                version != null ? version : card.version(),
                source != null ? source : card.source(),
                target != null ? Set.of(target) : card.targets(),
                card.targetTokens(),
                fit != null ? fit : card.fit(),
                licence != null ? licence : card.licence());
    }
}
