package org.alihwarta.search;

import java.util.HashMap;
import java.util.Map;
import org.alihwarta.language.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** How words become terms, per field: each language by its own analyser, and beside it as written. */
final class Analysis {
    private Analysis() {}

    static Analyzer ofAllFields() {
        Map<String, Analyzer> fields = new HashMap<>();
        for (Language language : Language.values()) {
            Analyzer stems = stems(language);
            Analyzer words = words(language);
            fields.put(Fields.headline(language), stems);
            fields.put(Fields.text(language), stems);
            fields.put(Fields.headlineAsWritten(language), words);
            fields.put(Fields.textAsWritten(language), words);
        }
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), fields);
    }

    /** Lucene's own for the language; smartcn knows Simplified Chinese only, which is what the site is written in. */
    private static Analyzer stems(Language language) {
        return switch (language) {
            case INDONESIAN -> new IndonesianAnalyzer();
            case ENGLISH -> new EnglishAnalyzer();
            case CHINESE -> new SmartChineseAnalyzer();
            case JAPANESE -> new JapaneseAnalyzer();
            case ARABIC -> new ArabicAnalyzer();
            case FRENCH -> new FrenchAnalyzer();
        };
    }

    /**
     * Words without stemming, because the Indonesian stemmer takes {@code mengatakan} for {@code ata}; for Chinese and Japanese every
     * pair of neighbouring characters, which finds what a dictionary would have cut elsewhere.
     */
    private static Analyzer words(Language language) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream plain = new LowerCaseFilter(new CJKWidthFilter(words));
                return new TokenStreamComponents(
                        words,
                        switch (language) {
                            case INDONESIAN, ENGLISH, FRENCH -> new ASCIIFoldingFilter(plain);
                            case ARABIC -> new ArabicNormalizationFilter(new DecimalDigitFilter(plain));
                            case CHINESE, JAPANESE -> new CJKBigramFilter(plain);
                        });
            }
        };
    }
}
