package org.alihwarta.intake;

/** Makes a document of what a newsroom has. Throws nothing but {@link org.alihwarta.error.AlihwartaException} of kind BAD_INPUT. */
public interface Importer {
    /**
     * @param raw the whole input
     * @param name what to call the input in messages: a file name, {@code pasted text}
     */
    Imported read(String raw, String name);
}
