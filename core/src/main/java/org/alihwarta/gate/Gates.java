package org.alihwarta.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.LanguageIdentifier;
import org.alihwarta.registry.Registry;

/** All gates, as the front door that the rest of the program uses. Safe for use by several threads. */
public final class Gates {
    private final List<Gate> sentenceGates;
    private final List<EditionGate> editionGates;

    public Gates(List<Gate> sentenceGates, List<EditionGate> editionGates) {
        this.sentenceGates = List.copyOf(sentenceGates);
        this.editionGates = List.copyOf(editionGates);
    }

    /** Gates that look at sentences only. */
    public Gates(List<Gate> sentenceGates) {
        this(sentenceGates, List.of());
    }

    /** Every gate there is, in the order in which findings are shown. */
    public static Gates standard() {
        return standard(Registry.bundled());
    }

    /** Every gate, with a newsroom's own registry of names. */
    public static Gates standard(Registry registry) {
        LanguageIdentifier identifier = new LanguageIdentifier();
        return new Gates(
                List.of(
                        new LanguageGate(identifier),
                        new OmissionGate(),
                        new LoopGate(),
                        new AdditionGate(),
                        new MarkupGate(),
                        new ValueGate(),
                        new OfficialNameGate(registry),
                        new QuotationGate(),
                        new NegationGate(),
                        new LabelGate()),
                List.of(
                        new DoubledTextGate(),
                        new StoryNameGate(registry),
                        new OneSpellingGate(registry),
                        new UnlistedSpellingGate(registry),
                        new PersonGate(registry)));
    }

    /** What is wrong with one sentence taken alone, such as a candidate of an engine. */
    public List<Finding> check(SentencePair pair) {
        return sentenceGates.stream().flatMap(gate -> gate.check(pair).stream()).toList();
    }

    /** What is wrong with each sentence of an edition, given in reading order, alone and beside the others. */
    public List<List<Finding>> checkAll(List<SentencePair> edition) {
        List<List<List<Finding>>> byGate =
                editionGates.stream().map(gate -> gate.check(edition)).toList();
        List<List<Finding>> findings = new ArrayList<>(edition.size());
        for (int i = 0; i < edition.size(); i++) {
            int sentence = i;
            findings.add(Stream.concat(
                            check(edition.get(i)).stream(),
                            byGate.stream().flatMap(found -> found.get(sentence).stream()))
                    .toList());
        }
        return List.copyOf(findings);
    }

    /** Where an edition, given in reading order, spells a name in another way than before. */
    public List<Finding> checkSpelling(List<SentencePair> edition) {
        return editionGates.stream()
                .filter(gate -> gate.category() == Category.TRANSLITERATION)
                .flatMap(gate -> gate.check(edition).stream())
                .flatMap(List::stream)
                .toList();
    }

    /** By which findings and policies name the gates. */
    public List<String> ids() {
        return Stream.concat(
                        sentenceGates.stream().map(Gate::id),
                        editionGates.stream().map(EditionGate::id))
                .distinct()
                .toList();
    }

    /** {@code id} itself where a gate has it; else {@link AlihwartaException} of kind BAD_INPUT. */
    public String requireId(String id) {
        if (!ids().contains(id)) {
            throw AlihwartaException.badInput(
                    "There is no gate \"" + id + "\": choose one of " + String.join(", ", ids()));
        }
        return id;
    }

    public List<Gate> sentenceGates() {
        return sentenceGates;
    }

    public List<EditionGate> editionGates() {
        return editionGates;
    }
}
