package org.alihwarta.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.alihwarta.engine.TinyModels;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.testkit.FirefoxServer;
import org.alihwarta.testkit.LocalWeb.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirefoxTest {
    private static final String DESKTOP = "env.appinfo.OS != 'Android'";
    private static final String ANDROID = "env.appinfo.OS == 'Android'";
    private static final String NIGHTLY = "env.channel == 'default' || env.channel == 'nightly'";

    private final FirefoxServer server = FirefoxServer.start(TinyModels.folder("int8-shortlist"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void offersReleasedModelsBetweenOurLanguages() throws IOException {
        server.record("id", "en", "3.0", "tiny", "")
                .record("en", "zh-Hans", "2.1", "base-memory", DESKTOP)
                .record("en", "fr", "3.1", "tiny", ANDROID)
                .record("en", "ja", "4.0a1", "tiny", NIGHTLY)
                .record("en", "de", "1.0", "tiny", "");
        assertThat(offers())
                .extracting(Offer::pair, Offer::version, Offer::architecture, Offer::licence)
                .containsExactly(
                        tuple("en-zh", "2.1", "base-memory", "MPL-2.0"), tuple("id-en", "3.0", "tiny", "MPL-2.0"));
        assertThat(offers().get(0).target()).isEqualTo(Language.CHINESE);
    }

    @Test
    void putsTheNewestAndLargestOfAPairFirst() throws IOException {
        server.record("en", "fr", "2.10", "tiny", "")
                .record("en", "fr", "2.9", "base-memory", "")
                .record("en", "fr", "2.10", "base-memory", DESKTOP);
        assertThat(offers())
                .extracting(offer -> offer.version() + " " + offer.architecture())
                .containsExactly("2.10 base-memory", "2.10 tiny", "2.9 base-memory");
    }

    @Test
    void passesOverModelsThatLackAFile() throws IOException {
        server.record("id", "en", "3.0", "tiny", "").lose("vocab");
        assertThat(offers()).isEmpty();
    }

    @Test
    void turnsThePagesOfALongList() throws IOException {
        server.record("id", "en", "3.0", "tiny", "");
        String records = "/v1/buckets/main/collections/translations-models-v2/records";
        server.web().on("/page2", request -> Reply.of(200, "{\"data\": []}"));
        server.web()
                .on(
                        records,
                        request -> Reply.of(200, "{\"data\": []}")
                                .with(
                                        "Next-Page",
                                        server.web().address("/page2").toString()));
        assertThat(offers()).isEmpty();
        assertThat(server.web().requests())
                .extracting(request -> request.path())
                .endsWith(records, "/page2");
    }

    @Test
    void readsTheRegistryOfTheMakersWhenRemoteSettingsFail() throws IOException {
        server.export("id", "en", "base", "Release")
                .export("id", "en", "tiny", "Release Desktop")
                .export("en", "fr", "tiny", "Nightly")
                .export("en", "ar", "tiny", "Release Android");
        server.web().on("/v1/", request -> Reply.of(503, "maintenance"));
        assertThat(offers())
                .extracting(offer -> offer.pair() + " " + offer.architecture())
                .containsExactly("id-en base", "id-en tiny");
        assertThat(offers().get(0).version()).matches("sha-[0-9a-f]{12}");
    }

    @Test
    void saysInOneLineThatThereIsNoNetwork() {
        Firefox firefox = Firefox.at(
                URI.create("http://127.0.0.1:9/v1"), URI.create("http://127.0.0.1:9/db/models.json"), Map.of());
        assertThatThrownBy(firefox::offers)
                .isInstanceOf(AlihwartaException.class)
                .hasMessageContaining("http://127.0.0.1:9/v1/ cannot be read: there is no connection")
                .hasMessageNotContaining("\n");
    }

    @Test
    void refusesAListThatIsNone() {
        server.web().serve("/v1/", "<html>sign in to the network</html>");
        server.web().serve("/bucket/db/models.json", "{}");
        assertThatThrownBy(this::offers)
                .hasMessageContaining("it is no JSON")
                .satisfies(failure -> assertThat(failure.getSuppressed()[0]).hasMessageContaining("no \"baseUrl\""));
    }

    private List<Offer> offers() {
        return Firefox.at(server.remoteSettings(), server.modelsJson(), Map.of())
                .offers();
    }
}
