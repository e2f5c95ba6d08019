package org.alihwarta.desk;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Entity;
import org.alihwarta.registry.EntityTable;
import org.jspecify.annotations.Nullable;

/**
 * A registry entry as somebody types it; nothing in it has been checked.
 *
 * @param id empty to have one made of the name
 * @param name that waited for an entry; empty when none did
 * @param variants Indonesian writings, parted by {@code |}; the forms of the other languages likewise, the official one first
 */
public record EntryForm(
        String id,
        String name,
        String kind,
        String variants,
        String en,
        String zh,
        String ja,
        String ar,
        String fr,
        String gender,
        String proof,
        String keep) {
    private static final List<String> COLUMNS =
            List.of("id", "kind", "variants", "en", "zh", "ja", "ar", "fr", "gender", "flags", "proof");

    public EntryForm(
            @Nullable String id,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String variants,
            @Nullable String en,
            @Nullable String zh,
            @Nullable String ja,
            @Nullable String ar,
            @Nullable String fr,
            @Nullable String gender,
            @Nullable String proof,
            @Nullable String keep) {
        this.id = typed(id);
        this.name = typed(name);
        this.kind = typed(kind);
        this.variants = typed(variants);
        this.en = typed(en);
        this.zh = typed(zh);
        this.ja = typed(ja);
        this.ar = typed(ar);
        this.fr = typed(fr);
        this.gender = typed(gender);
        this.proof = typed(proof);
        this.keep = typed(keep);
    }

    /** A name with guesses at its forms. */
    static EntryForm guessed(String name, @Nullable String acronym, Map<Language, String> forms) {
        return new EntryForm(
                slug(name),
                name,
                "person",
                acronym == null ? name : name + "|" + acronym,
                forms.get(Language.ENGLISH),
                forms.get(Language.CHINESE),
                forms.get(Language.JAPANESE),
                forms.get(Language.ARABIC),
                forms.get(Language.FRENCH),
                "",
                "",
                "");
    }

    static EntryForm of(Entity entity) {
        Map<String, String> cells = cells(entity);
        return new EntryForm(
                entity.id(),
                "",
                entity.kind().code(),
                cells.get("variants"),
                cells.get("en"),
                cells.get("zh"),
                cells.get("ja"),
                cells.get("ar"),
                cells.get("fr"),
                cells.get("gender"),
                cells.get("proof"),
                entity.keptAsWritten() ? "true" : "");
    }

    /** The entry; BAD_INPUT that says which field is wrong. */
    List<Entity> entities() {
        String key = id.isEmpty() ? slug(firstVariant()) : id;
        String row = Stream.of(key, kind, variants, en, zh, ja, ar, fr, gender, isKept() ? "keep" : "", proof)
                .map(cell -> '"' + cell.replace("\"", "\"\"").replaceAll("\\s+", " ") + '"')
                .collect(Collectors.joining("\t"));
        return EntityTable.readTsv(String.join("\t", COLUMNS) + "\n" + row + "\n")
                .orRefuse(variants);
    }

    /** A box that is not ticked is not sent at all, so this is text. */
    public boolean isKept() {
        return keep.equals("true");
    }

    /** The usual Indonesian name. */
    String firstVariant() {
        int end = variants.indexOf('|');
        return end < 0 ? variants : variants.substring(0, end);
    }

    /** What a language's field holds. */
    public String form(Language language) {
        return switch (language) {
            case ENGLISH -> en;
            case CHINESE -> zh;
            case JAPANESE -> ja;
            case ARABIC -> ar;
            case FRENCH -> fr;
            case INDONESIAN -> variants;
        };
    }

    private static Map<String, String> cells(Entity entity) {
        List<String> lines = EntityTable.writeTsv(List.of(entity)).lines().toList();
        String[] columns = lines.get(0).split("\t", -1);
        String[] cells = lines.get(1).split("\t", -1);
        return Stream.iterate(0, column -> column + 1)
                .limit(Math.min(columns.length, cells.length))
                .collect(Collectors.toMap(column -> columns[column], column -> cells[column]));
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
    }

    private static String typed(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
