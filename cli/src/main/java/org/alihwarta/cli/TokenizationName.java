package org.alihwarta.cli;

import org.alihwarta.error.AlihwartaException;
import org.alihwarta.evaluation.Tokenization;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a tokenizer from the command line. */
final class TokenizationName implements ITypeConverter<Tokenization> {
    @Override
    public Tokenization convert(String name) {
        try {
            return Tokenization.byCode(name);
        } catch (AlihwartaException unknown) {
            throw new TypeConversionException(String.valueOf(unknown.getMessage()));
        }
    }
}
