package org.alihwarta.api;

/** Where the interface for programs is. */
public final class ApiAddresses {
    public static final String REFERENCE = "/api";
    public static final String DESCRIPTION = "/api/openapi.json";
    public static final String ROOT = "/api/v1";
    public static final String STORIES = ROOT + "/stories";
    public static final String STORY = STORIES + "/{key}";
    public static final String EDITIONS = STORY + "/editions";
    public static final String EDITION = EDITIONS + "/{language}";
    public static final String SEGMENT = EDITION + "/segments/{index}";
    public static final String MEMORY = ROOT + "/memory";
    public static final String TRANSLATIONS = ROOT + "/translations";
    public static final String WEBHOOKS = ROOT + "/webhooks";
    public static final String WEBHOOK_MESSAGES = WEBHOOKS + "/messages";
    public static final String EVENTS = ROOT + "/events";
    public static final String DEEPL = "/v2";
    public static final String LIBRE_TRANSLATE = "/translate";
    public static final String LIBRE_LANGUAGES = "/languages";
    public static final String LIBRE_DETECT = "/detect";

    private ApiAddresses() {}

    /** Whether a program and not a browser is to be answered at a path. */
    public static boolean covers(String path) {
        return path.startsWith(ROOT + "/") || path.equals(DESCRIPTION) || isDeepl(path) || isLibreTranslate(path);
    }

    public static boolean isDeepl(String path) {
        return path.startsWith(DEEPL + "/");
    }

    static boolean isLibreTranslate(String path) {
        return path.equals(LIBRE_TRANSLATE) || path.equals(LIBRE_LANGUAGES) || path.equals(LIBRE_DETECT);
    }
}
