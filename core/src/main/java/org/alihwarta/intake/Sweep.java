package org.alihwarta.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alihwarta.intake.Imported.Dropped;
import org.alihwarta.intake.Imported.Reason;

/** Takes the furniture out of the lines of a page. */
final class Sweep {
    private final List<Dropped> dropped;
    private final List<Piece> kept = new ArrayList<>();
    private boolean inCommentForm;
    private boolean inTopicList;

    private Sweep(List<Dropped> dropped) {
        this.dropped = dropped;
    }

    /** The pieces that belong to the story; the others are added to {@code dropped}. */
    static List<Piece> of(List<Piece> pieces, List<Dropped> dropped) {
        Sweep sweep = new Sweep(dropped);
        int endOfPage = endOfPage(pieces);
        for (int index = 0; index < pieces.size(); index++) {
            sweep.look(pieces.get(index), index >= endOfPage);
        }
        return sweep.kept;
    }

    private void look(Piece piece, boolean endOfPage) {
        Optional<Reason> reason = piece.text().isEmpty() ? Optional.empty() : reason(piece, endOfPage);
        reason.ifPresentOrElse(why -> dropped.add(new Dropped(why, piece.text())), () -> kept.add(piece));
    }

    private Optional<Reason> reason(Piece piece, boolean endOfPage) {
        Optional<Reason> reason = Furniture.reason(piece.text());
        if (inCommentForm && Furniture.isCommentField(piece.text())) {
            return Optional.of(Reason.COMMENT_FORM);
        }
        inCommentForm = reason.filter(Reason.COMMENT_FORM::equals).isPresent();
        if (reason.isPresent()) {
            return reason;
        }
        boolean heading = Furniture.isTopicHeading(piece.text());
        inTopicList = heading || (inTopicList && isListed(piece, endOfPage));
        return inTopicList ? Optional.of(Reason.TOPIC_LIST) : Optional.empty();
    }

    private static boolean isListed(Piece piece, boolean endOfPage) {
        return Lines.looksLikeHeadline(piece.text()) && (piece.link() != null || endOfPage);
    }

    /** From where on nothing tells a story any more: every line is furniture or could be a headline. */
    private static int endOfPage(List<Piece> pieces) {
        int index = pieces.size();
        while (index > 0 && isFurnitureOrHeadline(pieces.get(index - 1).text())) {
            index--;
        }
        return index;
    }

    private static boolean isFurnitureOrHeadline(String text) {
        return Lines.looksLikeHeadline(text) || Furniture.reason(text).isPresent();
    }
}
