package org.alihwarta.audit;

import org.alihwarta.database.Json;

/** A fact in the past tense, as a record whose components are kept as its details. Its kind is its class's simple name, for ever. */
public interface Event {
    Subject subject();

    default String kind() {
        return getClass().getSimpleName();
    }

    /** The components as a JSON object. */
    default Json.Text details() {
        return Json.plain().write(this);
    }
}
