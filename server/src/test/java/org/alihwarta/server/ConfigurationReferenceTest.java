package org.alihwarta.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationReferenceTest {
    private static final Path DOCUMENT = Path.of("../docs/configuration.md");

    /** {@code -Dalihwarta.rewrite=true} writes the document anew. */
    @Test
    void isWhatTheDocumentSays() throws IOException {
        if (Boolean.getBoolean("alihwarta.rewrite")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, ConfigurationReference.markdown(), StandardCharsets.UTF_8);
        }

        assertThat(Files.readString(DOCUMENT, StandardCharsets.UTF_8))
                .as("docs/configuration.md is stale: run this test with -Dalihwarta.rewrite=true")
                .isEqualTo(ConfigurationReference.markdown());
    }
}
