package org.alihwarta.memory.tmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.memory.Context;
import org.alihwarta.memory.Provenance;
import org.alihwarta.memory.Unit;
import org.alihwarta.memory.tmx.TmxReport.Skipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TmxTest {
    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
    private static final Provenance FILE = new Provenance(Provenance.Source.IMPORT, "arsip.tmx", null, NOW);

    private final List<Unit> units = new ArrayList<>();

    @Test
    void readsWhatOtherToolsWrite() {
        TmxReport report = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE tmx SYSTEM "tmx14.dtd">
                <tmx version="1.4">
                  <header creationtool="OmegaT" creationtoolversion="5.7" segtype="sentence" o-tmf="OmegaT TMX" adminlang="EN-US"
                      srclang="id-ID" datatype="plaintext"/>
                  <body>
                    <!-- a comment -->
                    <tu>
                      <prop type="prev">Satu.</prop>
                      <prop type="next">Tiga.</prop>
                      <tuv xml:lang="id-ID"><seg>Dua &amp; setengah.</seg></tuv>
                      <tuv xml:lang="EN-US" changeid="sari" changedate="20250102T030405Z"><seg>Two <![CDATA[&]]> a half.</seg></tuv>
                      <tuv xml:lang="zh-CN"><seg>二点五。</seg></tuv>
                      <tuv xml:lang="de"><seg>Zweieinhalb.</seg></tuv>
                    </tu>
                  </body>
                </tmx>
                """);

        assertThat(units)
                .containsExactly(
                        new Unit(
                                Language.ENGLISH,
                                "Dua & setengah.",
                                "Two & a half.",
                                Context.between("Satu.", "Tiga."),
                                new Provenance(
                                        Provenance.Source.IMPORT, "sari", null, Instant.parse("2025-01-02T03:04:05Z"))),
                        new Unit(Language.CHINESE, "Dua & setengah.", "二点五。", Context.between("Satu.", "Tiga."), FILE));
        assertThat(report.entries()).isEqualTo(1);
        assertThat(report.units()).isEqualTo(2);
        assertThat(report.skipped()).containsOnlyKeys(Skipped.OTHER_LANGUAGE);
    }

    @ParameterizedTest
    @CsvSource({"in,fr", "ID,FR-CA", "id_ID,fr_FR", "ind,fr"})
    void knowsLanguagesByOldNamesAndRegions(String source, String target) {
        read(tmx("<tu><tuv xml:lang='" + source + "'><seg>Ya.</seg></tuv><tuv lang='" + target
                + "'><seg>Oui.</seg></tuv></tu>"));

        assertThat(units).singleElement().satisfies(unit -> {
            assertThat(unit.source()).isEqualTo("Ya.");
            assertThat(unit.language()).isEqualTo(Language.FRENCH);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-TW", "zh-Hant", "zh_HK"})
    void leavesTraditionalChineseOut(String code) {
        TmxReport report = read(
                tmx("<tu><tuv xml:lang='id'><seg>Ya.</seg></tuv><tuv xml:lang='" + code + "'><seg>是</seg></tuv></tu>"));

        assertThat(units).isEmpty();
        assertThat(report.skipped()).containsKeys(Skipped.OTHER_LANGUAGE, Skipped.NO_TARGET);
    }

    @Test
    void keepsTagsAndDropsOtherCodes() {
        TmxReport report = read(
                tmx(
                        "<tu><tuv xml:lang='id'><seg>Ia <bpt i='1'>&lt;b&gt;</bpt>pasti<ept i='1'>&lt;/b&gt;</ept>"
                                + " <hi type='x'>datang<ph>{\\pard<sub>catatan</sub>}</ph></hi>.</seg></tuv>"
                                + "<tuv xml:lang='en'><seg>She will <it pos='begin'>&lt;i></it>surely come<ut>\\f1</ut>.</seg></tuv></tu>"));

        assertThat(units).singleElement().satisfies(unit -> {
            assertThat(unit.source()).isEqualTo("Ia <b>pasti</b> datang.");
            assertThat(unit.target()).isEqualTo("She will <i>surely come.");
        });
        assertThat(report.codes()).isEqualTo(2);
    }

    @Test
    void countsWhatItSkips() {
        TmxReport report =
                read(tmx("<tu><tuv xml:lang='en'><seg>A</seg></tuv><tuv xml:lang='fr'><seg>B</seg></tuv></tu>"
                        + "<tu><tuv xml:lang='id'><seg> </seg></tuv><tuv xml:lang='fr'><seg>B</seg></tuv></tu>"
                        + "<tu><tuv xml:lang='id'><seg>" + "kata ".repeat(20_000)
                        + "</seg></tuv><tuv xml:lang='fr'><seg>B</seg></tuv></tu>"));

        assertThat(units).isEmpty();
        assertThat(report.entries()).isEqualTo(3);
        assertThat(report.skipped())
                .containsEntry(Skipped.NO_INDONESIAN, 3L)
                .containsEntry(Skipped.EMPTY, 1L)
                .containsEntry(Skipped.TOO_LONG, 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "ISO-8859-1", "windows-1252"})
    void readsTheEncodingThatTheFileNames(String encoding) {
        String xml = "<?xml version='1.0' encoding='" + encoding + "'?>"
                + tmx("<tu><tuv xml:lang='id'><seg>Kafé</seg></tuv><tuv xml:lang='fr'><seg>Café</seg></tuv></tu>");

        new TmxReader("arsip.tmx", FILE, units::add)
                .read(new ByteArrayInputStream(xml.getBytes(Charset.forName(encoding))));

        assertThat(units)
                .singleElement()
                .satisfies(unit -> assertThat(unit.target()).isEqualTo("Café"));
    }

    @Test
    void readsBackWhatItWrites() {
        UUID story = UUID.fromString("00000000-0000-0000-0000-000000000001");
        List<Unit> written = List.of(
                unit(
                        "Ia <b>pasti</b> <i>datang</b>.<br> \"Ya\" & 'tidak' > <",
                        "她<b>一定</b><i>会来</b>。<br>",
                        Context.between("", "Satu.")),
                unit("Emoji \uD83C\uDF3E dan\ttab.", "نعم، \u200Fبالتأكيد", Context.UNKNOWN),
                new Unit(Language.CHINESE, "A", "B", Context.UNKNOWN, Provenance.person("sari", story, NOW)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TmxWriter writer = new TmxWriter(out, NOW)) {
            written.forEach(unit -> writer.write(7, unit));
        }

        read(out.toString(StandardCharsets.UTF_8));

        assertThat(units)
                .extracting(Unit::source)
                .isEqualTo(written.stream().map(Unit::source).toList());
        assertThat(units)
                .extracting(Unit::target)
                .isEqualTo(written.stream().map(Unit::target).toList());
        assertThat(units)
                .extracting(Unit::context)
                .isEqualTo(written.stream().map(Unit::context).toList());
        assertThat(units.get(2).provenance()).isEqualTo(new Provenance(Provenance.Source.IMPORT, "sari", story, NOW));
    }

    @Test
    void writesTheHeaderThatTheFormatDemands() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TmxWriter writer = new TmxWriter(out, NOW)) {
            writer.write(7, unit("<b>Ya</b>.", "Oui\u0001.", Context.UNKNOWN));
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("<tmx version=\"1.4\">")
                .contains("creationtool=\"Alihwarta\"", "creationtoolversion=\"1\"", "segtype=\"sentence\"")
                .contains("o-tmf=\"Alihwarta\"", "adminlang=\"en\"", "srclang=\"id\"", "datatype=\"plaintext\"")
                .contains("<tu tuid=\"7\" changedate=\"20260301T020000Z\" changeid=\"arsip.tmx\">")
                .contains(
                        "<tuv xml:lang=\"id\"><seg><bpt i=\"1\">&lt;b&gt;</bpt>Ya<ept i=\"1\">&lt;/b&gt;</ept>.</seg></tuv>")
                .contains("<seg>Oui.</seg>");
    }

    @Test
    void namesTheLineAndTheRemedy() {
        assertThatThrownBy(() -> read("<tmx version='1.4'>\n<body>\n<tu><tuv xml:lang='id'><seg>Ya</tuv>"))
                .isInstanceOf(AlihwartaException.class)
                .hasMessageStartingWith("arsip.tmx, line 3: not well-formed XML (")
                .hasMessageContaining("Nothing was taken in");
        assertThatThrownBy(() -> read("<?xml version='1.0'?>\n<xliff version='1.2'/>"))
                .hasMessageContaining("arsip.tmx, line 2: not TMX 1.x but <xliff version=\"1.2\">");
        assertThatThrownBy(() -> read(tmx("<tu><tuv><seg>Ya</seg></tuv></tu>"))).hasMessageContaining("add xml:lang");
        assertThatThrownBy(() -> read("")).hasMessageContaining("line 1");
        assertThatThrownBy(() -> new TmxReader("arsip.tmx", FILE, units::add)
                        .read(new ByteArrayInputStream(new byte[] {'<', 't', 'm', 'x', '>', (byte) 0xC3, '(', '<'})))
                .isInstanceOf(AlihwartaException.class);
    }

    @Test
    void followsNoDocumentTypeAndNoEntity() {
        String bomb = "<?xml version='1.0'?><!DOCTYPE tmx [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>"
                + "<!ENTITY x SYSTEM 'file:///etc/passwd'>]>";
        for (String entity : List.of("&b;", "&x;")) {
            String xml = bomb
                    + tmx("<tu><tuv xml:lang='id'><seg>" + entity
                            + "</seg></tuv><tuv xml:lang='fr'><seg>Y</seg></tuv></tu>");
            try {
                read(xml);
            } catch (AlihwartaException refused) {
                assertThat(refused.kind()).isEqualTo(AlihwartaException.Kind.BAD_INPUT);
            }
        }
        assertThat(units).isEmpty();
    }

    @Test
    void keepsLittleOfASegmentWithoutEnd() {
        InputStream start = bytes("<tmx version='1.4'><body><tu><tuv xml:lang='id'><seg>");
        InputStream endless = new InputStream() {
            private long left = 300_000_000;

            @Override
            public int read() {
                return left-- > 0 ? 'a' : -1;
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                int read = (int) Math.min(left, length);
                Arrays.fill(buffer, from, from + read, (byte) 'a');
                left -= read;
                return read == 0 ? -1 : read;
            }
        };

        assertThatThrownBy(() ->
                        new TmxReader("arsip.tmx", FILE, units::add).read(new SequenceInputStream(start, endless)))
                .isInstanceOf(AlihwartaException.class);
    }

    /** Seeded; what is not TMX is refused by the named exception only. */
    @Test
    void neverFailsOtherwise() {
        byte[] sound = tmx("<tu><prop type='prev'>x</prop><tuv xml:lang='id'><seg>Ya <ph>&lt;br/></ph></seg></tuv>"
                        + "<tuv xml:lang='fr'><seg>Oui</seg></tuv></tu>")
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            byte[] broken = sound.clone();
            for (int change = 0; change <= random.nextInt(4); change++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                new TmxReader("arsip.tmx", FILE, unit -> {}).read(new ByteArrayInputStream(broken));
            } catch (AlihwartaException refused) {
                assertThat(refused.kind()).isEqualTo(AlihwartaException.Kind.BAD_INPUT);
            }
        }
    }

    private TmxReport read(String xml) {
        return new TmxReader("arsip.tmx", FILE, units::add).read(bytes(xml));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String tmx(String body) {
        return "<tmx version='1.4'><header/><body>" + body + "</body></tmx>";
    }

    private static Unit unit(String source, String target, Context context) {
        return new Unit(Language.CHINESE, source, target, context, FILE);
    }
}
