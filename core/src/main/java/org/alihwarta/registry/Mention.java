package org.alihwarta.registry;

import java.util.List;
import java.util.Optional;

/**
 * A place in a text where a registered name stands.
 *
 * @param start char offset, inclusive; without clitics before the name
 * @param end char offset, exclusive; without {@code -nya} and its like
 * @param entities whom it may mean, at least one
 * @param certain whether it means the only one in {@code entities}
 */
public record Mention(int start, int end, List<Entity> entities, boolean certain) {
    public Mention {
        entities = List.copyOf(entities);
    }

    /** Who is meant; absent where the writing leaves it open. */
    public Optional<Entity> findEntity() {
        return certain ? Optional.of(entities.get(0)) : Optional.empty();
    }

    public String textIn(String text) {
        return text.substring(start, end);
    }
}
