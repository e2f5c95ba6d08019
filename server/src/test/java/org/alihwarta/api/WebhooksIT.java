package org.alihwarta.api;

import static org.alihwarta.api.Program.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.alihwarta.outbox.PostOffice;
import org.alihwarta.server.RunningSite;
import org.alihwarta.server.Setting;
import org.alihwarta.token.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhooksIT {
    private static final String HARBOUR = """
            {"section": "ekonomi", "headline": "Pelabuhan Sukamaju mulai beroperasi", "publish": true,
             "html": "<p>Pelabuhan Sukamaju mulai beroperasi pada Senin pagi setelah tertunda dua tahun.</p>"}""";
    private static final PostOffice.Schedule AT_ONCE = new PostOffice.Schedule(
            List.of(Duration.ofMillis(1), Duration.ofMillis(1)), Duration.ofMillis(100), 2, Duration.ofSeconds(1));

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger faults = new AtomicInteger();
    private HttpServer receiver;
    private RunningSite site;
    private Program program;
    private String secret;

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        receiver.createContext("/hook", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean fault = faults.getAndDecrement() > 0;
            if (!fault) {
                var headers = exchange.getRequestHeaders();
                received.add(new Received(
                        headers.getFirst("webhook-id"),
                        headers.getFirst("webhook-timestamp"),
                        headers.getFirst("webhook-signature"),
                        body));
            }
            exchange.sendResponseHeaders(fault ? 500 : 204, -1);
            exchange.close();
        });
        receiver.start();
        site = new RunningSite(List.of(), Map.of(Setting.FETCH_PRIVATE_HOSTS, "localhost"), AT_ONCE);
        program = Program.with(site, "cms", Scope.values());
        secret = json(program.post("/api/v1/webhooks", "{\"name\": \"app\", \"url\": \"" + hook() + "\"}"))
                .at("/secret")
                .asString();
    }

    @AfterEach
    void stop() {
        site.close();
        receiver.stop(0);
    }

    @Test
    void tellsOfEveryEditionWithASignatureThatCanBeChecked() throws Exception {
        program.put("/api/v1/stories/cms:1", HARBOUR);

        await().until(() -> received.size() == 5);
        for (Received message : received) {
            JsonNode body = JsonMapper.shared().readTree(message.body());
            assertThat(body.at("/type").asString()).isEqualTo("edition.requested");
            assertThat(body.at("/data/language").asString()).isIn("en", "zh", "ja", "ar", "fr");
            assertThat(message.signature()).isEqualTo(expectedSignature(message));
        }
        assertThat(received).extracting(Received::id).doesNotHaveDuplicates();
    }

    @Test
    void triesAgainUnderTheSameIdUntilItIsHeard() {
        faults.set(3);

        program.put("/api/v1/stories/cms:1", HARBOUR);

        for (int attempt = 0; attempt < 3; attempt++) {
            site.clock().advance(Duration.ofSeconds(1));
        }
        await().until(() -> {
            site.clock().advance(Duration.ofSeconds(1));
            return received.size() == 5;
        });
        assertThat(received).extracting(Received::id).doesNotHaveDuplicates();
    }

    @Test
    void keepsWhatNobodyHeardAndSendsItAgainWhenAsked() {
        faults.set(15);
        program.put("/api/v1/stories/cms:1", HARBOUR);
        await().until(() -> {
            site.clock().advance(Duration.ofSeconds(1));
            return json(program.get("/api/v1/webhooks/messages?state=dead")).size() == 5;
        });
        assertThat(received).isEmpty();
        JsonNode dead =
                json(program.get("/api/v1/webhooks/messages?state=dead")).get(0);
        assertThat(dead.at("/attempts").asInt()).isEqualTo(3);
        assertThat(dead.at("/answer").asString()).startsWith("500");

        program.post("/api/v1/webhooks/messages/" + dead.at("/id").asString() + "/replay", "");

        await().until(() -> received.size() == 1);
        assertThat(received.get(0).id()).isEqualTo("msg_" + dead.at("/id").asString());
    }

    @Test
    void isNotLedIntoTheHouse() {
        program.post("/api/v1/webhooks", "{\"name\": \"spy\", \"url\": \"http://127.0.0.1:1/\"}");

        program.put("/api/v1/stories/cms:1", HARBOUR);

        await().until(() ->
                json(program.get("/api/v1/webhooks/messages?state=dead")).size() == 5);
        assertThat(json(program.get("/api/v1/webhooks/messages?state=dead")).findValuesAsString("answer"))
                .allMatch(answer -> answer.contains("not on the open internet"));
    }

    private String hook() {
        return "http://localhost:" + receiver.getAddress().getPort() + "/hook";
    }

    private String expectedSignature(Received message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = message.id() + "." + message.timestamp() + "." + message.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private record Received(String id, String timestamp, String signature, String body) {}
}
