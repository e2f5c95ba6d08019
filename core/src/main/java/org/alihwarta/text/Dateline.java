package org.alihwarta.text;

import org.jspecify.annotations.Nullable;

/**
 * Place, and outlet where named, before the first sentence ({@code JAKARTA, WARTA NUSANTARA -}); data, not text to translate.
 *
 * @param place as written, without punctuation; empty when only the outlet is named ({@code WARTANUSANTARA.ID -})
 * @param outlet as written, kept byte for byte
 */
public record Dateline(String place, @Nullable String outlet) {}
