package org.alihwarta.gate.evaluation;

import java.util.Optional;
import java.util.Random;
import org.alihwarta.gate.SentencePair;
import org.alihwarta.gate.Severity;

/** A fault that machine translation is known for, planted into a good translation. */
public enum Fault {
    SOURCE_LEFT_IN("language", Severity.BLOCK, TextFaults::sourceLeftIn),
    CLAUSE_LEFT_IN("language", Severity.BLOCK, TextFaults::clauseLeftIn),
    WRONG_LANGUAGE("language", Severity.BLOCK, TextFaults::wrongLanguage),
    WRONG_SCRIPT("language", Severity.BLOCK, TextFaults::wrongScript),
    EMPTY("omission", Severity.BLOCK, TextFaults::empty),
    /** The decoder stopped in mid-sentence: the second half and the full stop are gone. */
    CUT_OFF("omission", Severity.BLOCK, TextFaults::cutOff),
    /** A clause of at least a third of the sentence is gone, the sentence reads as whole. Shorter ones cannot be told from terse translating. */
    CLAUSE_REMOVED("omission", Severity.REVIEW, TextFaults::clauseRemoved),
    NUMBER_DROPPED("omission", Severity.BLOCK, ValueFaults::numberDropped),
    LOOP("loop", Severity.BLOCK, TextFaults::loop),
    DOUBLED("loop", Severity.BLOCK, TextFaults::doubled),
    CHATTER("addition", Severity.BLOCK, TextFaults::chatter),
    NUMBER_ADDED("addition", Severity.BLOCK, ValueFaults::numberAdded),
    BROKEN_TAG("markup", Severity.BLOCK, TextFaults::brokenTag),
    TAG_LOST("markup", Severity.BLOCK, TextFaults::tagLost),
    NUMBER_CHANGED("value", Severity.BLOCK, ValueFaults::numberChanged),
    /** Two numbers changed places. Where word order differs from the source's this cannot be told without alignment. */
    NUMBERS_SWAPPED("value", Severity.REVIEW, ValueFaults::numbersSwapped),
    NAME_REPLACED("name", Severity.BLOCK, NameFaults::nameReplaced),
    /** A quotation that ends within the sentence lost its closing mark. */
    QUOTE_OPEN("quotation", Severity.BLOCK, QuotationFaults::quoteOpen),
    /** A sentence that is all quotation lost one mark: it may go on in the next sentence. */
    QUOTED_SENTENCE_OPEN("quotation", Severity.REVIEW, QuotationFaults::quotedSentenceOpen),
    QUOTES_LOST("quotation", Severity.REVIEW, QuotationFaults::quotesLost),
    NEGATION_DROPPED("negation", Severity.REVIEW, NegationFaults::negationDropped),
    LABEL_BARE("label", Severity.BLOCK, TextFaults::labelBare),
    CREDIT_TRANSLATED("label", Severity.BLOCK, TextFaults::creditTranslated);

    private final String gate;
    private final Severity severity;

    @SuppressWarnings("ImmutableEnumChecker") // only method references, which hold nothing
    private final Spoiling spoiling;

    Fault(String gate, Severity severity, Spoiling spoiling) {
        this.gate = gate;
        this.severity = severity;
        this.spoiling = spoiling;
    }

    /** The id of the gate that is there for it; any other may catch it too. */
    public String gate() {
        return gate;
    }

    /** How grave a finding it asks for: blocked, or shown to a reviewer where the sentence alone cannot decide. */
    public Severity severity() {
        return severity;
    }

    /**
     * A good translation with this fault in it, or empty where the sentence offers no place for it.
     *
     * @param before the pair that stands before it in the edition
     */
    Optional<SentencePair> spoil(SentencePair pair, SentencePair before, Random random) {
        return spoiling.spoil(pair, before, random).filter(spoiled -> !spoiled.equals(pair));
    }

    /** How a fault is planted. */
    interface Spoiling {
        Optional<SentencePair> spoil(SentencePair pair, SentencePair before, Random random);
    }
}
