package org.alihwarta.site;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.alihwarta.web.Assets;
import org.alihwarta.web.Messages;
import org.alihwarta.web.Moments;
import org.jspecify.annotations.Nullable;

/** Puts the frame around pages. Safe for use by several threads. */
public final class Frames {
    private final String siteName;
    private final SiteTexts texts;
    private final Moments moments;
    private final Assets assets;

    public Frames(String siteName, SiteTexts texts, Moments moments, Assets assets) {
        this.siteName = siteName;
        this.texts = texts;
        this.moments = moments;
        this.assets = assets;
    }

    /**
     * What a page is, for its frame.
     *
     * @param section whose entry in the section bar is marked; absent on other pages
     * @param versions the page's paths in all languages that have it; empty for a page that nobody should link to
     */
    record Subject(
            Language language,
            String title,
            @Nullable String description,
            @Nullable Section section,
            Map<Language, String> versions,
            Frame.Machines machines) {
        Subject(
                Language language,
                String title,
                @Nullable String description,
                @Nullable Section section,
                Map<Language, String> versions) {
            this(language, title, description, section, versions, Frame.Machines.PAGE);
        }
    }

    /** The versions of a page that every language has. */
    static Map<Language, String> everywhere(Function<Language, String> address) {
        return Arrays.stream(Language.values()).collect(Collectors.toMap(Function.identity(), address));
    }

    String siteName() {
        return siteName;
    }

    Messages text(Language language) {
        return texts.in(language);
    }

    /**
     * Frames a page.
     *
     * @param origin the site's public address, before the path
     */
    Frame around(Subject subject, String origin) {
        Language language = subject.language();
        Messages text = texts.in(language);
        String own = subject.versions().get(language);
        return new Frame(
                language,
                text,
                siteName,
                subject.title(),
                subject.description(),
                own == null ? null : origin + own,
                own == null ? List.of() : alternates(subject.versions(), origin),
                switches(subject),
                sections(subject, text),
                subject.machines(),
                look(language),
                moments.today(language));
    }

    private Frame.Look look(Language language) {
        return new Frame.Look(
                assets.address("site.css"), assets.address("site.js"), assets.address("icon.svg"), Fonts.of(language));
    }

    /** Every version names itself and all others; readers of other languages are sent to the original (hreflang's x-default). */
    private static List<Frame.Alternate> alternates(Map<Language, String> versions, String origin) {
        Map<String, String> byTag = new TreeMap<>();
        versions.forEach((language, path) -> byTag.put(language.tag(), origin + path));
        String original = versions.get(Language.INDONESIAN);
        if (original != null) {
            byTag.put("x-default", origin + original);
        }
        return byTag.entrySet().stream()
                .map(entry -> new Frame.Alternate(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Frame.Switch> switches(Subject subject) {
        Set<Language> available = subject.versions().keySet();
        return Arrays.stream(Language.values())
                .map(language -> new Frame.Switch(
                        language,
                        subject.versions().getOrDefault(language, Addresses.front(language)),
                        language == subject.language(),
                        available.isEmpty() || available.contains(language)))
                .toList();
    }

    private static List<Frame.SectionLink> sections(Subject subject, Messages text) {
        return SectionNames.standard().stream()
                .map(section -> new Frame.SectionLink(
                        SectionNames.of(section, text),
                        Addresses.section(subject.language(), section),
                        section.equals(subject.section())))
                .toList();
    }
}
