package org.alihwarta.server;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.alihwarta.error.AlihwartaException;

/** The value of every {@link Setting}, each known to be of its form. Immutable; its {@link #toString} shows no secret. */
public final class Configuration {
    private final Map<Setting, String> values;

    private Configuration(Map<Setting, String> values) {
        this.values = values;
    }

    /** Nothing set. */
    public static Configuration standard() {
        return new Configuration(Map.of());
    }

    /**
     * Reads a properties file in UTF-8.
     *
     * @throws AlihwartaException of kind BAD_INPUT for a file that cannot be read, an unknown key (the nearest one is named) or a bad
     *     value
     */
    public static Configuration read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (MalformedInputException notText) {
            throw new AlihwartaException(
                    AlihwartaException.Kind.BAD_INPUT, file + " is not UTF-8 text: save it as UTF-8", notText);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new AlihwartaException(
                    AlihwartaException.Kind.BAD_INPUT,
                    "Cannot read the configuration " + file + " (" + unreadable.getMessage()
                            + "): check its name and its rights",
                    unreadable);
        }
        Configuration configuration = standard();
        for (String key : properties.stringPropertyNames()) {
            configuration = configuration.with(Setting.require(key, file.toString()), properties.getProperty(key));
        }
        return configuration;
    }

    /** This, overridden by the variables whose names begin with {@code ALIHWARTA_}; an unknown one is refused like an unknown key. */
    public Configuration withEnvironment(Map<String, String> environment) {
        Configuration configuration = this;
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            if (Setting.isOurs(variable.getKey())) {
                Setting setting = Setting.require(variable.getKey(), "the environment");
                configuration = configuration.with(setting, variable.getValue());
            }
        }
        return configuration;
    }

    /** This with another value; an empty one is the setting's standard value. */
    public Configuration with(Setting setting, String value) {
        String stripped = value.strip();
        if (!stripped.isEmpty() && !setting.form().accepts(stripped)) {
            String shown = setting.form() == Form.SECRET ? "***" : stripped;
            throw AlihwartaException.badInput("The setting " + setting.key() + " is \"" + shown + "\", but must be "
                    + setting.form().description());
        }
        Map<Setting, String> changed = new EnumMap<>(Setting.class);
        changed.putAll(values);
        changed.put(setting, stripped);
        return new Configuration(Map.copyOf(changed));
    }

    public String text(Setting setting) {
        String value = values.getOrDefault(setting, "");
        return value.isEmpty() ? setting.standard() : value;
    }

    /** Absent when neither set nor with a standard value. */
    public Optional<String> find(Setting setting) {
        return Optional.of(text(setting)).filter(value -> !value.isEmpty());
    }

    /** As {@link #find}, of a setting that is an address. */
    public Optional<URI> findAddress(Setting setting) {
        return find(setting).map(URI::create);
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public boolean isOn(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    public Duration duration(Setting setting) {
        return Duration.parse(text(setting));
    }

    public Path folder(Setting setting) {
        return Path.of(text(setting));
    }

    /** The folder of the search index, which can be removed while no server runs: the next one builds it anew. */
    public Path searchIndex() {
        return folder(Setting.DATA_FOLDER).resolve("search");
    }

    public ZoneId timeZone() {
        return ZoneId.of(text(Setting.SITE_TIME_ZONE));
    }

    /** The site's public address without a slash at its end; absent when pages are to use the reader's own. */
    public Optional<URI> siteUrl() {
        return find(Setting.SITE_URL)
                .map(value -> URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value));
    }

    /** Every setting that differs from its standard value and is no secret, as a properties file that {@link #read} reads. */
    public String withoutSecrets() {
        return values.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty() && entry.getKey().form() != Form.SECRET)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().key() + "=" + shareable(entry.getKey(), entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    /** The driver takes user and password in the address, too. */
    private static String shareable(Setting setting, String value) {
        String shown = setting.form() == Form.JDBC_URL ? value.replaceFirst("[?].*", "") : value;
        return shown.replace("\\", "\\\\");
    }

    /** Every setting that differs from its standard value, one a line, secrets as {@code ***}. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(entry ->
                        entry.getKey().key() + "=" + (entry.getKey().form() == Form.SECRET ? "***" : entry.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
