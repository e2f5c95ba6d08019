package org.alihwarta.testkit;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Mozilla's two sources of models on one local server, in the shapes of the real ones, with tiny models in their files. */
public final class FirefoxServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path model;
    private final LocalWeb web = LocalWeb.start();
    private final List<Map<String, Object>> records = new ArrayList<>();
    private final Map<String, List<Map<String, Object>>> registry = new LinkedHashMap<>();

    private FirefoxServer(Path model) {
        this.model = model;
    }

    /** Starts it empty; {@code model} is a folder with {@code model.bin}, {@code vocab.spm} and {@code lex.s2t.bin}. */
    public static FirefoxServer start(Path model) {
        FirefoxServer server = new FirefoxServer(model);
        server.web.on(
                "/v1/",
                request -> LocalWeb.Reply.of(
                        200,
                        server.json(Map.of(
                                "project_name", "Remote Settings PROD",
                                "http_api_version", "1.22",
                                "capabilities",
                                        Map.of(
                                                "attachments",
                                                Map.of(
                                                        "base_url",
                                                        server.web
                                                                .address("/cdn/")
                                                                .toString()))))));
        server.web.on(
                "/v1/buckets/main/collections/translations-models-v2/records",
                request -> LocalWeb.Reply.of(200, server.json(Map.of("data", server.records))));
        server.web.on(
                "/bucket/db/models.json",
                request -> LocalWeb.Reply.of(
                        200,
                        server.json(Map.of(
                                "generated",
                                "2026-11-09T00:45:24Z",
                                "baseUrl",
                                server.web.address("/bucket").toString(),
                                "models",
                                server.registry))));
        return server;
    }

    /** The server itself, to have paths answered otherwise. */
    public LocalWeb web() {
        return web;
    }

    /** The address of the Remote Settings API. */
    public URI remoteSettings() {
        return web.address("/v1");
    }

    /** The address of the registry of the models' makers. */
    public URI modelsJson() {
        return web.address("/bucket/db/models.json");
    }

    /** Adds the records of one model: as many as it has files. */
    public FirefoxServer record(String source, String target, String version, String architecture, String filter)
            throws IOException {
        String pair = source + target.substring(0, 2);
        Map<String, Object> common = new LinkedHashMap<>();
        common.put("version", version);
        common.put("architecture", architecture);
        common.put("sourceLanguage", source);
        common.put("targetLanguage", target);
        common.put("filter_expression", filter);
        file(common, "model", "model." + pair + ".intgemm.alphas.bin", "model.bin");
        file(common, "lex", "lex.50.50." + pair + ".s2t.bin", "lex.s2t.bin");
        file(common, "vocab", "vocab." + pair + ".spm", "vocab.spm");
        return this;
    }

    /** Takes a kind of file away from all models. */
    public void lose(String fileType) {
        records.removeIf(record -> fileType.equals(record.get("fileType")));
    }

    private void file(Map<String, Object> common, String fileType, String name, String fixture) throws IOException {
        byte[] content = Files.readAllBytes(model.resolve(fixture));
        byte[] packed = zstd(content);
        String location = "main-workspace/translations-models-v2/" + UUID.randomUUID() + ".zst";
        web.serve("/cdn/" + location, packed);
        Map<String, Object> record = new LinkedHashMap<>(common);
        record.put("name", name);
        record.put("schema", 1758000000000L);
        record.put("fileType", fileType);
        record.put(
                "attachment",
                Map.of(
                        "hash",
                        sha256(packed),
                        "size",
                        packed.length,
                        "filename",
                        name + ".zst",
                        "location",
                        location,
                        "mimetype",
                        "application/zstd"));
        record.put("decompressedHash", sha256(content));
        record.put("decompressedSize", content.length);
        record.put("id", UUID.randomUUID().toString());
        record.put("last_modified", 1758111111111L);
        records.add(record);
    }

    /** Adds an entry to the {@code models.json}. */
    public FirefoxServer export(String source, String target, String architecture, String status) throws IOException {
        String pair = source + target;
        String folder = "models/" + source + "-" + target + "/spring_AbCdEfGhIjKlMnOpQrStUv/exported/";
        byte[] content = Files.readAllBytes(model.resolve("model.bin"));
        Map<String, Object> files = new LinkedHashMap<>();
        files.put("lexicalShortlist", Map.of("path", put(folder + "lex.50.50." + pair + ".s2t.bin.gz", "lex.s2t.bin")));
        files.put(
                "model",
                Map.of(
                        "path", put(folder + "model." + pair + ".intgemm.alphas.bin.gz", "model.bin"),
                        "uncompressedSize", content.length,
                        "uncompressedHash", sha256(content)));
        files.put("vocab", Map.of("path", put(folder + "vocab." + pair + ".spm.gz", "vocab.spm")));
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("architecture", architecture);
        entry.put("releaseStatus", status);
        entry.put("sourceLanguage", source);
        entry.put("targetLanguage", target);
        entry.put("files", files);
        entry.put("metrics", Map.of("flores200-plus", Map.of("bleu", 38.6)));
        registry.computeIfAbsent(source + "-" + target, any -> new ArrayList<>())
                .add(entry);
        return this;
    }

    private String put(String path, String fixture) throws IOException {
        web.serve("/bucket/" + path, gzip(Files.readAllBytes(model.resolve(fixture))));
        return path;
    }

    @Override
    public void close() {
        web.close();
    }

    private String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    private static byte[] zstd(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
