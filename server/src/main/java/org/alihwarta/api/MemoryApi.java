package org.alihwarta.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.alihwarta.language.Language;
import org.alihwarta.memory.Concordance;
import org.alihwarta.memory.Memory;
import org.alihwarta.memory.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people have translated before. */
@RestController
@Tag(name = "Memory")
public final class MemoryApi {
    private final Memory memory;

    public MemoryApi(Memory memory) {
        this.memory = memory;
    }

    @GetMapping(ApiAddresses.MEMORY)
    @Operation(
            summary = "Finds the sentences in which words stand, in the original or the translation",
            description = "All of the words must stand there; the last may be a beginning. The newest come first.")
    public List<UnitView> search(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable Language language,
            @RequestParam(defaultValue = ListPage.USUAL_LIMIT) int limit) {
        Concordance concordance = new Concordance(q, Concordance.Side.EITHER, language);
        return memory.search(concordance, ListPage.requireLimit(limit)).stream()
                .map(hit -> UnitView.of(hit.match().unit()))
                .toList();
    }

    /**
     * An Indonesian sentence and its translation.
     *
     * @param author the account, or what the imported file says of its author
     */
    public record UnitView(String language, String source, String target, String author, Instant at) {
        static UnitView of(Unit unit) {
            return new UnitView(
                    unit.language().code(),
                    unit.source(),
                    unit.target(),
                    unit.provenance().author(),
                    unit.provenance().at());
        }
    }
}
