package org.alihwarta.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.intake.Piece.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads a story from plain text: a line a block, or blocks apart by blank lines.
 *
 * <p>Mark-up in it is text like any other. Safe for use by several threads.
 */
public final class PlainTextImporter implements Importer {
    private static final Pattern BULLET = Pattern.compile("^[-–•*·▪‣●◦]\\s+(\\S.*)$");
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,2})[.)]\\s+(\\S.*)$");
    private static final Pattern QUOTE = Pattern.compile("^>\\s*(\\S.*)$");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t\\u00a0]*\\n");
    private static final int NARROWEST_WRAP = 45;
    private static final int WIDEST_WRAP = 100;

    private final @Nullable String headline;

    public PlainTextImporter() {
        this(null);
    }

    private PlainTextImporter(@Nullable String headline) {
        this.headline = headline;
    }

    /** An importer that knows the headline, so that no line of the text is taken for it. */
    public static PlainTextImporter withHeadline(@Nullable String headline) {
        return new PlainTextImporter(headline);
    }

    @Override
    public Imported read(String raw, String name) {
        return Assembly.of(pieces(raw), headline, List.of(), name);
    }

    static List<Piece> pieces(String raw) {
        List<Piece> pieces = new ArrayList<>();
        for (String chunk :
                BLANK_LINES.split(raw.replaceAll("\\r\\n?|[\\u000b\\u000c\\u0085\\u2028\\u2029]", "\n"), -1)) {
            List<String> lines = chunk.lines()
                    .map(Lines::normalise)
                    .filter(line -> !line.isEmpty())
                    .toList();
            (isWrapped(lines) ? List.of(String.join(" ", lines)) : lines).forEach(line -> pieces.add(piece(line)));
        }
        return withoutLoneNumbers(pieces);
    }

    /** Lines broken at a column, as in mail: all but the last of about one length, and most end within a sentence. */
    private static boolean isWrapped(List<String> lines) {
        List<String> full = lines.subList(0, Math.max(0, lines.size() - 1));
        return !full.isEmpty()
                && full.stream().allMatch(line -> line.length() >= NARROWEST_WRAP && line.length() <= WIDEST_WRAP)
                && full.stream().filter(Lines::isOpenEnded).count() * 2 > full.size()
                && lines.stream().noneMatch(line -> piece(line).kind() != Kind.LINE)
                && lines.stream().skip(1).anyMatch(line -> Character.isLowerCase(line.codePointAt(0)));
    }

    /** A line without the bullet that begins it, as Word pastes its lists. */
    static String bulletless(String line) {
        Matcher bullet = BULLET.matcher(line);
        return bullet.matches() ? bullet.group(1) : line;
    }

    static Piece piece(String line) {
        Matcher bullet = BULLET.matcher(line);
        if (bullet.matches()) {
            return new Piece(Kind.BULLET, bullet.group(1), null);
        }
        Matcher quote = QUOTE.matcher(line);
        if (quote.matches()) {
            return new Piece(Kind.QUOTE, quote.group(1), null);
        }
        return NUMBER.matcher(line).matches() ? new Piece(Kind.NUMBER, line, null) : Piece.line(line);
    }

    /** Numbers make a list only where they count from one without a gap; elsewhere they are part of the text. */
    private static List<Piece> withoutLoneNumbers(List<Piece> pieces) {
        List<Piece> settled = new ArrayList<>();
        for (int index = 0; index < pieces.size(); index++) {
            int count = countingFrom(pieces, index);
            for (int item = 0; item < count; item++) {
                Matcher number = NUMBER.matcher(pieces.get(index + item).text());
                settled.add(number.matches() ? pieces.get(index + item).withText(number.group(2)) : pieces.get(index));
            }
            if (count == 0) {
                Piece piece = pieces.get(index);
                settled.add(piece.kind() == Kind.NUMBER ? piece.as(Kind.LINE) : piece);
            }
            index += Math.max(0, count - 1);
        }
        return settled;
    }

    /** How many pieces from here on are numbered 1, 2, 3 ...; none when it is but one. */
    private static int countingFrom(List<Piece> pieces, int start) {
        int count = 0;
        while (start + count < pieces.size() && pieces.get(start + count).kind() == Kind.NUMBER) {
            Matcher number = NUMBER.matcher(pieces.get(start + count).text());
            if (!number.matches() || Integer.parseInt(number.group(1)) != count + 1) {
                break;
            }
            count++;
        }
        return count > 1 ? count : 0;
    }
}
