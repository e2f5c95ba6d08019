package org.alihwarta.text;

import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One block of a story's body, typed so that labels, credits and signatures are rendered from data and never sent to a model.
 *
 * <p>{@link #texts()} are the strings of a block that are translated, in reading order; {@link #withTexts} puts translations in their
 * places and keeps everything else byte for byte.
 */
public sealed interface Block {
    /** Running text. */
    record Paragraph(String text) implements Block {
        @Override
        public List<String> texts() {
            return List.of(text);
        }

        @Override
        public Block withTexts(List<String> texts) {
            return new Paragraph(only(texts));
        }
    }

    /** The story in one or two sentences, set apart above its first paragraph. */
    record Lead(String text) implements Block {
        @Override
        public List<String> texts() {
            return List.of(text);
        }

        @Override
        public Block withTexts(List<String> texts) {
            return new Lead(only(texts));
        }
    }

    /** A heading inside the body. */
    record Subheading(String text) implements Block {
        @Override
        public List<String> texts() {
            return List.of(text);
        }

        @Override
        public Block withTexts(List<String> texts) {
            return new Subheading(only(texts));
        }
    }

    /** A quotation set apart from the running text; a quotation inside a paragraph stays in its {@link Paragraph}. */
    record Quotation(String text) implements Block {
        @Override
        public List<String> texts() {
            return List.of(text);
        }

        @Override
        public Block withTexts(List<String> texts) {
            return new Quotation(only(texts));
        }
    }

    /** A list of items, numbered or not. */
    record Listing(boolean numbered, List<String> items) implements Block {
        public Listing {
            items = List.copyOf(items);
        }

        @Override
        public List<String> texts() {
            return items;
        }

        @Override
        public Block withTexts(List<String> texts) {
            requireCount(items.size(), texts);
            return new Listing(numbered, texts);
        }
    }

    /**
     * A picture or the place of one: caption and description translated, credit kept byte for byte; the image itself may be unknown.
     *
     * @param image a path from the site's root where the picture is the newsroom's own
     * @param alt what can be seen, for those who cannot see it; absent where nobody has described it
     */
    record Picture(
            @Nullable URI image,
            String caption,
            @Nullable String credit,
            @Nullable String alt) implements Block {
        /** A picture that nobody has described. */
        public Picture(@Nullable URI image, String caption, @Nullable String credit) {
            this(image, caption, credit, null);
        }

        @Override
        public List<String> texts() {
            return Stream.of(caption, alt == null ? "" : alt)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }

        @Override
        public Block withTexts(List<String> texts) {
            requireCount(texts().size(), texts);
            boolean described = alt != null && !alt.isEmpty();
            return new Picture(
                    image,
                    caption.isEmpty() ? caption : texts.get(0),
                    credit,
                    described ? texts.get(texts.size() - 1) : alt);
        }

        /** What to say in place of the picture: its description, or else its caption. */
        public String spoken() {
            return alt == null || alt.isEmpty() ? caption : alt;
        }
    }

    /** A pointer to another story ({@code Baca juga: ...}); the label is not part of it. */
    record Related(String headline, @Nullable URI link) implements Block {
        @Override
        public List<String> texts() {
            return List.of(headline);
        }

        @Override
        public Block withTexts(List<String> texts) {
            return new Related(only(texts), link);
        }
    }

    /** Where the story comes from ({@code Sumber: Antara}), when it stands alone; kept byte for byte, the label is not part of it. */
    record Source(String name) implements Block {
        @Override
        public List<String> texts() {
            return List.of();
        }

        @Override
        public Block withTexts(List<String> texts) {
            requireCount(0, texts);
            return this;
        }
    }

    /** Who wrote and edited it, as signed at the end ({@code RLS/DNA}); kept byte for byte. */
    record Signature(String names) implements Block {
        @Override
        public List<String> texts() {
            return List.of();
        }

        @Override
        public Block withTexts(List<String> texts) {
            requireCount(0, texts);
            return this;
        }
    }

    List<String> texts();

    /** This block with its texts replaced, one for one; {@link IllegalArgumentException} when the count differs. */
    Block withTexts(List<String> texts);

    /** This block with each of its texts replaced by what {@code translate} makes of it. */
    default Block mapTexts(UnaryOperator<String> translate) {
        return withTexts(texts().stream().map(translate).toList());
    }

    private static String only(List<String> texts) {
        requireCount(1, texts);
        return texts.get(0);
    }

    private static void requireCount(int expected, List<String> texts) {
        if (texts.size() != expected) {
            throw new IllegalArgumentException("a block of " + expected + " texts was given " + texts.size());
        }
    }
}
