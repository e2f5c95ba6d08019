package org.alihwarta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alihwarta.server.RunningSite;

/** Somebody at the desk with a browser that keeps cookies and fills in forms, but runs no scripts. */
final class DeskVisitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final String SEAM = "seam-of-the-form";

    private final RunningSite site;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    DeskVisitor(RunningSite site) {
        this.site = site;
    }

    HttpResponse<String> logIn(String name, String password) {
        return post(DeskAddresses.LOGIN, DeskAddresses.LOGIN, Map.of("username", name, "password", password));
    }

    HttpResponse<String> open(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(site.address(path))).header("Accept-Language", "en");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Sends a form as it would be sent from a page, with that page's token. */
    HttpResponse<String> post(String page, String action, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(open(page).body());
        assertThat(token.find()).as("a form on " + page).isTrue();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token.group(1));
        return postWithoutToken(action, all);
    }

    /** As {@link #post}, with fields that come more than once. */
    HttpResponse<String> postAll(String page, String action, Map<String, List<String>> fields) {
        Matcher token = TOKEN.matcher(open(page).body());
        assertThat(token.find()).as("a form on " + page).isTrue();
        Stream<String> pairs = fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> field.getKey() + "=" + encoded(value)));
        return send(action, Stream.concat(pairs, Stream.of("_csrf=" + encoded(token.group(1)))));
    }

    /** Sends a form with a file, as it would be sent from a page. */
    HttpResponse<String> upload(String page, String action, Map<String, String> fields, String name, byte[] file) {
        Matcher token = TOKEN.matcher(open(page).body());
        assertThat(token.find()).as("a form on " + page).isTrue();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token.group(1));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        all.forEach((field, value) -> part(body, field + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, name + "\"; filename=\"foto.jpg\"", file);
        body.writeBytes(("--" + SEAM + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(HttpRequest.newBuilder(URI.create(site.address(action)))
                .header("Accept-Language", "en")
                .header("Content-Type", "multipart/form-data; boundary=" + SEAM)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        String head = "--" + SEAM + "\r\nContent-Disposition: form-data; name=\"" + name + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    HttpResponse<String> postWithoutToken(String action, Map<String, String> fields) {
        return send(action, fields.entrySet().stream().map(field -> field.getKey() + "=" + encoded(field.getValue())));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(String action, Stream<String> pairs) {
        return send(HttpRequest.newBuilder(URI.create(site.address(action)))
                .header("Accept-Language", "en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(pairs.collect(Collectors.joining("&"))))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
