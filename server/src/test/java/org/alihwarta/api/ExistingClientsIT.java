package org.alihwarta.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alihwarta.browser.DictionaryEngine;
import org.alihwarta.server.RunningSite;
import org.alihwarta.token.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs that others wrote, unchanged, under Node. */
class ExistingClientsIT {
    private static final String IN_JAPANESE = "住民は一度に5冊まで借りられる。";

    private static final String TAGGED_IN_JAPANESE =
            "<p>住民は<b>一度に</b><a href=\"/buku?a=1&amp;b=2\">5冊</a>まで借りられる。</p><hr>";

    private static Node node;
    private static RunningSite site;

    @BeforeAll
    static void start() {
        node = Node.installed();
        site = new RunningSite(List.of(new DictionaryEngine()));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void translatesForClientsOfDeeplAndLibreTranslate() {
        Program program = Program.with(site, "clients", Scope.TRANSLATE);

        JsonNode said = JsonMapper.shared().readTree(node.run("clients.js", site.address(""), program.secret()));

        assertThat(said.at("/deepl/one").asString()).isEqualTo(IN_JAPANESE);
        assertThat(said.at("/deepl/source").asString()).isEqualTo("id");
        assertThat(said.at("/deepl/several/1").asString()).isEqualTo("الرحلة القادمة");
        assertThat(said.at("/deepl/html").asString()).isEqualTo(TAGGED_IN_JAPANESE);
        assertThat(said.at("/deepl/xml").asString())
                .isEqualTo("<isi><kode>lima buku</kode><teks>" + IN_JAPANESE + "</teks></isi>");
        assertThat(said.at("/deepl/refused").asString()).isEqualTo("AuthorizationError");
        assertThat(said.at("/deepl/targets").toString()).isEqualTo("[\"ja\",\"ar\"]");
        assertThat(said.at("/deepl/limitReached").asBoolean()).isFalse();
        assertThat(said.at("/libre/text").asString()).isEqualTo(IN_JAPANESE);
        assertThat(said.at("/libre/html").asString()).isEqualTo(TAGGED_IN_JAPANESE);
        assertThat(said.at("/libre/refused").asString()).contains("translated from Indonesian");
        assertThat(said.at("/libre/targets").toString()).isEqualTo("[\"ja\",\"ar\"]");
        assertThat(said.at("/libre/detected").asString()).isEqualTo("id");
    }

    @Test
    void describesItselfByTheRulesOfOpenApi() throws IOException {
        Path file = Files.createTempFile("openapi", ".json");
        Files.writeString(file, site.ask("/api/openapi.json").body());

        assertThat(node.run("validate.js", file.toString())).isEqualTo("3.1");
    }
}
