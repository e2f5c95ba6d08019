package org.alihwarta.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Entity;
import org.alihwarta.registry.Mention;
import org.alihwarta.registry.Registry;
import org.alihwarta.registry.Variant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who and what has a name in the news, and how each language writes it. */
@RestController
@Tag(name = "Registry")
public final class RegistryApi {
    private final Supplier<Registry> registry;

    public RegistryApi(Supplier<Registry> registry) {
        this.registry = registry;
    }

    @GetMapping(ApiAddresses.ROOT + "/registry")
    @Operation(
            summary = "Finds whatever an id or a text in Indonesian names",
            description = "In the order of the text.")
    public List<EntityView> find(@RequestParam String q) {
        Registry known = registry.get();
        return Stream.concat(
                        known.findById(q).stream(),
                        known.mentions(q).stream().map(Mention::entities).flatMap(List::stream))
                .distinct()
                .map(EntityView::of)
                .toList();
    }

    /**
     * A named thing.
     *
     * @param names how Indonesian writes it, the usual name first
     * @param forms how the other languages write it, the official form first
     * @param proof a page where the forms can be checked
     */
    public record EntityView(
            String id,
            String kind,
            List<String> names,
            Map<String, List<String>> forms,
            @Nullable URI proof) {
        static EntityView of(Entity entity) {
            Map<String, List<String>> forms = new TreeMap<>();
            for (Language language : Language.targets()) {
                entity.findForms(language).ifPresent(its -> forms.put(language.code(), its.all()));
            }
            List<String> names = entity.variants().stream().map(Variant::text).toList();
            return new EntityView(entity.id(), Words.of(entity.kind()), names, forms, entity.proof());
        }
    }
}
