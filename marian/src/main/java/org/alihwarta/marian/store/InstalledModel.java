package org.alihwarta.marian.store;

import java.nio.file.Path;

/** A model of a store, open it with {@link org.alihwarta.marian.Translator#open(Path)}. */
public record InstalledModel(String name, String version, Path folder) {}
