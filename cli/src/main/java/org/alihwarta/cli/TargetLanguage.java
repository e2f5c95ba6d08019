package org.alihwarta.cli;

import java.util.stream.Collectors;
import org.alihwarta.language.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a target language's code from the command line. */
final class TargetLanguage implements ITypeConverter<Language> {
    @Override
    public Language convert(String code) {
        return Language.findByCode(code)
                .filter(language -> Language.targets().contains(language))
                .orElseThrow(() -> new TypeConversionException("\"" + code + "\" is none of the target languages "
                        + Language.targets().stream().map(Language::code).collect(Collectors.joining(", "))));
    }
}
