package org.alihwarta.cli;

import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An address on the command line. */
final class Address implements ITypeConverter<URI> {
    @Override
    public URI convert(String text) {
        try {
            URI address = URI.create(text.strip());
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException noAddress) {
            // Refused below, like an address without a host.
        }
        throw new TypeConversionException("\"" + text + "\" is no address: give one such as https://warta.example/");
    }
}
