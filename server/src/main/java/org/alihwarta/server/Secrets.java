package org.alihwarta.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import org.alihwarta.engine.remote.Secret;
import org.alihwarta.error.AlihwartaException;
import org.jspecify.annotations.Nullable;

/**
 * The keys of engines: from the configuration or the environment, otherwise from a file of their own, which is read anew with every
 * request, so that a key can be changed while the server runs.
 */
final class Secrets {
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Configuration configuration;
    private final @Nullable Path file;

    private Secrets(Configuration configuration, @Nullable Path file) {
        this.configuration = configuration;
        this.file = file;
    }

    /** {@code BAD_INPUT} when the file is readable for others than its owner, holds anything but keys, or is not there. */
    static Secrets of(Configuration configuration) {
        Path file = configuration.find(Setting.SECRETS_FILE).map(Path::of).orElse(null);
        Secrets secrets = new Secrets(configuration, file);
        if (file != null) {
            secrets.requirePrivate(file);
            for (String key : read(file).stringPropertyNames()) {
                if (Setting.require(key, file.toString()).form() != Form.SECRET) {
                    throw AlihwartaException.badInput(
                            file + " holds " + key + ", which is no secret: move it to the configuration");
                }
            }
        }
        return secrets;
    }

    /** Empty where there is none. */
    Secret find(Setting setting) {
        String configured = configuration.text(setting);
        Path source = file;
        return !configured.isEmpty() || source == null
                ? Secret.of(configured)
                : Secret.from(() -> read(source).getProperty(setting.key(), "").strip());
    }

    Secret require(Setting setting) {
        boolean isThere = configuration.find(setting).isPresent()
                || (file != null && !read(file).getProperty(setting.key(), "").isBlank());
        if (!isThere) {
            throw EngineWiring.missing(setting);
        }
        return find(setting);
    }

    private void requirePrivate(Path path) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
            permissions.retainAll(OTHERS);
            if (!permissions.isEmpty()) {
                throw AlihwartaException.badInput(
                        "Others than its owner may read " + path + ", which holds secrets: chmod 600 " + path);
            }
        } catch (IOException | UnsupportedOperationException unreadable) {
            throw unreadable(path, unreadable);
        }
    }

    private static Properties read(Path path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException unreadable) {
            throw unreadable(path, unreadable);
        }
    }

    private static AlihwartaException unreadable(Path path, Exception why) {
        return new AlihwartaException(
                AlihwartaException.Kind.BAD_INPUT,
                "Cannot read the secrets in " + path + " (" + why.getMessage() + "): check its name and its rights",
                why);
    }
}
