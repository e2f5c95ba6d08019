package org.alihwarta.server;

import java.util.HashMap;
import java.util.Map;
import org.alihwarta.api.ApiAddresses;

/** What of the configuration the web framework must know, in its own words. */
final class WebSettings {
    /** Above the editor's own limit, so that a text that is too long comes back with a reason and is not lost. */
    private static final String LARGEST_FORM = "20MB";

    /** Files of the memory; larger ones are for the command line. */
    private static final String LARGEST_UPLOAD = "64MB";

    /** A story of the greatest length has a few fields for each of its paragraphs. */
    private static final String MOST_FIELDS = "5000";

    /** How much of what is refused is read all the same, so that the sender gets to hear why. */
    private static final String LONGEST_FAREWELL = "16MB";

    /** Pictures and fonts are compressed already. */
    private static final String COMPRESSED =
            "text/html,text/css,text/javascript,text/plain,image/svg+xml,application/xml,"
                    + "application/rss+xml,application/atom+xml,application/json";

    private WebSettings() {}

    static Map<String, Object> of(Configuration configuration) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.address", configuration.text(Setting.SERVER_ADDRESS));
        settings.put("server.port", configuration.text(Setting.SERVER_PORT));
        settings.put("server.forward-headers-strategy", configuration.isOn(Setting.SERVER_PROXIED) ? "native" : "none");
        settings.put("server.shutdown", "graceful");
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "3s");
        // Without TLS, as behind a proxy: browsers speak HTTP/2 with TLS only.
        settings.put("server.http2.enabled", "true");
        settings.put("server.compression.enabled", "true");
        settings.put("server.compression.min-response-size", "1KB");
        settings.put("server.compression.mime-types", COMPRESSED);
        settings.put("server.tomcat.max-http-form-post-size", LARGEST_FORM);
        settings.put("server.tomcat.max-parameter-count", MOST_FIELDS);
        settings.put("server.tomcat.max-part-count", MOST_FIELDS);
        settings.put("server.tomcat.max-swallow-size", LONGEST_FAREWELL);
        settings.put("spring.servlet.multipart.max-file-size", LARGEST_UPLOAD);
        settings.put("spring.servlet.multipart.max-request-size", LARGEST_UPLOAD);
        settings.put("spring.servlet.multipart.file-size-threshold", "256KB");
        settings.put("spring.web.resources.add-mappings", "false");
        settings.put("spring.mvc.problemdetails.enabled", "false");
        // Ours are /metrics and /health.
        settings.put("management.endpoints.access.default", "none");
        settings.put("spring.main.register-shutdown-hook", "false");
        settings.put("spring.main.log-startup-info", "false");
        settings.put("spring.main.banner-mode", "off");
        settings.put("spring.jmx.enabled", "false");
        // Nothing but the configuration decides: no application.properties of the current folder.
        settings.put("spring.config.location", "optional:classpath:/org/alihwarta/server/nothing/");
        settings.put("logging.level.org.springframework.web.servlet.PageNotFound", "error");
        settings.put("logging.level.root", "warn");
        settings.put("logging.config", LogFormat.location(configuration));
        // Whoever starts us is told by an exception.
        settings.put("logging.level.org.springframework.boot.diagnostics", "off");
        settings.put("logging.level.org.alihwarta", "info");
        settings.putAll(api());
        return Map.copyOf(settings);
    }

    /** A misspelt member of a request is an error, not a wish that is passed over. */
    private static Map<String, Object> api() {
        return Map.of(
                "spring.jackson.default-property-inclusion", "non_null",
                "spring.jackson.deserialization.fail-on-unknown-properties", "true",
                "springdoc.api-docs.path", ApiAddresses.DESCRIPTION,
                "springdoc.api-docs.version", "openapi_3_1",
                "springdoc.default-produces-media-type", "application/json",
                "springdoc.paths-to-match", ApiAddresses.ROOT + "/**",
                "springdoc.writer-with-order-by-keys", "true",
                // It warns that programs may read how they are to talk to us.
                "logging.level.org.springdoc.core.events.SpringDocAppInitializer", "error");
    }
}
