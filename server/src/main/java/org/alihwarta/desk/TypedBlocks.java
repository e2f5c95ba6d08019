package org.alihwarta.desk;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alihwarta.intake.Intake;
import org.alihwarta.text.Block;
import org.jspecify.annotations.Nullable;

/** Makes blocks of what was typed into them: white space as in print, empty ones left out. */
final class TypedBlocks {
    private static final Pattern EMPTY_LINE = Pattern.compile("\\R[\\p{Z}\\s]*\\R");
    private static final Pattern BULLET = Pattern.compile("^(?:[-*•–]|\\d{1,3}[.)])(?:\\s+|$)");

    private TypedBlocks() {}

    /** More than one where a field holds several paragraphs; none where it holds nothing. */
    static List<Block> of(BlockForm form) {
        return switch (form.kind()) {
            case PARAGRAPH -> paragraphs(form.text());
            case LEAD -> line(form).<Block>map(Block.Lead::new).stream().toList();
            case SUBHEADING ->
                line(form).<Block>map(Block.Subheading::new).stream().toList();
            case QUOTATION ->
                line(form).<Block>map(Block.Quotation::new).stream().toList();
            case SOURCE -> line(form).<Block>map(Block.Source::new).stream().toList();
            case SIGNATURE ->
                line(form).<Block>map(Block.Signature::new).stream().toList();
            case LIST -> listing(form, false);
            case NUMBERED -> listing(form, true);
            case RELATED ->
                line(form).<Block>map(headline -> new Block.Related(headline, address(form.link()))).stream()
                        .toList();
            case PICTURE -> form.isEmpty() ? List.of() : List.of(picture(form));
        };
    }

    /** Whether a typed address can be followed: empty, of the web, or from the site's root. */
    static boolean isAddress(String typed) {
        if (typed.isEmpty()) {
            return true;
        }
        try {
            URI address = URI.create(typed);
            String scheme = address.getScheme();
            return scheme == null
                    ? typed.startsWith("/") && !typed.startsWith("//")
                    : scheme.matches("(?i)https?") && address.getHost() != null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static List<Block> paragraphs(String text) {
        return Arrays.stream(EMPTY_LINE.split(text))
                .map(Intake::tidy)
                .filter(paragraph -> !paragraph.isEmpty())
                .<Block>map(Block.Paragraph::new)
                .toList();
    }

    private static Optional<String> line(BlockForm form) {
        return Optional.of(Intake.tidy(form.text())).filter(line -> !line.isEmpty());
    }

    private static List<Block> listing(BlockForm form, boolean numbered) {
        List<String> items = new ArrayList<>();
        form.text().lines().map(Intake::tidy).forEach(line -> {
            String item = BULLET.matcher(line).replaceFirst("");
            if (!item.isEmpty()) {
                items.add(item);
            }
        });
        return items.isEmpty() ? List.of() : List.of(new Block.Listing(numbered, items));
    }

    private static Block picture(BlockForm form) {
        String credit = Intake.tidy(form.credit());
        String alt = Intake.tidy(form.alt());
        return new Block.Picture(
                address(form.image()),
                Intake.tidy(form.text()),
                credit.isEmpty() ? null : credit,
                alt.isEmpty() ? null : alt);
    }

    private static @Nullable URI address(String typed) {
        return typed.isEmpty() || !isAddress(typed) ? null : URI.create(typed);
    }
}
