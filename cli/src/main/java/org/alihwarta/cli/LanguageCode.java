package org.alihwarta.cli;

import org.alihwarta.language.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the code of any of our languages. */
final class LanguageCode implements ITypeConverter<Language> {
    @Override
    public Language convert(String code) {
        return Language.findByCode(code)
                .orElseThrow(() -> new TypeConversionException("\"" + code + "\" is none of id, en, zh, ja, ar, fr"));
    }
}
