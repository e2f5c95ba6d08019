package org.alihwarta.marian.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.alihwarta.testkit.LocalWeb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {

    private static final URI MODELS = URI.create("https://models.example/db");

    @Test
    void readsTheVariablesThatCurlReads() {
        assertThat(chosen(MODELS, Map.of("HTTPS_PROXY", "http://proxy.example:8080")))
                .isEqualTo("proxy.example:8080");
        assertThat(chosen(MODELS, Map.of("https_proxy", "proxy.example"))).isEqualTo("proxy.example:3128");
        assertThat(chosen(MODELS, Map.of("ALL_PROXY", "http://a.example:1"))).isEqualTo("a.example:1");
        assertThat(chosen(URI.create("http://models.example/"), Map.of("http_proxy", "http://p.example:1")))
                .isEqualTo("p.example:1");
        assertThat(chosen(URI.create("http://models.example/"), Map.of("HTTP_PROXY", "http://p.example:1")))
                .isEqualTo("direct");
        assertThat(chosen(MODELS, Map.of())).isEqualTo("direct");
    }

    @ParameterizedTest
    @CsvSource({
        "models.example, direct",
        ".example, direct",
        "example, direct",
        "*, direct",
        "'localhost, other.example,models.example', direct",
        "odels.example, proxy.example:8080",
        "other.example, proxy.example:8080"
    })
    void sparesTheHostsThatNeedNone(String exempt, String expected) {
        assertThat(chosen(MODELS, Map.of("HTTPS_PROXY", "http://proxy.example:8080", "NO_PROXY", exempt)))
                .isEqualTo(expected);
    }

    @Test
    void letsJavasOwnPropertiesRule() {
        System.setProperty("https.proxyHost", "java.example");
        System.setProperty("https.proxyPort", "99");
        try {
            assertThat(chosen(MODELS, Map.of("HTTPS_PROXY", "http://proxy.example:8080")))
                    .isEqualTo("java.example:99");
        } finally {
            System.clearProperty("https.proxyHost");
            System.clearProperty("https.proxyPort");
        }
    }

    @Test
    void knowsTheLoginOfItsProxyOnly() {
        Proxies proxies = proxies(Map.of("https_proxy", "http://ani:rahasia@proxy.example:8080"));
        assertThat(proxies.login("proxy.example", 8080)).contains("ani:rahasia");
        assertThat(proxies.login("models.example", 443)).isEmpty();
    }

    @Test
    void goesThroughTheProxy() throws IOException, InterruptedException {
        try (LocalWeb proxy = LocalWeb.start()) {
            proxy.on("/db", request -> LocalWeb.Reply.of(200, "through " + request.header("Host")));
            String answer = Connections.client(
                            Map.of("http_proxy", proxy.address("").toString()))
                    .send(
                            HttpRequest.newBuilder(URI.create("http://models.example/db"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            assertThat(answer).isEqualTo("through models.example");
        }
    }

    private static String chosen(URI address, Map<String, String> environment) {
        Proxy proxy = proxies(environment).select(address).get(0);
        if (proxy.type() == Proxy.Type.DIRECT) {
            return "direct";
        }
        InetSocketAddress place = (InetSocketAddress) proxy.address();
        return place.getHostString() + ":" + place.getPort();
    }

    private static Proxies proxies(Map<String, String> environment) {
        return new Proxies(environment, ProxySelector.getDefault());
    }
}
