package org.alihwarta.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The written content of a story or an edition: headline, dateline, blocks.
 *
 * @param headline one line, never blank
 */
public record Document(String headline, @Nullable Dateline dateline, List<Block> blocks) {
    public Document {
        if (headline.isBlank()) {
            throw new IllegalArgumentException("a document needs a headline");
        }
        blocks = List.copyOf(blocks);
    }

    /** Everything that is translated, in reading order: the headline first, then the texts of the blocks. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        texts.add(headline);
        blocks.forEach(block -> texts.addAll(block.texts()));
        return List.copyOf(texts);
    }

    /** A document of the same shape with its {@link #texts()} replaced one for one. */
    public Document withTexts(List<String> texts) {
        List<Block> translated = new ArrayList<>(blocks.size());
        int next = 1;
        for (Block block : blocks) {
            int count = block.texts().size();
            translated.add(block.withTexts(texts.subList(next, next + count)));
            next += count;
        }
        if (next != texts.size()) {
            throw new IllegalArgumentException("a document of " + next + " texts was given " + texts.size());
        }
        return new Document(texts.get(0), dateline, translated);
    }

    /** This document with the addresses of its images replaced. */
    public Document withImages(UnaryOperator<URI> replacement) {
        return new Document(
                headline,
                dateline,
                blocks.stream().map(block -> withImage(block, replacement)).toList());
    }

    private static Block withImage(Block block, UnaryOperator<URI> replacement) {
        return block instanceof Block.Picture picture && picture.image() != null
                ? new Block.Picture(
                        replacement.apply(picture.image()), picture.caption(), picture.credit(), picture.alt())
                : block;
    }

    /** The story in short: its lead or, without one, its first paragraph. */
    public Optional<String> summary() {
        return first(Block.Lead.class).or(() -> first(Block.Paragraph.class));
    }

    private Optional<String> first(Class<? extends Block> kind) {
        return blocks.stream()
                .filter(kind::isInstance)
                .map(block -> block.texts().get(0))
                .findFirst();
    }

    /** Words of all texts, counted at white space. */
    public int wordCount() {
        return texts().stream()
                .mapToInt(text -> text.isBlank() ? 0 : text.strip().split("\\s+").length)
                .sum();
    }
}
