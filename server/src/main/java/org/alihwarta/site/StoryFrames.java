package org.alihwarta.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.alihwarta.language.Language;

/** Puts the frame around stories: what search engines and other machines are told of each version. Safe for use by several threads. */
final class StoryFrames {
    private final Frames frames;
    private final SiteTexts texts;
    private final UnaryOperator<String> fullNames;

    /** Makes frames that call the people who translated by what {@code fullNames} says of their accounts. */
    StoryFrames(Frames frames, SiteTexts texts, UnaryOperator<String> fullNames) {
        this.frames = frames;
        this.texts = texts;
        this.fullNames = fullNames;
    }

    /**
     * Frames a version.
     *
     * @param origin the site's public address, before the path
     */
    Frame of(Version version, Published published, String origin) {
        Language language = version.language();
        String structured =
                new StructuredStory(frames.siteName(), origin, fullNames).of(version, published, texts.in(language));
        return frames.around(
                new Frames.Subject(
                        language,
                        version.document().headline(),
                        version.summary(),
                        published.story().section(),
                        published.paths(),
                        new Frame.Machines(
                                "article", facts(version, published, origin), List.of(), structured, null, null)),
                origin);
    }

    private List<Frame.Fact> facts(Version version, Published published, String origin) {
        List<Frame.Fact> facts = new ArrayList<>();
        facts.add(new Frame.Fact("article:published_time", published.at().toString()));
        facts.add(new Frame.Fact(
                "article:modified_time", published.modifiedAt(version).toString()));
        facts.add(new Frame.Fact(
                "article:section", SectionNames.of(published.story().section(), texts.in(version.language()))));
        version.pictures().stream().findFirst().ifPresent(picture -> facts.addAll(picture.facts(origin)));
        return facts;
    }
}
