package org.alihwarta.desk;

import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;

/** The addresses of the desk's pages. */
public final class DeskAddresses {
    public static final String BOARD = "/desk";
    public static final String LOGIN = "/desk/login";
    public static final String LOG_OUT = "/desk/logout";
    public static final String ACCOUNT = "/desk/account";
    public static final String REPORTS = "/desk/reports";
    public static final String COMMENTS = "/desk/comments";

    public static final String MEMORY = "/desk/memory";
    public static final String NAMES = "/desk/names";
    public static final String GATES = "/desk/gates";
    public static final String RISK_NOTES = "/desk/stories/notes";
    public static final String PICTURES = "/desk/pictures";

    private DeskAddresses() {}

    public static String story(StoryId story) {
        return BOARD + "/stories/" + story;
    }

    /** The comments on one story. */
    public static String comments(StoryId story) {
        return story(story) + "/comments";
    }

    /** The name of a cookie; browsers take one of this prefix by TLS only (RFC 6265bis), so that nobody on the way can plant it. */
    public static String cookie(String name, boolean https) {
        return https ? "__Secure-" + name : name;
    }

    static String retry(StoryId story, Language language) {
        return story(story) + "/editions/" + language.code() + "/retry";
    }
}
