package org.alihwarta.site;

import java.util.List;
import org.alihwarta.language.Language;
import org.alihwarta.web.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page of the site.
 *
 * @param title of the page, without the site's name
 * @param description for search engines; absent where there is nothing to say
 * @param canonical the page's own absolute address; absent on pages that nobody should link to
 * @param alternates the same page in all languages that have it, itself among them
 * @param today the date in full
 */
public record Frame(
        Language language,
        Messages text,
        String siteName,
        String title,
        @Nullable String description,
        @Nullable String canonical,
        List<Alternate> alternates,
        List<Switch> switches,
        List<SectionLink> sections,
        String front,
        String styles,
        String icon,
        String today) {
    public Frame {
        alternates = List.copyOf(alternates);
        switches = List.copyOf(switches);
        sections = List.copyOf(sections);
    }

    public String direction() {
        return language.isRightToLeft() ? "rtl" : "ltr";
    }

    /** The same page in another language, for search engines. */
    public record Alternate(String hreflang, String href) {}

    /**
     * An entry of the language switch.
     *
     * @param here whether the page is in this language
     * @param samePage whether the link leads to the same page, or else to the language's front page
     */
    public record Switch(Language language, String href, boolean here, boolean samePage) {}

    /** An entry of the section bar. */
    public record SectionLink(String name, String href, boolean here) {}
}
