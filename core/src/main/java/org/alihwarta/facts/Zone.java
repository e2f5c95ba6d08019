package org.alihwarta.facts;

/** The three time zones of Indonesia. */
public enum Zone {
    WIB("Asia/Jakarta"),
    WITA("Asia/Makassar"),
    WIT("Asia/Jayapura");

    private final String id;

    Zone(String id) {
        this.id = id;
    }

    /** As the time zone database and CLDR call it. */
    public String id() {
        return id;
    }
}
