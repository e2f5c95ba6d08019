package org.alihwarta.evaluation;

/** The line by which sacreBLEU says how a score came about; the version is the one whose rules are followed here. */
final class Signature {
    private static final String VERSION = "2.6.0";

    private Signature() {}

    static String bleu(Tokenization tokenization, Order order) {
        return "nrefs:1|case:mixed|eff:%s|tok:%s|smooth:exp|version:%s"
                .formatted(order == Order.EFFECTIVE ? "yes" : "no", tokenization.signature(), VERSION);
    }

    static String chrf(int characterOrder, int wordOrder) {
        return "nrefs:1|case:mixed|eff:yes|nc:%d|nw:%d|space:no|version:%s"
                .formatted(characterOrder, wordOrder, VERSION);
    }

    /** Whether n-gram orders that a text is too short for count as failures or not at all. */
    enum Order {
        FULL,
        EFFECTIVE
    }
}
