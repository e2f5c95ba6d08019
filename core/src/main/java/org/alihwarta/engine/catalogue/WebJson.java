package org.alihwarta.engine.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.marian.store.Connections;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON documents of registries. */
final class WebJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LARGEST = 64 << 20;

    private final HttpClient client;

    WebJson(HttpClient client) {
        this.client = client;
    }

    /** {@code UNAVAILABLE}, in one line, when there is no network or the answer is none. */
    Page read(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw unavailable(address, "the server answered " + response.statusCode(), null);
                }
                byte[] bytes = body.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw unavailable(address, "it is larger than any list of models", null);
                }
                return new Page(JSON.readTree(bytes), response.headers());
            }
        } catch (IOException exception) {
            throw unavailable(address, Connections.reason(exception), exception);
        } catch (JacksonException exception) {
            throw unavailable(address, "it is no JSON (" + exception.getOriginalMessage() + ")", exception);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw unavailable(address, "it was interrupted", exception);
        }
    }

    static AlihwartaException unavailable(URI address, String why, @Nullable Throwable cause) {
        return AlihwartaException.unavailable(
                "The list of models at " + address + " cannot be read: " + why
                        + ". Check the network, HTTPS_PROXY and the models.* settings",
                cause);
    }

    /** A document with the headers that it came with. */
    record Page(JsonNode json, HttpHeaders headers) {}
}
