package org.alihwarta.engine.remote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Mention;
import org.alihwarta.registry.Registry;

/** The official names that a question's sentences need. */
@FunctionalInterface
interface Glossary {
    /** For every Indonesian name in the sentences, as it stands there, its one form in the target language. */
    Map<String, String> of(List<String> sentences, Language target);

    /** The names of a registry of which it is certain who is meant. */
    static Glossary of(Registry registry) {
        return (sentences, target) -> {
            Map<String, String> names = new LinkedHashMap<>();
            for (String sentence : sentences) {
                for (Mention mention : registry.mentions(sentence)) {
                    mention.findEntity()
                            .flatMap(entity -> entity.findForms(target))
                            .ifPresent(forms -> names.put(mention.textIn(sentence), forms.preferred()));
                }
            }
            return names;
        };
    }
}
