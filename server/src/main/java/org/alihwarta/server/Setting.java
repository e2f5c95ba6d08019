package org.alihwarta.server;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.alihwarta.error.AlihwartaException;

/** Everything that can be set. The order is that of {@code docs/configuration.md}, which is generated from here. */
public enum Setting {
    SITE_NAME(
            "site.name", Form.TEXT, "Warta Nusantara", "The newspaper's name, as it stands at the head of every page."),
    SITE_URL(
            "site.url",
            Form.URL,
            "",
            "The site's public address, such as `https://warta.example`, for canonical and hreflang links. Empty: the address that the"
                    + " reader used."),
    SITE_HUB(
            "site.hub",
            Form.ADDRESS,
            "",
            "A WebSub hub that is told of news at once, such as `https://hub.example/`; needs `site.url`. Empty: none."),
    SITE_PAGE_MEMORY(
            "site.page-memory", Form.COUNT, "64", "How many megabytes of rendered pages are kept in memory at most."),
    SITE_REPORTS("site.reports", Form.COUNT, "10", "How many mistakes one address may report within an hour."),
    SITE_COMMENTS(
            "site.comments",
            Form.FLAG,
            "true",
            "Whether readers may comment. `false` takes the form and all comments from the pages."),
    SITE_COMMENTS_PER_HOUR(
            "site.comments-per-hour", Form.COUNT, "10", "How many comments one address may send within an hour."),
    SITE_TIME_ZONE("site.time-zone", Form.TIME_ZONE, "Asia/Jakarta", "The time zone in which times are shown."),
    SERVER_ADDRESS(
            "server.address",
            Form.TEXT,
            "127.0.0.1",
            "The network address to listen on. `0.0.0.0` listens on all; put a proxy with HTTPS before it."),
    SERVER_PORT("server.port", Form.PORT, "8080", "The TCP port to listen on; `0` takes a free one."),
    SERVER_PROXIED(
            "server.proxied",
            Form.FLAG,
            "false",
            "Whether a proxy of yours stands before the server, so that its `X-Forwarded-*` headers are believed."),
    DATA_FOLDER(
            "data.folder",
            Form.FOLDER,
            "alihwarta-data",
            "The folder of the built-in database and of everything else that is kept."),
    DATABASE_URL(
            "database.url",
            Form.JDBC_URL,
            "",
            "A PostgreSQL of your own, such as `jdbc:postgresql://db.example/alihwarta`. Empty: the built-in one in `data.folder`."),
    DATABASE_USER("database.user", Form.TEXT, "alihwarta", "The user of `database.url`."),
    DATABASE_PASSWORD("database.password", Form.SECRET, "", "The password of `database.user`."),
    DATABASE_CONNECTIONS("database.connections", Form.COUNT, "10", "How many database connections are open at most."),
    MODELS_REMOTE_SETTINGS(
            "models.remote-settings",
            Form.ADDRESS,
            "https://firefox.settings.services.mozilla.com/v1",
            "Where Firefox's models are listed: a Remote Settings server, or a mirror of yours."),
    MODELS_REGISTRY(
            "models.registry",
            Form.ADDRESS,
            "https://storage.googleapis.com/moz-fx-translations-data--303e-prod-translations-data/db/models.json",
            "The `models.json` of the makers of Firefox's models, asked when `models.remote-settings` does not answer."),
    ENGINES_ORDER(
            "engines.order",
            Form.TEXT,
            "local",
            "Who translates, the preferred one first: `local`, `chat`, `libretranslate`, `deepl`, `google`, with commas between them. The"
                    + " next one gets what the one before cannot translate or what fails a check. See docs/engines.md."),
    ENGINES_TIMEOUT("engines.timeout", Form.DURATION, "PT30S", "How long one answer of a remote engine may take."),
    ENGINES_REQUESTS_PER_MINUTE(
            "engines.requests-per-minute",
            Form.COUNT,
            "60",
            "How many requests a minute this process makes to one remote engine at most."),
    ENGINES_CURRENCY("engines.currency", Form.TEXT, "USD", "The currency of all prices and budgets; it is only shown."),
    SECRETS_FILE(
            "secrets.file",
            Form.FOLDER,
            "",
            "A properties file with the keys of engines and nothing else, readable by its owner only and read anew with every request."
                    + " Empty: keys are in this file or in the environment."),
    CHAT_URL(
            "chat.url",
            Form.ADDRESS,
            "",
            "The address of an OpenAI-compatible chat, up to and without `/chat/completions`: `https://api.openai.com/v1`,"
                    + " `http://localhost:11434/v1`."),
    CHAT_MODEL("chat.model", Form.TEXT, "", "The model that the chat is asked for."),
    CHAT_KEY("chat.key", Form.SECRET, "", "The chat's key; empty for one that needs none."),
    CHAT_INPUT_PRICE("chat.input-price", Form.AMOUNT, "0", "What a million tokens of the chat's input cost."),
    CHAT_OUTPUT_PRICE("chat.output-price", Form.AMOUNT, "0", "What a million tokens of the chat's output cost."),
    CHAT_BUDGET("chat.budget", Form.AMOUNT, "0", "What the chat may cost a day."),
    LIBRETRANSLATE_URL(
            "libretranslate.url", Form.ADDRESS, "http://localhost:5000", "The address of a LibreTranslate server."),
    LIBRETRANSLATE_KEY("libretranslate.key", Form.SECRET, "", "Its key; empty for one that needs none."),
    DEEPL_URL(
            "deepl.url",
            Form.ADDRESS,
            "https://api.deepl.com",
            "DeepL's address; `https://api-free.deepl.com` for its free accounts."),
    DEEPL_KEY("deepl.key", Form.SECRET, "", "DeepL's key."),
    DEEPL_PRICE("deepl.price", Form.AMOUNT, "25", "What a million characters cost at DeepL; look at your contract."),
    DEEPL_BUDGET("deepl.budget", Form.AMOUNT, "0", "What DeepL may cost a day."),
    GOOGLE_URL("google.url", Form.ADDRESS, "https://translation.googleapis.com", "Google's address."),
    GOOGLE_KEY(
            "google.key",
            Form.SECRET,
            "",
            "An API key for Google's basic API (v2), or, with `google.project`, an access token for its advanced one (v3)."),
    GOOGLE_PROJECT("google.project", Form.TEXT, "", "A Google Cloud project: use the advanced API (v3) in its name."),
    GOOGLE_PRICE("google.price", Form.AMOUNT, "20", "What a million characters cost at Google; look at your contract."),
    GOOGLE_BUDGET("google.budget", Form.AMOUNT, "0", "What Google may cost a day."),
    TRANSLATION_WORKERS(
            "translation.workers",
            Form.COUNT,
            "2",
            "How many editions are translated at the same time on this machine."),
    DESK_KEY(
            "desk.key",
            Form.SECRET,
            "",
            "32 bytes in Base64 with which secrets of second factors are sealed in the database; every server of a newsroom needs the same."
                    + " Empty: the file `desk.key` in `data.folder`, which is made when it is first needed."),
    TRANSLATION_POOLS(
            "translation.pools",
            Form.TEXT,
            "",
            "Pools of threads for certain languages instead of `translation.workers` for all, such as `en=2 zh,ja=1 ar,fr=1`; languages"
                    + " that are in none are left to other processes."),
    METRICS_TOKEN(
            "metrics.token",
            Form.SECRET,
            "",
            "What Prometheus has to show (`Authorization: Bearer …`) to read `/metrics`. Empty: programs on this machine may, unless they"
                    + " come through a proxy."),
    LOG_FORMAT(
            "log.format",
            Form.LOG_FORMAT,
            "text",
            "How the log is written: lines of text, or lines of JSON that name the story and the edition."),
    DESK_SESSION("desk.session", Form.DURATION, "PT8H", "After how much idle time people have to log in again."),
    DESK_SESSION_LONGEST(
            "desk.session-longest",
            Form.DURATION,
            "PT12H",
            "After how much time people have to log in again, however busy they are."),
    DESK_LOGIN_ATTEMPTS(
            "desk.login-attempts",
            Form.COUNT,
            "5",
            "How many times a minute one address, or anybody for one account, may try a password."),
    API_REQUESTS_PER_MINUTE(
            "api.requests-per-minute", Form.COUNT, "600", "How many requests a minute a token of the API is good for."),
    FETCH_PRIVATE_HOSTS(
            "fetch.private-hosts",
            Form.TEXT,
            "",
            "Hosts of your own network that feeds, WordPress and webhooks may be at, separated by commas. All others must be on the open"
                    + " internet."),
    FEEDS_ADDRESSES(
            "feeds.addresses",
            Form.TEXT,
            "",
            "RSS and Atom feeds whose entries are taken in as drafts, each with its section, separated by commas:"
                    + " `ekonomi=https://kantor.example/rss`."),
    FEEDS_POLL("feeds.poll", Form.DURATION, "PT10M", "How often the feeds are looked at."),
    FOLDER_PATH(
            "folder.path",
            Form.FOLDER,
            "",
            "A folder into which other programs put files of text, HTML, ninjs, NewsML-G2 or WXR. Each goes to `taken` or `refused` in it."
                    + " Empty: none."),
    FOLDER_SECTION("folder.section", Form.TEXT, "berita", "The section of files that name none."),
    FOLDER_PUBLISH(
            "folder.publish",
            Form.FLAG,
            "false",
            "Whether what comes by the folder is published; else it waits as a draft."),
    FOLDER_POLL("folder.poll", Form.DURATION, "PT10S", "How often the folder is looked at."),
    WORDPRESS_URL(
            "wordpress.url",
            Form.TEXT,
            "",
            "The address of your WordPress. Its posts are taken in and their editions put beside them. Empty: none."),
    WORDPRESS_USER("wordpress.user", Form.TEXT, "", "An editor there."),
    WORDPRESS_PASSWORD("wordpress.password", Form.SECRET, "", "An application password of `wordpress.user`."),
    WORDPRESS_SECTION("wordpress.section", Form.TEXT, "berita", "The section of posts whose category says none."),
    WORDPRESS_POLL("wordpress.poll", Form.DURATION, "PT1M", "How often WordPress is looked at."),
    WORDPRESS_PUSH(
            "wordpress.push", Form.FLAG, "true", "Whether editions are put beside the posts that they belong to.");

    private static final String ENVIRONMENT_PREFIX = "ALIHWARTA_";

    private final String key;
    private final Form form;
    private final String standard;
    private final String meaning;

    Setting(String key, Form form, String standard, String meaning) {
        this.key = key;
        this.form = form;
        this.standard = standard;
        this.meaning = meaning;
    }

    /** As written in the properties file. */
    public String key() {
        return key;
    }

    public Form form() {
        return form;
    }

    /** The value when nothing is set; empty means absent. */
    public String standard() {
        return standard;
    }

    /** One or two sentences of Markdown. */
    public String meaning() {
        return meaning;
    }

    /** The environment variable that overrides the file: {@code site.name} is {@code ALIHWARTA_SITE_NAME}. */
    public String environmentVariable() {
        return ENVIRONMENT_PREFIX
                + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    static boolean isOurs(String environmentVariable) {
        return environmentVariable.startsWith(ENVIRONMENT_PREFIX);
    }

    static Optional<Setting> find(String keyOrVariable) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(keyOrVariable)
                        || setting.environmentVariable().equals(keyOrVariable))
                .findFirst();
    }

    static Setting require(String keyOrVariable, String where) {
        return find(keyOrVariable).orElseThrow(() -> {
            boolean variable = isOurs(keyOrVariable);
            Setting nearest = Arrays.stream(values())
                    .min(Comparator.comparingInt(setting -> EditDistance.between(
                            keyOrVariable, variable ? setting.environmentVariable() : setting.key)))
                    .orElseThrow();
            return AlihwartaException.badInput("There is no setting \"" + keyOrVariable + "\" (in " + where
                    + "); did you mean " + (variable ? nearest.environmentVariable() : nearest.key) + "?");
        });
    }
}
