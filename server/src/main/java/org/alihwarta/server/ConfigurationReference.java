package org.alihwarta.server;

/** The text of {@code docs/configuration.md}. */
final class ConfigurationReference {
    private static final String HEAD = """
            # Configuration

            <!-- Generated from Setting.java; ConfigurationReferenceTest fails when it is stale and says how to write it anew. -->

            One properties file in UTF-8, given with `--config FILE`; every key can be overridden by an environment variable, and the
            command line overrides both. An unknown key stops the start and names the nearest one that exists. Secrets are never
            printed or logged.

            | key | environment | value | standard | meaning |
            |---|---|---|---|---|
            """;

    private ConfigurationReference() {}

    static String markdown() {
        StringBuilder text = new StringBuilder(HEAD);
        for (Setting setting : Setting.values()) {
            String standard = setting.standard().isEmpty() ? "–" : "`" + setting.standard() + "`";
            text.append("| `%s` | `%s` | %s | %s | %s |%n"
                    .formatted(
                            setting.key(),
                            setting.environmentVariable(),
                            setting.form().description(),
                            standard,
                            setting.meaning())
                    .replace(System.lineSeparator(), "\n"));
        }
        return text.toString();
    }
}
