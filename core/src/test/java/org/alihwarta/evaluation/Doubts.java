package org.alihwarta.evaluation;

import java.util.List;
import org.alihwarta.gate.Category;
import org.alihwarta.gate.Example;
import org.alihwarta.gate.Finding;
import org.alihwarta.gate.Gate;
import org.alihwarta.gate.SentencePair;
import org.alihwarta.gate.Severity;

/** A gate that finds a certain word in a translation. */
record Doubts(String id, Severity severity) implements Gate {
    static Gate about(String word, Severity severity) {
        return new Doubts(word, severity);
    }

    static Finding finding(String word, Severity severity) {
        return new Finding(word, severity, "gate.language.source-left", List.of(word));
    }

    @Override
    public Category category() {
        return Category.LANGUAGE;
    }

    @Override
    public List<Example> examples() {
        return List.of();
    }

    @Override
    public List<Finding> check(SentencePair pair) {
        return pair.target().contains(id) ? List.of(finding(id, severity)) : List.of();
    }
}
