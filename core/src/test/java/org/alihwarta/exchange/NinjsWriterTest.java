package org.alihwarta.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NinjsWriterTest {
    private static final Document STORY = new Document(
            "Perpustakaan apung melayani tiga desa",
            null,
            List.of(
                    new Block.Paragraph("Perpustakaan apung mulai melayani tiga desa pada Senin pagi."),
                    new Block.Picture(
                            URI.create("https://warta.example/perahu.jpg"), "Perahu di dermaga.", "Warta/Rina")));
    private static final Bundle BUNDLE = new Bundle(
            "urn:uuid:5f2c1c2e-0000-4000-8000-000000000000#package",
            List.of(
                    sheet("urn:uuid:5f2c1c2e-0000-4000-8000-000000000000", Language.INDONESIAN, null),
                    sheet(
                            "urn:uuid:5f2c1c2e-0000-4000-8000-000000000000#en",
                            Language.ENGLISH,
                            "urn:uuid:5f2c1c2e-0000-4000-8000-000000000000")));

    @Test
    void writesWhatTheSchemaOfTheIptcAllows() throws IOException {
        String json = new NinjsWriter(Wordings.INDONESIAN).write(BUNDLE);

        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void wouldBeToldOfAMemberThatNinjsLacks() throws IOException {
        String json = new NinjsWriter(Wordings.INDONESIAN).write(BUNDLE);

        assertThat(schema().validate(json.replace("\"pubStatus\"", "\"publication\""), InputFormat.JSON))
                .isNotEmpty();
    }

    private static Schema schema() throws IOException {
        try (InputStream in = NinjsWriterTest.class.getResourceAsStream("ninjs-schema_3.1.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Objects.requireNonNull(in), InputFormat.JSON);
        }
    }

    private static Sheet sheet(String uri, Language language, @Nullable String translatedFrom) {
        return new Sheet(
                uri,
                language.tag(),
                STORY,
                "Rina",
                new Section("budaya"),
                List.of("Perpustakaan"),
                2,
                Instant.parse("2026-02-11T05:00:00Z"),
                Instant.parse("2026-02-11T06:30:00Z"),
                translatedFrom);
    }
}
