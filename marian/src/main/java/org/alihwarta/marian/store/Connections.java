package org.alihwarta.marian.store;

import java.io.IOException;
import java.net.Authenticator;
import java.net.ConnectException;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes clients for HTTP that honour the machine's proxies and follow redirects, but never from HTTPS to HTTP. */
public final class Connections {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private Connections() {}

    /** A client; {@code environment} is that of the process, for its proxy variables. */
    public static HttpClient client(Map<String, String> environment) {
        Proxies proxies = new Proxies(environment, ProxySelector.getDefault());
        return HttpClient.newBuilder()
                .proxy(proxies)
                .authenticator(new ProxyLogin(proxies))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(CONNECT)
                .build();
    }

    /** Why there is no connection, in words; the exceptions of the client often have none. */
    public static String reason(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return "its name is unknown here (no network?)";
            }
        }
        if (failure instanceof ConnectException) {
            return "there is no connection (no network?)";
        }
        if (failure instanceof HttpTimeoutException) {
            return "the server does not answer";
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    /** Answers proxies only: no server ever gets a password. */
    private static final class ProxyLogin extends Authenticator {

        private final Proxies proxies;

        ProxyLogin(Proxies proxies) {
            this.proxies = proxies;
        }

        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
            if (getRequestorType() != RequestorType.PROXY) {
                return null;
            }
            return proxies.login(getRequestingHost(), getRequestingPort())
                    .map(login -> new PasswordAuthentication(
                            login.substring(0, login.indexOf(':')),
                            login.substring(login.indexOf(':') + 1).toCharArray()))
                    .orElse(null);
        }
    }
}
