package org.alihwarta.evaluation;

import java.util.List;

/**
 * BLEU: how many n-grams of a translation occur in the reference, up to four words long, with a penalty for brevity (Papineni et al., "BLEU: a
 * Method for Automatic Evaluation of Machine Translation", ACL 2002). Tokenization, smoothing ({@code exp}, method 3 of Chen and
 * Cherry, WMT 2014) and rounding follow sacreBLEU (Post, "A Call for Clarity in Reporting BLEU Scores", WMT 2018).
 *
 * <p>One reference per sentence, case kept. Immutable and safe for use by several threads.
 */
public final class Bleu {
    private final Tokenization tokenization;
    private final Signature.Order order;

    private Bleu(Tokenization tokenization, Signature.Order order) {
        this.tokenization = tokenization;
        this.order = order;
    }

    public static Bleu with(Tokenization tokenization) {
        return new Bleu(tokenization, Signature.Order.FULL);
    }

    /** The same without the orders that a text is too short for: for single sentences, which would score 0 below four words. */
    public Bleu ofEffectiveOrder() {
        return new Bleu(tokenization, Signature.Order.EFFECTIVE);
    }

    /** Scores a whole test set: counts are summed before they are divided, so it is not the mean of the sentences' scores. */
    public BleuScore corpus(List<String> translations, List<String> references) {
        Lines.requireSameCount(translations, references);
        BleuCounts counts = new BleuCounts();
        for (int line = 0; line < translations.size(); line++) {
            counts.add(tokenization.tokens(translations.get(line)), tokenization.tokens(references.get(line)));
        }
        return counts.score(order);
    }

    public BleuScore sentence(String translation, String reference) {
        return corpus(List.of(translation), List.of(reference));
    }

    /** As sacreBLEU prints it: {@code nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:...}. */
    public String signature() {
        return Signature.bleu(tokenization, order);
    }
}
