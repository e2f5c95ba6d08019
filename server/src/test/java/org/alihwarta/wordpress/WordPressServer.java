package org.alihwarta.wordpress;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Debian's WordPress on a MariaDB and PHP's own web server, all in one folder and on free ports, for one test class. It knows a user
 * {@link #USER} with an application password. Needs root, because Debian's MariaDB changes to its own user.
 */
final class WordPressServer implements AutoCloseable {
    static final String USER = "redaksi";
    private static final Path INSTALLED = Path.of("/usr/share/wordpress");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final int port;
    private final List<Process> processes = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private String password = "";

    private WordPressServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static WordPressServer start() throws Exception {
        for (Path needed : List.of(
                INSTALLED.resolve("wp-load.php"),
                Path.of("/usr/sbin/mariadbd"),
                Path.of("/usr/bin/mariadb-install-db"),
                Path.of("/usr/bin/php"))) {
            if (!Files.exists(needed)) {
                throw new IllegalStateException(
                        needed + " is missing: ./verify installs wordpress, mariadb-server and php-cli");
            }
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            throw new IllegalStateException(
                    "Debian's MariaDB is started as root, which changes to the user mysql: run this as root");
        }
        WordPressServer server = new WordPressServer(Files.createTempDirectory("wordpress"), freePort());
        try {
            server.startDatabase();
            server.install();
            server.startWeb();
        } catch (Exception failure) {
            server.close();
            throw failure;
        }
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    URI home() {
        return URI.create("http://localhost:" + port + "/");
    }

    String password() {
        return password;
    }

    /** Asks the REST interface as the user. */
    JsonNode rest(String method, String path, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(home() + "?rest_route=/wp/v2/" + path.replace('?', '&')))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((USER + ":" + password).getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    method + " " + path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Puts a plugin of one file where WordPress always loads it. */
    void install(Path plugin) throws IOException {
        Path place = Files.createDirectories(folder.resolve("site/wp-content/mu-plugins"));
        Files.copy(plugin, place.resolve(plugin.getFileName()));
    }

    /** Activates the Polylang in a folder and gives it languages, the first one its default. */
    void activatePolylang(Path polylang, List<String> languages) throws IOException {
        run(
                "cp",
                "-r",
                polylang.toString(),
                folder.resolve("site/wp-content/plugins/polylang").toString());
        Path script = folder.resolve("polylang.php");
        Files.writeString(script, POLYLANG.formatted(folder.resolve("site")));
        run("php", script.toString());
        run(Stream.concat(Stream.of("php", script.toString()), languages.stream())
                .toArray(String[]::new));
    }

    @Override
    public void close() {
        for (int index = processes.size() - 1; index >= 0; index--) {
            Process process = processes.get(index);
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            try {
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        run("rm", "-rf", folder.toString());
    }

    private void startDatabase() throws Exception {
        Path data = folder.resolve("db");
        Files.createDirectory(data);
        run("chown", "-R", "mysql:mysql", folder.toString());
        run("chmod", "755", folder.toString());
        run(
                "mariadb-install-db",
                "--user=mysql",
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-test-db");
        processes.add(new ProcessBuilder(
                        "/usr/sbin/mariadbd",
                        "--no-defaults",
                        "--user=mysql",
                        "--datadir=" + data,
                        "--socket=" + socket(),
                        "--pid-file=" + folder.resolve("db.pid"),
                        "--skip-networking",
                        "--innodb-buffer-pool-size=64M",
                        "--innodb-flush-log-at-trx-commit=0")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("db.log").toFile())
                .start());
        await(() -> Files.exists(socket()));
        run(
                "mariadb",
                "--no-defaults",
                "--user=root",
                "--socket=" + socket(),
                "-e",
                "create database wp character set utf8mb4");
    }

    private void install() throws Exception {
        Path site = folder.resolve("site");
        run("sh", "-c", "cp -rL " + INSTALLED + " " + site + " 2>/dev/null; test -f " + site + "/wp-load.php");
        Files.writeString(site.resolve("wp-config.php"), CONFIG.formatted(socket(), home(), home()));
        Path script = folder.resolve("install.php");
        Files.writeString(script, INSTALL.formatted(site, USER));
        password = run("php", script.toString()).strip();
    }

    private void startWeb() throws Exception {
        ProcessBuilder php = new ProcessBuilder(
                        "php",
                        "-S",
                        "localhost:" + port,
                        "-t",
                        folder.resolve("site").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("web.log").toFile());
        php.environment().put("PHP_CLI_SERVER_WORKERS", "3");
        processes.add(php.start());
        await(this::answers);
    }

    private boolean answers() {
        try {
            HttpRequest request = HttpRequest.newBuilder(home())
                    .method("HEAD", BodyPublishers.noBody())
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Path socket() {
        return folder.resolve("db.sock");
    }

    private static void await(BooleanSupplier ready) {
        Awaitility.await().atMost(PATIENCE).until(ready::getAsBoolean);
    }

    private static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed:\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new IllegalStateException(command[0] + " cannot be run: ./verify installs it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static final String CONFIG = """
            <?php
            define('DB_NAME', 'wp');
            define('DB_USER', 'root');
            define('DB_PASSWORD', '');
            define('DB_HOST', 'localhost:%s');
            define('DB_CHARSET', 'utf8mb4');
            define('DB_COLLATE', '');
            define('WP_HOME', rtrim('%s', '/'));
            define('WP_SITEURL', rtrim('%s', '/'));
            define('WP_ENVIRONMENT_TYPE', 'local');
            define('WP_HTTP_BLOCK_EXTERNAL', true);
            define('DISABLE_WP_CRON', true);
            define('AUTOMATIC_UPDATER_DISABLED', true);
            $table_prefix = 'wp_';
            if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
            require_once ABSPATH . 'wp-settings.php';
            """;

    /** Without arguments it activates; then, in a process that has loaded the plugin, it adds languages. */
    private static final String POLYLANG = """
            <?php
            $_SERVER['HTTP_HOST'] = 'localhost';
            define('WP_ADMIN', true);
            require '%s/wp-load.php';
            require_once ABSPATH . 'wp-admin/includes/plugin.php';
            wp_set_current_user(1);
            if ($argc === 1) {
                $failure = activate_plugin('polylang/polylang.php');
                if (is_wp_error($failure)) { echo $failure->get_error_message(); exit(1); }
                exit(0);
            }
            $model = class_exists('PLL_Admin_Model') ? new PLL_Admin_Model(PLL()->options) : PLL()->model;
            foreach (array_slice($argv, 1) as $order => $code) {
                $added = $model->add_language(array('name' => $code, 'slug' => $code, 'locale' => $code,
                    'rtl' => $code === 'ar', 'term_group' => $order));
                if (is_wp_error($added)) { echo $added->get_error_message(); exit(1); }
            }
            """;

    /** The time zone is one in which a mistake about times shows. */
    private static final String INSTALL = """
            <?php
            $_SERVER['HTTP_HOST'] = 'localhost';
            define('WP_INSTALLING', true);
            error_reporting(0);
            ob_start();
            require '%s/wp-load.php';
            require_once ABSPATH . 'wp-admin/includes/upgrade.php';
            $made = wp_install('Uji', '%s', 'redaksi@example.org', true, '', 'sandi-yang-panjang');
            update_option('timezone_string', 'Asia/Jakarta');
            wp_delete_post(1, true);
            list($password) = WP_Application_Passwords::create_new_application_password(
                $made['user_id'], array('name' => 'alihwarta'));
            ob_end_clean();
            echo $password;
            """;
}
