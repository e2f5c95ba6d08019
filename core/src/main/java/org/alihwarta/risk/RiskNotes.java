package org.alihwarta.risk;

import java.util.Comparator;
import java.util.List;
import org.alihwarta.registry.Registry;
import org.alihwarta.text.Document;

/** All rules, as the front door that the rest of the program uses. Safe for use by several threads. */
public final class RiskNotes {
    private final Registry registry;
    private final Readings readings;
    private final List<RiskRule> rules;

    private RiskNotes(Registry registry, List<RiskRule> rules) {
        this.registry = registry;
        readings = new Readings(registry);
        this.rules = rules;
    }

    /** Every rule there is, with a newsroom's registry of names. */
    public static RiskNotes with(Registry registry) {
        return new RiskNotes(
                registry,
                List.of(
                        new LetterForDigitRule(),
                        new RupiahRule(),
                        new DateWithoutYearRule(),
                        new BareLabelRule(),
                        new DoubledCaptionRule(),
                        new LongSentenceRule(),
                        new AmbiguousPronounRule(),
                        new TwoNamesRule(),
                        new UnknownNameRule(registry)));
    }

    /** Every rule, with the registry that comes with Alihwarta. */
    public static RiskNotes standard() {
        return with(Registry.bundled());
    }

    public List<RiskRule> rules() {
        return rules;
    }

    /** A story taken apart, for its passages. */
    public SourceStory read(Document document) {
        return new SourceStory(document, registry, readings);
    }

    /** What the rules find, in reading order. */
    public List<RiskNote> of(SourceStory story) {
        return rules.stream()
                .flatMap(rule -> rule.notes(story).stream())
                .sorted(Comparator.comparingInt(RiskNote::passage).thenComparingInt(RiskNote::start))
                .toList();
    }

    public List<RiskNote> of(Document document) {
        return of(read(document));
    }
}
