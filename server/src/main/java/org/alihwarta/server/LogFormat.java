package org.alihwarta.server;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/** Has this process log in the format of the configuration; text is how it logs anyway. */
public final class LogFormat {
    private static final String JSON = "logback-json.xml";

    private LogFormat() {}

    /** To be called before anything that logs. */
    public static void use(Configuration configuration) {
        if (!isJson(configuration) || !(LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers)) {
            return;
        }
        URL description = Objects.requireNonNull(LogFormat.class.getResource("/" + JSON), JSON);
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(loggers);
        loggers.reset();
        try {
            configurator.doConfigure(description);
        } catch (JoranException broken) {
            throw new IllegalStateException(JSON + " is broken", broken);
        }
    }

    /** Where the web framework, which sets logging up anew, finds the same. */
    static String location(Configuration configuration) {
        return "classpath:" + (isJson(configuration) ? JSON : "logback.xml");
    }

    private static boolean isJson(Configuration configuration) {
        return configuration.text(Setting.LOG_FORMAT).equals("json");
    }
}
