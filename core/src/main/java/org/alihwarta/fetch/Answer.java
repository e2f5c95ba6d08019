package org.alihwarta.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a server said.
 *
 * @param address where it was said, after redirects
 * @param headers by their names in lower case
 * @param body unpacked
 */
@SuppressWarnings("ArrayRecordComponent") // answers are read, not compared
public record Answer(URI address, int status, Map<String, List<String>> headers, byte[] body) {
    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    public Optional<String> find(String header) {
        return all(header).stream().findFirst();
    }

    public List<String> all(String header) {
        return headers.getOrDefault(header.toLowerCase(Locale.ROOT), List.of());
    }

    public @Nullable String contentType() {
        return find("content-type").orElse(null);
    }

    /** The body as UTF-8, for protocols that know no other encoding. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The beginning of the body, for messages. */
    public String excerpt() {
        String text = text().strip().replaceAll("\\s+", " ");
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
