package org.alihwarta.engine;

import java.util.Set;
import org.alihwarta.language.Language;

/**
 * What a model folder says of itself in its {@code model.json}.
 *
 * @param name such as {@code id-en}
 * @param source the language that it reads: Indonesian, or English for the second half of a way through English and for wire copy into Indonesian
 * @param targetTokens whether a source sentence begins with a token such as {@code >>eng<<} that names the target language
 * @param fit whom its translations are good enough for
 * @param licence SPDX identifier
 * @param placeholders how many different {@code ⟦1⟧} it was trained to carry over; 0 for none
 */
public record ModelCard(
        String name,
        String version,
        Language source,
        Set<Language> targets,
        boolean targetTokens,
        Fitness fit,
        String licence,
        int placeholders) {
    /** A model that knows no placeholders. */
    public ModelCard(
            String name,
            String version,
            Language source,
            Set<Language> targets,
            boolean targetTokens,
            Fitness fit,
            String licence) {
        this(name, version, source, targets, targetTokens, fit, licence, 0);
    }

    public ModelCard {
        targets = Set.copyOf(targets);
    }

    /** Whom a model's translations are good enough for, judged by its scores. */
    public enum Fitness {
        /** Checked editions of it may be published. */
        READERS,
        /** It runs, but nothing of it is published unless the newsroom asks for research models. */
        RESEARCH
    }
}
