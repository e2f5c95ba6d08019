package org.alihwarta.engine.remote;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the requests and answers of all services have in common. */
final class Requests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Requests() {}

    /** A path under a server's address, which may have a path of its own and may end with a slash. */
    static URI under(URI server, String path) {
        return URI.create(server.toString().replaceAll("/+$", "") + "/" + path);
    }

    static HttpRequest.Builder post(URI address, Object body) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    static JsonNode parse(String json) {
        return JSON.readTree(json);
    }

    static List<String> strings(JsonNode array, String field) {
        if (!array.isArray()) {
            throw new UnusableAnswer("its \"" + field + "\" is no list");
        }
        return StreamSupport.stream(array.spliterator(), false)
                .map(text -> text.asString(""))
                .toList();
    }
}
