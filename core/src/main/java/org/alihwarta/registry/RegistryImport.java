package org.alihwarta.registry;

import java.util.List;
import java.util.stream.Collectors;
import org.alihwarta.error.AlihwartaException;

/** What came of reading somebody's entities: those that are sound, and what was wrong with the others. */
public record RegistryImport(List<Entity> entities, List<Problem> problems) {
    public RegistryImport {
        entities = List.copyOf(entities);
        problems = List.copyOf(problems);
    }

    /**
     * Something that was not taken in.
     *
     * @param line of the file, from 1
     */
    public record Problem(int line, String message) {
        @Override
        public String toString() {
            return "line " + line + ": " + message;
        }
    }

    /**
     * The entities, if nothing was wrong.
     *
     * @param name what to call the input in the message
     * @throws AlihwartaException of kind BAD_INPUT that lists every problem
     */
    public List<Entity> orRefuse(String name) {
        if (!problems.isEmpty()) {
            throw AlihwartaException.badInput(problems.stream()
                    .map(Problem::toString)
                    .collect(Collectors.joining("; ", name + " was not taken in: ", "")));
        }
        return entities;
    }
}
