package org.alihwarta.engine.catalogue;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alihwarta.language.Language;
import org.alihwarta.marian.store.Expected;
import org.alihwarta.marian.store.Packing;
import org.alihwarta.marian.store.RemoteFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The {@code models.json} of the project that trains Firefox's models: per pair the exported models, their files gzipped in a bucket.
 *
 * <p>It gives size and SHA-256 of the unpacked model only; vocabularies and shortlists are checked by gzip's own sum. It has no version
 * numbers: the beginning of the model's SHA-256 stands for one. The shape is that of mozilla/translations, {@code db/updater.py}.
 */
final class FirefoxRegistry implements Catalogue {
    private static final Set<String> RELEASED = Set.of("Release", "Release Desktop");
    private static final int VERSION_DIGITS = 12;

    private final URI address;
    private final WebJson web;

    FirefoxRegistry(URI address, HttpClient client) {
        this.address = address;
        this.web = new WebJson(client);
    }

    @Override
    public List<Offer> offers() {
        JsonNode json = web.read(address).json();
        String base = json.path("baseUrl").asString("");
        if (base.isEmpty() || !json.path("models").isObject()) {
            throw WebJson.unavailable(address, "it has no \"baseUrl\" or no \"models\"", null);
        }
        URI bucket = address.resolve(base.endsWith("/") ? base : base + "/");
        List<Offer> offers = new ArrayList<>();
        json.path("models")
                .forEach(pair -> pair.forEach(model -> offer(model, bucket).ifPresent(offers::add)));
        offers.sort(Comparator.comparing(Offer::pair)
                // One entry per architecture and no versions to compare.
                .thenComparing(Offer.LARGEST_FIRST));
        return List.copyOf(offers);
    }

    private Optional<Offer> offer(JsonNode model, URI bucket) {
        Optional<Language> source =
                RemoteSettings.language(model.path("sourceLanguage").asString(""));
        Optional<Language> target =
                RemoteSettings.language(model.path("targetLanguage").asString(""));
        List<RemoteFile> files = files(model.path("files"), bucket);
        boolean released = RELEASED.contains(model.path("releaseStatus").asString(""));
        if (source.isEmpty() || target.isEmpty() || files.isEmpty() || !released) {
            return Optional.empty();
        }
        String sum = model.path("files").path("model").path("uncompressedHash").asString("");
        return Optional.of(new Offer(
                "firefox-" + source.get().code() + "-" + target.get().code(),
                "sha-" + sum.substring(0, VERSION_DIGITS),
                source.get(),
                target.get(),
                model.path("architecture").asString(""),
                "MPL-2.0",
                address,
                files));
    }

    /** None when the model cannot be checked or has no vocabulary. */
    private static List<RemoteFile> files(JsonNode files, URI bucket) {
        RemoteFile model = file(files.path("model"), bucket);
        boolean split = files.has("srcVocab") && files.has("trgVocab");
        if (model == null || model.unpacked() == null || !(split || files.has("vocab"))) {
            return List.of();
        }
        return Stream.of("model", "lexicalShortlist", "vocab", "srcVocab", "trgVocab")
                .filter(kind -> !split || !kind.equals("vocab"))
                .map(kind -> file(files.path(kind), bucket))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static @Nullable RemoteFile file(JsonNode file, URI bucket) {
        String path = file.path("path").asString("");
        if (path.isEmpty()) {
            return null;
        }
        String packedName = path.substring(path.lastIndexOf('/') + 1);
        Packing packing = Packing.of(packedName);
        Expected unpacked = file.path("uncompressedHash").isString()
                ? new Expected(
                        file.path("uncompressedSize").asLong(0),
                        file.path("uncompressedHash").asString())
                : null;
        return new RemoteFile(packing.unpackedName(packedName), bucket.resolve(path), packing, null, unpacked);
    }
}
