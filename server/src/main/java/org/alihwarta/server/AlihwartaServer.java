package org.alihwarta.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Objects;
import org.alihwarta.error.AlihwartaException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The running web server: site and desk of one newsroom. Closing it leaves the newsroom open. */
public final class AlihwartaServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private AlihwartaServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts and returns when requests are answered.
     *
     * @throws AlihwartaException of kind UNAVAILABLE when the port is taken
     */
    public static AlihwartaServer start(Configuration configuration, Newsroom newsroom, Clock clock) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("alihwarta", WebSettings.of(configuration)));
        SpringApplication application = new SpringApplication(WebApplication.class);
        application.setEnvironment(environment);
        application.addInitializers(fresh -> {
            GenericApplicationContext beans = (GenericApplicationContext) fresh;
            beans.registerBean(Configuration.class, () -> configuration);
            beans.registerBean(Clock.class, () -> clock);
            // The newsroom outlives the server: whoever opened it closes it.
            beans.registerBean(Newsroom.class, () -> newsroom, definition -> definition.setDestroyMethodName(""));
        });
        try {
            return new AlihwartaServer(application.run());
        } catch (RuntimeException failure) {
            throw explained(failure, configuration);
        }
    }

    /** The port that is listened on, also when any was asked for. */
    public int port() {
        WebServer server = ((WebServerApplicationContext) context).getWebServer();
        return Objects.requireNonNull(server, "a started server").getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Fails as {@link #start} would when the port is taken, before anything else has been started. */
    public static void requireFreePort(Configuration configuration) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(
                    configuration.text(Setting.SERVER_ADDRESS), configuration.number(Setting.SERVER_PORT)));
        } catch (IOException taken) {
            throw portTaken(configuration, taken);
        }
    }

    private static RuntimeException explained(RuntimeException failure, Configuration configuration) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return portTaken(configuration, failure);
            }
        }
        return failure;
    }

    private static AlihwartaException portTaken(Configuration configuration, Throwable cause) {
        return AlihwartaException.unavailable(
                "Port " + configuration.text(Setting.SERVER_PORT) + " is taken by another program: end that one or"
                        + " choose another port with --port or " + Setting.SERVER_PORT.key(),
                cause);
    }
}
