package org.alihwarta.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alihwarta.error.AlihwartaException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Asks other people's servers, guarded. Thread-safe. */
public final class Fetcher implements AutoCloseable {
    private static final String NAME = "Alihwarta/0.1";
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final CloseableHttpClient client;
    private final Limits limits;
    private final Clock clock;

    private Fetcher(CloseableHttpClient client, Limits limits, Clock clock) {
        this.client = client;
        this.limits = limits;
        this.clock = clock;
    }

    public static Fetcher open(Reach reach, Limits limits, Clock clock) {
        Timeout silence = Timeout.of(limits.silence());
        ConnectionConfig connections = ConnectionConfig.custom()
                .setConnectTimeout(silence)
                .setSocketTimeout(silence)
                .build();
        CloseableHttpClient client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Guard(reach))
                        .setDefaultConnectionConfig(connections)
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(silence).build())
                .setUserAgent(NAME)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .build();
        return new Fetcher(client, limits, clock);
    }

    /**
     * Gives whatever the server says, failures too.
     *
     * @throws AlihwartaException of kind BAD_INPUT when the address must not be asked, the answer is too large or the redirects lead
     *     nowhere; of kind UNAVAILABLE when there is no answer in time
     */
    public Answer ask(Ask first) {
        Instant deadline = clock.instant().plus(limits.whole());
        Set<URI> seen = new HashSet<>();
        Ask ask = first;
        while (true) {
            Answer answer = once(ask, deadline);
            Optional<URI> next = findRedirect(ask, answer);
            if (next.isEmpty()) {
                return answer;
            }
            seen.add(ask.address());
            if (seen.contains(next.get()) || seen.size() > limits.redirects()) {
                throw AlihwartaException.badInput(first.address() + " redirects "
                        + (seen.contains(next.get()) ? "in a circle" : "more than " + limits.redirects() + " times")
                        + ", at last to " + next.get() + ": give the address where it ends");
            }
            ask = ask.at(next.get());
        }
    }

    /** As {@link #ask}, and UNAVAILABLE for an answer that is no success. */
    public Answer require(Ask ask) {
        Answer answer = ask(ask);
        if (!answer.isGood()) {
            throw AlihwartaException.unavailable(
                    answer.address() + " answered " + answer.status() + ": " + answer.excerpt(), null);
        }
        return answer;
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Answer once(Ask ask, Instant deadline) {
        URI address = Reach.requireWeb(ask.address());
        HttpUriRequestBase request = new HttpUriRequestBase(ask.method(), address);
        ask.headers().forEach(request::setHeader);
        if (ask.body() != null) {
            request.setEntity(new ByteArrayEntity(ask.body(), null));
        }
        try {
            return client.execute(request, response -> answer(request, address, response, deadline));
        } catch (IOException failure) {
            throw AlihwartaException.unavailable(
                    address.getHost() + " does not answer (" + failure.getMessage() + "): try again later", failure);
        }
    }

    private Answer answer(HttpUriRequestBase request, URI address, ClassicHttpResponse response, Instant deadline)
            throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        try (InputStream body = response.getEntity() == null
                ? InputStream.nullInputStream()
                : response.getEntity().getContent()) {
            return new Answer(address, response.getCode(), headers, read(request, body, deadline));
        }
    }

    /** An answer that is not wanted is broken off: to close it would be to read it to its end, which may never come. */
    private byte[] read(HttpUriRequestBase request, InputStream body, Instant deadline) throws IOException {
        try {
            return read(body, request.getRequestUri(), deadline);
        } catch (AlihwartaException refused) {
            request.cancel();
            throw refused;
        }
    }

    /** Counts what has been unpacked, so that a few bytes cannot become gigabytes. */
    private byte[] read(InputStream body, String address, Instant deadline) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] part = new byte[16 * 1024];
        for (int length = body.read(part); length >= 0; length = body.read(part)) {
            whole.write(part, 0, length);
            if (whole.size() > limits.bytes()) {
                throw AlihwartaException.badInput(address + " sends more than " + limits.bytes() / 1024
                        + " KB, which no story or feed needs: give another address");
            }
            if (clock.instant().isAfter(deadline)) {
                throw AlihwartaException.unavailable(
                        address + " takes longer than " + limits.whole().toSeconds() + " seconds: try again later",
                        null);
            }
        }
        return whole.toByteArray();
    }

    private static Optional<URI> findRedirect(Ask ask, Answer answer) {
        if (!REDIRECTS.contains(answer.status()) || !ask.method().equals("GET")) {
            return Optional.empty();
        }
        return answer.find("location").map(location -> {
            try {
                return Reach.requireWeb(ask.address().resolve(location));
            } catch (IllegalArgumentException noAddress) {
                throw AlihwartaException.badInput(
                        ask.address() + " redirects to \"" + location + "\", which is no address");
            }
        });
    }

    /** Looks at addresses where they are resolved for the connection, so that a name cannot lead elsewhere the second time. */
    private record Guard(Reach reach) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return reach.resolve(host);
        }

        @Override
        public @Nullable String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
