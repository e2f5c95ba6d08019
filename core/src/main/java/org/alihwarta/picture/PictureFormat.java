package org.alihwarta.picture;

import java.util.Locale;

/** What prints are written as; every browser shows both. */
public enum PictureFormat {
    JPG("image/jpeg"),
    PNG("image/png");

    private final String mediaType;

    PictureFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The end of a file's name, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PictureFormat of(String extension) {
        return valueOf(extension.toUpperCase(Locale.ROOT));
    }
}
