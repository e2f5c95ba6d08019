package org.alihwarta.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What comes with Alihwarta: CLDR's names, amended and added to by the tables beside this class. */
final class BundledEntities {
    /** Countries as the news calls them, with their adjectives and peoples; then everything else. */
    static final List<String> TABLES = List.of("countries.tsv", "entities.tsv");

    private BundledEntities() {}

    static List<Entity> read() {
        Map<String, Entity> byId = new LinkedHashMap<>();
        CldrEntities.read().forEach(entity -> byId.put(entity.id(), entity));
        for (String table : TABLES) {
            EntityTable.read(resource(table), '\t', byId.values())
                    .orRefuse(table)
                    .forEach(entity -> byId.put(entity.id(), entity));
        }
        return new ArrayList<>(byId.values());
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(BundledEntities.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
