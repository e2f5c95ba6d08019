package org.alihwarta.engine.catalogue;

import java.util.List;

/** A public list of models. */
public interface Catalogue {
    /**
     * All models between our languages that can be installed, the best of a pair before the others of it.
     *
     * @throws org.alihwarta.error.AlihwartaException of kind {@code UNAVAILABLE} when the list cannot be fetched or read
     */
    List<Offer> offers();
}
