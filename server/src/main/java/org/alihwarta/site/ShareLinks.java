package org.alihwarta.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Plain links by which readers pass a story on; nobody is asked anything before they are followed. */
final class ShareLinks {
    private ShareLinks() {}

    static List<StoryPage.Link> of(String headline, String address, String mail) {
        String title = encoded(headline);
        String link = encoded(address);
        return List.of(
                new StoryPage.Link("WhatsApp", "https://wa.me/?text=" + title + "%20" + link),
                new StoryPage.Link("Telegram", "https://t.me/share/url?url=" + link + "&text=" + title),
                new StoryPage.Link("Facebook", "https://www.facebook.com/sharer/sharer.php?u=" + link),
                new StoryPage.Link("X", "https://x.com/intent/post?text=" + title + "&url=" + link),
                new StoryPage.Link(mail, "mailto:?subject=" + title + "&body=" + link));
    }

    /** Mail programs take a plus for a plus. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
