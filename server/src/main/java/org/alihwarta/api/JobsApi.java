package org.alihwarta.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.alihwarta.edition.EditionList;
import org.alihwarta.edition.EditionState;
import org.alihwarta.error.AlihwartaException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is being done. */
@RestController
@Tag(name = "Jobs")
public final class JobsApi {
    private final EditionList editions;

    public JobsApi(EditionList editions) {
        this.editions = editions;
    }

    @GetMapping(ApiAddresses.ROOT + "/jobs")
    @Operation(
            summary = "Lists editions by state, the oldest first",
            description = "Without states: those that wait for a translator or have one at them.")
    public ListPage<Job> list(
            @RequestParam(required = false) @Nullable List<String> state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = ListPage.USUAL_LIMIT) int limit) {
        int rows = ListPage.requireLimit(limit);
        Cursor from = Cursor.parse(cursor);
        EditionList.Place after = from == null ? null : new EditionList.Place(from.at(), from.id());
        return ListPage.of(editions.in(states(state), after, rows + 1), rows, Job::of, Job::cursor);
    }

    private static Collection<EditionState> states(@Nullable List<String> words) {
        if (words == null || words.isEmpty()) {
            return EnumSet.of(EditionState.WAITING, EditionState.TRANSLATING);
        }
        return words.stream()
                .map(word -> Words.find(word, EditionState.class)
                        .orElseThrow(() -> AlihwartaException.badInput("There is no state \"" + word + "\"")))
                .toList();
    }

    /** An edition and how far it has come. */
    public record Job(String story, String language, int revision, String state, Instant since) {
        static Job of(EditionList.Item item) {
            return new Job(
                    item.edition().story().toString(),
                    item.edition().language().code(),
                    item.edition().revision(),
                    Words.of(item.state()),
                    item.changedAt());
        }

        static Cursor cursor(EditionList.Item item) {
            return new Cursor(item.changedAt(), item.edition().toString());
        }
    }
}
