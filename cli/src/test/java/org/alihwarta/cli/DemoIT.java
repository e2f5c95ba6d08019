package org.alihwarta.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job as a new user meets it: a real process, its own PostgreSQL, a real port. */
class DemoIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern SITE = Pattern.compile("Site +(http://\\S+)");

    @TempDir
    private Path folder;

    @Test
    void goesOnWhereItWasKilledAndStopsCleanly() throws Exception {
        try (Application first = Application.start(folder, "demo", "--port", "0", "--data", data())) {
            awaitSite(first);
            first.kill();
        }
        try (Application second = Application.start(folder, "demo", "--port", "0", "--data", data())) {
            String site = awaitSite(second);

            assertThat(body(site + "id/")).contains("Warta Nusantara").contains("Pindah atau Bertahan?");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(second.printed()).contains("0 editions released, 150 held"));
            assertThat(body(site + "ar/")).contains("dir=\"rtl\"");
            assertThat(second.stop()).isTrue();
            assertThat(second.printed()).contains("Stopping ...").doesNotContain("Exception");
        }
    }

    @Test
    void importsBesideARunningServer() throws Exception {
        Path story = Files.writeString(folder.resolve("jembatan.txt"), """
                section: peristiwa
                ---
                Jembatan Gantung Desa Wanasari Dibuka Kembali

                WANASARI - Jembatan gantung di Desa Wanasari dibuka kembali pada Jumat setelah diperbaiki selama dua bulan.

                Warga tidak perlu lagi memutar sejauh tujuh kilometer untuk mengantar anak ke sekolah.

                Tinggalkan Balasan

                Alamat email Anda tidak akan dipublikasikan.
                """);
        try (Application server = Application.start(folder, "demo", "--no-samples", "--port", "0", "--data", data())) {
            String site = awaitSite(server);

            try (Application importing =
                    Application.start(folder, "import", story.toString(), "--publish", "--data", data())) {
                assertThat(importing.exitCode()).as(importing.printed()).isEqualTo(ExitCode.DONE);
                assertThat(importing.printed())
                        .contains("Jembatan Gantung Desa Wanasari Dibuka Kembali")
                        .contains("dropped, comment form: Tinggalkan Balasan")
                        .contains("1 added");
            }
            assertThat(body(site + "id/")).contains("Jembatan Gantung Desa Wanasari Dibuka Kembali");
            try (Application again = Application.start(folder, "import", story.toString(), "--data", data())) {
                assertThat(again.exitCode()).isEqualTo(ExitCode.DONE);
                assertThat(again.printed()).contains("1 known");
            }
        }
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0);
                Application demo = Application.start(
                        folder, "demo", "--port", Integer.toString(taken.getLocalPort()), "--data", data())) {
            assertThat(demo.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(demo.printed())
                    .contains("Port " + taken.getLocalPort() + " is taken")
                    .contains("--port")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void saysThatTheDataFolderCannotBeMade() throws Exception {
        Path file = Files.writeString(folder.resolve("occupied"), "a file, not a folder");
        try (Application demo = Application.start(folder, "demo", "--port", "0", "--data", file.toString())) {
            assertThat(demo.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(demo.printed()).contains("occupied").doesNotContain("\tat ");
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static String awaitSite(Application application) throws IOException {
        await().atMost(PATIENCE).until(() -> {
            assertThat(application.isRunning()).as(application.printed()).isTrue();
            return SITE.matcher(application.printed()).find();
        });
        Matcher site = SITE.matcher(application.printed());
        assertThat(site.find()).isTrue();
        return site.group(1);
    }

    private static String body(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
