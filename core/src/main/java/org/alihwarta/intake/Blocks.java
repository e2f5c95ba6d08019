package org.alihwarta.intake;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alihwarta.intake.Credits.Caption;
import org.alihwarta.intake.Imported.Doubt;
import org.alihwarta.intake.Imported.Dropped;
import org.alihwarta.intake.Imported.Note;
import org.alihwarta.intake.Piece.Kind;
import org.alihwarta.text.Block;
import org.jspecify.annotations.Nullable;

/** Gives every piece of a story its type. Used once. */
final class Blocks {
    private final List<Dropped> dropped;
    private final List<Note> notes;
    private final List<Block> blocks = new ArrayList<>();
    private List<Piece> pieces = List.of();
    private int next;
    private int lastParagraph;

    Blocks(List<Dropped> dropped, List<Note> notes) {
        this.dropped = dropped;
        this.notes = notes;
    }

    List<Block> of(List<Piece> story) {
        pieces = story;
        lastParagraph = indexOfLastParagraph(story);
        while (next < pieces.size()) {
            int index = next++;
            add(pieces.get(index), index);
        }
        return blocks;
    }

    private void add(Piece piece, int index) {
        switch (piece.kind()) {
            case HEADLINE, HEADING -> addHeading(piece);
            case LINE -> addLine(piece, index);
            case QUOTE -> blocks.add(new Block.Quotation(piece.text()));
            case BULLET, NUMBER -> addListing(piece);
            case CAPTION -> addPicture(piece.link(), captioned(piece.text()));
        }
    }

    private void addHeading(Piece piece) {
        Optional<String> related = Labels.findRelated(piece.text());
        if (related.isPresent()) {
            addRelated(piece, related.get());
        } else {
            blocks.add(new Block.Subheading(piece.text()));
        }
    }

    private void addLine(Piece piece, int index) {
        String line = piece.text();
        Optional<String> related = Labels.findRelated(line);
        Optional<Caption> caption = Credits.findLabelled(line);
        Optional<String> source = Labels.findSource(line);
        Optional<String> signature = Labels.findSignature(line);
        if (related.isPresent()) {
            addRelated(piece, related.get());
        } else if (caption.isPresent()) {
            addLabelledPicture(line, caption.get());
        } else if (source.isPresent()) {
            addSource(line, source.get());
        } else if (signature.isPresent()) {
            blocks.add(new Block.Signature(signature.get()));
        } else if (isSubheading(piece)) {
            blocks.add(new Block.Subheading(line));
        } else {
            addParagraph(piece, index == lastParagraph);
        }
    }

    private void addParagraph(Piece piece, boolean last) {
        Optional<Labels.Tail> related = Labels.findRelatedTail(piece.text());
        Optional<Labels.Tail> signature = last ? Labels.findSignatureTail(piece.text()) : Optional.empty();
        Optional<Caption> caption = Credits.findCredited(piece.text());
        Optional<Credits.RunIn> runIn = Credits.findRunIn(piece.text());
        if (related.isPresent()) {
            blocks.add(new Block.Paragraph(related.get().paragraph()));
            addRelated(piece, related.get().rest());
        } else if (signature.isPresent()) {
            blocks.add(new Block.Paragraph(signature.get().paragraph()));
            blocks.add(new Block.Signature(signature.get().rest()));
        } else if (caption.isPresent()) {
            addPicture(null, caption.get());
        } else if (runIn.isPresent()) {
            blocks.add(new Block.Paragraph(runIn.get().paragraph()));
            addPicture(null, runIn.get().caption());
            notes.add(new Note(Doubt.CAPTION_SUSPECTED, runIn.get().caption().text()));
        } else {
            blocks.add(new Block.Paragraph(piece.text()));
        }
    }

    /** A label with a headline gives one related story; a bare label takes the linked or listed headlines that follow it. */
    private void addRelated(Piece label, String headline) {
        if (!headline.isEmpty()) {
            blocks.add(new Block.Related(headline, label.link()));
            return;
        }
        int before = blocks.size();
        while (next < pieces.size() && isHeadlineBelowLabel(pieces.get(next), next)) {
            Piece below = pieces.get(next++);
            blocks.add(new Block.Related(below.text(), below.link()));
            if (below.kind() == Kind.LINE && below.link() == null) {
                break; // a plain label names one story; the next line may be anything
            }
        }
        if (blocks.size() == before) {
            dropped.add(Assembly.emptyLabel(label.text()));
        }
    }

    private boolean isHeadlineBelowLabel(Piece piece, int index) {
        boolean listed = piece.kind() == Kind.BULLET || piece.kind() == Kind.NUMBER;
        boolean plain = piece.kind() == Kind.LINE && index != lastParagraph && Lines.words(piece.text()) > 3;
        return (listed || plain || (piece.kind() == Kind.LINE && piece.link() != null))
                && Lines.looksLikeHeadline(piece.text())
                && Lines.isOpenEnded(piece.text());
    }

    private void addLabelledPicture(String line, Caption caption) {
        if (caption.text().isEmpty() && caption.credit() == null) {
            dropped.add(Assembly.emptyLabel(line));
        } else {
            addPicture(null, caption);
        }
    }

    private static Caption captioned(String text) {
        return Credits.findLabelled(text).orElseGet(() -> Credits.split(text));
    }

    /** A caption right below a picture without one belongs to that picture. */
    private void addPicture(@Nullable URI image, Caption caption) {
        if (image == null
                && !blocks.isEmpty()
                && blocks.get(blocks.size() - 1) instanceof Block.Picture above
                && above.caption().isEmpty()
                && above.credit() == null) {
            blocks.set(blocks.size() - 1, new Block.Picture(above.image(), caption.text(), caption.credit()));
        } else if (image != null || !caption.text().isEmpty() || caption.credit() != null) {
            blocks.add(new Block.Picture(image, caption.text(), caption.credit()));
        }
    }

    private void addSource(String line, String source) {
        if (source.isEmpty()) {
            dropped.add(Assembly.emptyLabel(line));
        } else {
            blocks.add(new Block.Source(source));
        }
    }

    private void addListing(Piece first) {
        List<String> items = new ArrayList<>(List.of(first.text()));
        while (next < pieces.size() && pieces.get(next).kind() == first.kind()) {
            items.add(pieces.get(next++).text());
        }
        blocks.add(new Block.Listing(first.kind() == Kind.NUMBER, items));
    }

    /** A short line without an end mark, with a paragraph right below it. */
    private boolean isSubheading(Piece piece) {
        if (!Lines.looksLikeSubheading(piece.text()) || next >= pieces.size()) {
            return false;
        }
        Piece below = pieces.get(next);
        boolean list = below.kind() == Kind.BULLET || below.kind() == Kind.NUMBER;
        return list
                || below.kind() == Kind.CAPTION
                || below.kind() == Kind.QUOTE
                || (below.kind() == Kind.LINE && !Lines.looksLikeSubheading(below.text()));
    }

    private static int indexOfLastParagraph(List<Piece> story) {
        for (int index = story.size() - 1; index >= 0; index--) {
            String text = story.get(index).text();
            boolean labelled = Labels.findRelated(text).isPresent()
                    || Labels.findSource(text).isPresent()
                    || Labels.findSignature(text).isPresent()
                    || Credits.findLabelled(text).isPresent();
            if (story.get(index).kind() == Kind.LINE && !labelled) {
                return index;
            }
        }
        return -1;
    }
}
