package org.alihwarta.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
    /** A bar is where one sentence ends and the next begins; it stands for the space between them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hujan turun.|Jalan licin.",
                "Apakah benar?|Entahlah!|Kami menunggu.",
                "Menurut Dr. Rina, hasilnya baik.|Prof. Ir. H. Budi setuju.",
                "Sidang dipimpin Kartika, S.H., M.H. pada Kamis.|Jaksa diam.",
                "Putusan dibacakan Bambang Sutejo, S.H.|Menurut dia, kliennya kecewa.",
                "Rektor baru ialah Lalu Wirasakti, S.Pd. M.Hum.|Ia dilantik kemarin.",
                "dr. H. Sutarno Wibisana, M.Kes., hadir.|Hj. Siti Aminah tidak.",
                "Penulis A. B. Nasution dan W.R. Supratman hadir.|H.O.S. Cokroaminoto dikenang.",
                "Ia menemui M. Nasir di rumahnya.|Mereka berbincang.",
                "Jeruk kaya vitamin C.|Dokter menyarankannya.",
                "Indonesia berada di Grup A.|Lawannya Vietnam.",
                "Rapat mulai pukul 20.10 WIB.|Harga Rp. 5.000 naik menjadi Rp 7.500,50.",
                "Undang-Undang No. 31 Tahun 1999 berlaku.|Lihat hlm. 12 dan Tgl. 5 Mei.",
                "Kantornya di Jl. Merdeka No. 5, Kec. Sukasari, Kab. Bandung.|Telp. 022 tidak aktif.",
                "Surat a.n. Budi dikirim kepada Yth. Direktur u.p. Bagian Umum.|Isinya singkat.",
                "Beras, gula, dll. dijual murah.|Budi dkk. pulang.",
                "Mereka menjual beras, gula, dll.|Pembeli antre.",
                "PT. Maju Tbk. (MAJU) untung.|CV. Jaya rugi.",
                "Laba naik, kata Maju Tbk.|Sahamnya menguat.",
                "Buka https://contoh.example.id/a.b?c=1 lalu pilih menu.",
                "Dikutip dari Metro.co.uk, ia menang.|BeritaNasional.com menulis lain.",
                "Surel ke halo@contoh.example.id.|Balasannya cepat.",
                "Ia terdiam... lalu pergi.|Kami … tidak tahu.",
                "Ia berkata ... Budi pergi ... dan menangis.|Lalu senyap.",
                "Saya tidak tahu....|Mereka juga.",
                "\"Kami siap,\" ujar Budi.|Ia tersenyum.",
                "\"Kami siap!\" ujar Budi.|\"Kapan?\" tanya Ani.",
                "\"Kami siap.\" Ujar Budi sambil berdiri.|Ia pergi.",
                "\"Satu bisa salah.|Sepuluh jarang salah,\" katanya.",
                "“Itu jembatan.”|Ia menunjuk.|“Lihat.”",
                "\"Banyak yang bisa,\" kata Komang.|\"Jadi, itu jembatannya.\"",
                "Katanya, \"Pergilah.\"|Budi pergi.",
                "1. Bawa payung.|2. Kunci pintu.",
                "a. Bawa payung.|b. Kunci pintu.",
                "Skor akhir 2-1.|Gol kedua dicetak Adi.",
                "Itu terjadi pada 2025.|Kini sudah pulih.",
                "Sebanyak 1.840 mil laut disisir.|2 kapal dikerahkan.",
                "Luasnya 4,8%.|\"Itu kecil,\" katanya.",
                "Kol. (Purn.) Adi hadir.|Letkol. Inf. Budi tidak.",
                "Timnas menang (2-0).|(Kabar ini diperbarui.)",
                "KPK dan DPR bertemu.|TNI hadir.",
                "Persija vs. Persib berakhir seri.|Penonton pulang.",
                "Lahir di St. Petersburg, ia pindah.|Kini di Jakarta.",
                "Periode Jan. 2024 s.d. Des. 2024 ramai.|Tahun ini sepi.",
            })
    void splitsWhereASentenceEnds(String marked) {
        List<String> expected = List.of(marked.split("\\|"));
        assertThat(sentences(String.join(" ", expected))).isEqualTo(expected);
    }

    @Test
    void splitsAtLineEnds() {
        assertThat(sentences("satu baris\nbaris lain\n\nBaris. Akhir"))
                .containsExactly("satu baris", "baris lain", "Baris.", "Akhir");
    }

    @Test
    void findsNothingInBlankText() {
        assertThat(sentences(" \n\t ")).isEmpty();
    }

    @Test
    void losesNothing() {
        Random random = new Random(11);
        for (int round = 0; round < 3_000; round++) {
            String text = randomText(random);
            List<SentenceSplitter.Sentence> split =
                    SentenceSplitter.indonesian().split(text);
            String joined = split.stream()
                    .map(sentence -> sentence.text() + sentence.gap())
                    .collect(Collectors.joining());
            assertThat(joined).isEqualTo(text.strip());
            assertThat(split).allSatisfy(sentence -> {
                assertThat(sentence.text())
                        .isNotEmpty()
                        .isEqualTo(sentence.text().strip());
                assertThat(sentence.gap()).isBlank();
            });
        }
    }

    @Test
    void servesSeveralThreadsAtOnce() throws Exception {
        String text = "Dr. Rina hadir. \"Kami siap. Mari,\" katanya. Harga Rp. 5.000. Selesai!";
        List<String> alone = sentences(text);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> answers = IntStream.range(0, 400)
                    .mapToObj(ignored -> threads.submit(() -> sentences(text)))
                    .toList();
            for (Future<List<String>> answer : answers) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> sentences(String text) {
        return SentenceSplitter.indonesian().split(text).stream()
                .map(SentenceSplitter.Sentence::text)
                .toList();
    }

    private static String randomText(Random random) {
        List<String> scraps = new ArrayList<>(List.of(
                ".",
                "...",
                "…",
                "!",
                "?",
                "\"",
                "”",
                "“",
                "(",
                ")",
                " ",
                "  ",
                "\n",
                "\u00a0",
                "\t",
                "Dr.",
                "Rp. 5.000",
                "S.H.",
                ", S.H., M.H.",
                "A. B.",
                "a.n.",
                "Budi",
                "pergi",
                "20.10",
                "1.",
                "https://a.example.id/x.y",
                "dkk.",
                "-",
                "KATA",
                "😀",
                "中文。",
                "م",
                "\u2028",
                "\r"));
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(ignored -> scraps.get(random.nextInt(scraps.size())) + (random.nextBoolean() ? " " : ""))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rain fell.|Roads were slippery.",
                "Dr. Ruth Adams and Gov. Lee met.|Mr. Hill did not.",
                "The U.S. Senate voted on Sept. 12.|It passed.",
                "J. R. Smith ran at No. 4.|He won.",
                "It opens at 9 a.m. Monday.|Bring water.",
                "“Go home.”|They went.",
                "Prices rose 1.5 percent.|Why?|Nobody knows!",
            })
    void splitsEnglishWireCopy(String text) {
        assertThat(SentenceSplitter.english().split(text.replace('|', ' ')).stream()
                        .map(SentenceSplitter.Sentence::text)
                        .collect(Collectors.joining("|")))
                .isEqualTo(text);
    }
}
