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
        Machines machines,
        Look look,
        String today) {
    public Frame {
        alternates = List.copyOf(alternates);
        switches = List.copyOf(switches);
        sections = List.copyOf(sections);
    }

    public String direction() {
        return language.isRightToLeft() ? "rtl" : "ltr";
    }

    public String front() {
        return Addresses.front(language);
    }

    public String search() {
        return Addresses.search(language);
    }

    public String corrections() {
        return Addresses.corrections(language);
    }

    public String about() {
        return Addresses.about(language);
    }

    public String feed() {
        return front() + Addresses.ATOM;
    }

    /** The other languages that have the page, as Open Graph calls them. */
    public List<String> otherLocales() {
        return switches.stream()
                .filter(other -> other.samePage() && !other.here() && !alternates.isEmpty())
                .map(other -> other.language().openGraphLocale())
                .toList();
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

    /**
     * What only machines read.
     *
     * @param kind Open Graph's type of the page
     * @param facts properties of the page for Open Graph, such as {@code article:published_time}
     * @param feeds the page's stories as feeds
     * @param structured schema.org's JSON-LD, safe to stand in a script element; absent where there is nothing to describe
     * @param before the page before this one of a list; absent on the first
     * @param after the page after this one; absent on the last
     */
    public record Machines(
            String kind,
            List<Fact> facts,
            List<Feed> feeds,
            @Nullable String structured,
            @Nullable String before,
            @Nullable String after) {
        static final Machines PAGE = new Machines("website", List.of(), List.of(), null, null, null);

        public Machines {
            facts = List.copyOf(facts);
            feeds = List.copyOf(feeds);
        }

        /** Whether a link to the page can be shown with a picture. */
        public boolean hasPicture() {
            return facts.stream().anyMatch(fact -> fact.property().equals("og:image"));
        }

        static Machines withFeeds(List<Feed> feeds) {
            return new Machines("website", List.of(), feeds, null, null, null);
        }

        Machines between(@Nullable String before, @Nullable String after) {
            return new Machines(kind, facts, feeds, structured, before, after);
        }
    }

    /** A property of the page. */
    public record Fact(String property, String content) {}

    /** A feed of the page's stories. */
    public record Feed(String type, String title, String href) {}

    /**
     * Addresses of style sheet, script and icon.
     *
     * @param fonts those that the page's headline and text begin with
     */
    public record Look(String styles, String script, String icon, List<String> fonts) {
        public Look {
            fonts = List.copyOf(fonts);
        }
    }
}
