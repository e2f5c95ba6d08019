package org.alihwarta.fetch;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a server.
 *
 * @param body absent for methods that have none
 */
@SuppressWarnings("ArrayRecordComponent") // likewise questions
public record Ask(String method, URI address, Map<String, String> headers, byte @Nullable [] body) {
    public Ask {
        headers = Map.copyOf(headers);
    }

    public static Ask get(URI address) {
        return new Ask("GET", address, Map.of(), null);
    }

    public static Ask post(URI address, byte[] body) {
        return new Ask("POST", address, Map.of(), body);
    }

    public Ask with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Ask(method, address, more, body);
    }

    /** The same of another address; secrets stay with the server that they are for. */
    Ask at(URI other) {
        Map<String, String> safe = new LinkedHashMap<>(headers);
        if (!isSameOrigin(other)) {
            safe.keySet().removeIf(header -> header.equalsIgnoreCase("Authorization"));
        }
        return new Ask(method, other, safe, body);
    }

    private boolean isSameOrigin(URI other) {
        return other.getScheme().equalsIgnoreCase(address.getScheme())
                && other.getHost().equalsIgnoreCase(address.getHost())
                && other.getPort() == address.getPort();
    }
}
