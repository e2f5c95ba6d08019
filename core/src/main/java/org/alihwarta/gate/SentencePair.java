package org.alihwarta.gate;

import org.alihwarta.language.Language;

/** An Indonesian sentence and what was made of it. */
public record SentencePair(String source, String target, Language language) {}
