package org.alihwarta.engine.catalogue;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alihwarta.language.Language;
import org.alihwarta.marian.store.Expected;
import org.alihwarta.marian.store.Packing;
import org.alihwarta.marian.store.RemoteFile;
import tools.jackson.databind.JsonNode;

/**
 * Firefox's own source of models: the collection {@code translations-models-v2} of Mozilla's Remote Settings, a Kinto server. One record is
 * one file; size and SHA-256 are given for the file as it comes (zstd) and as it is unpacked.
 *
 * <p>The shapes are those of Mozilla's public records; the filters that mean a release are those of Mozilla's own model pages
 * (mozilla/translations, {@code site/firefox-models}).
 */
final class RemoteSettings implements Catalogue {
    private static final String RECORDS = "buckets/main/collections/translations-models-v2/records";

    /** Which copies of Firefox get a record: these are released ones on desktops. Others are previews, or for telephones. */
    private static final Set<String> RELEASED =
            Set.of("", "env.appinfo.OS != 'Android'", "env.appinfo.OS != 'Android' || env.channel != 'release'");

    private static final int MOST_PAGES = 50;

    private final URI server;
    private final WebJson web;

    /** {@code server} is the address of its API's version, such as {@code https://firefox.settings.services.mozilla.com/v1}. */
    RemoteSettings(URI server, HttpClient client) {
        this.server = URI.create(server.toString().replaceAll("/+$", "") + "/");
        this.web = new WebJson(client);
    }

    @Override
    public List<Offer> offers() {
        Map<Key, List<RemoteFile>> models = new LinkedHashMap<>();
        Map<Key, List<String>> kinds = new LinkedHashMap<>();
        URI attachments = attachments();
        for (JsonNode record : records()) {
            Key.of(record).ifPresent(key -> {
                models.computeIfAbsent(key, any -> new ArrayList<>()).add(file(record, attachments));
                kinds.computeIfAbsent(key, any -> new ArrayList<>())
                        .add(record.path("fileType").asString(""));
            });
        }
        return models.entrySet().stream()
                .filter(model -> isComplete(kinds.getOrDefault(model.getKey(), List.of())))
                .map(model -> offer(model.getKey(), model.getValue()))
                .sorted(Comparator.comparing(Offer::pair).thenComparing(Offer.BEST_FIRST))
                .toList();
    }

    /** The server says itself where it keeps the files. */
    private URI attachments() {
        String address = web.read(server)
                .json()
                .path("capabilities")
                .path("attachments")
                .path("base_url")
                .asString("");
        if (address.isEmpty()) {
            throw WebJson.unavailable(server, "it does not say where its files are", null);
        }
        return server.resolve(address.endsWith("/") ? address : address + "/");
    }

    private List<JsonNode> records() {
        List<JsonNode> records = new ArrayList<>();
        Optional<URI> next = Optional.of(server.resolve(RECORDS));
        for (int page = 0; next.isPresent() && page < MOST_PAGES; page++) {
            WebJson.Page read = web.read(next.get());
            read.json().path("data").forEach(records::add);
            next = read.headers().firstValue("Next-Page").map(server::resolve);
        }
        return records;
    }

    private static RemoteFile file(JsonNode record, URI attachments) {
        JsonNode attachment = record.path("attachment");
        String location = attachment.path("location").asString("");
        return new RemoteFile(
                record.path("name").asString(""),
                attachments.resolve(location),
                Packing.of(attachment.path("filename").asString(location)),
                new Expected(
                        attachment.path("size").asLong(0),
                        attachment.path("hash").asString("")),
                new Expected(
                        record.path("decompressedSize").asLong(0),
                        record.path("decompressedHash").asString("")));
    }

    private static boolean isComplete(List<String> kinds) {
        Set<String> distinct = Set.copyOf(kinds);
        return distinct.size() == kinds.size()
                && distinct.contains("model")
                && (distinct.contains("vocab") || distinct.containsAll(List.of("srcvocab", "trgvocab")));
    }

    private Offer offer(Key key, List<RemoteFile> files) {
        String name = "firefox-" + key.source().code() + "-" + key.target().code();
        return new Offer(name, key.version(), key.source(), key.target(), key.architecture(), "MPL-2.0", server, files);
    }

    /** What the files of one model have in common. */
    private record Key(Language source, Language target, String version, String architecture) {
        static Optional<Key> of(JsonNode record) {
            Optional<Language> source = language(record.path("sourceLanguage").asString(""));
            Optional<Language> target = language(record.path("targetLanguage").asString(""));
            String filter = record.path("filter_expression").asString("");
            if (source.isEmpty() || target.isEmpty() || !RELEASED.contains(filter)) {
                return Optional.empty();
            }
            return Optional.of(new Key(
                    source.get(),
                    target.get(),
                    record.path("version").asString(""),
                    record.path("architecture").asString("")));
        }
    }

    /** Chinese is {@code zh-Hans} here and {@code zh} elsewhere. */
    static Optional<Language> language(String tag) {
        return Stream.of(Language.values())
                .filter(language ->
                        language.tag().equalsIgnoreCase(tag) || language.code().equals(tag))
                .findFirst();
    }
}
