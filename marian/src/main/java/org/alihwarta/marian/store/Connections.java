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

/** Makes clients for HTTP that honour the machine's proxies. */
public final class Connections {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private Connections() {}

    /**
     * A client that logs in to proxies and follows redirects, but never from HTTPS to HTTP; {@code environment} is that of the process, for its proxy variables. It sends no {@code
     * Authorization} of the caller's: the JDK drops it where a proxy's login may be needed.
     */
    public static HttpClient client(Map<String, String> environment) {
        Proxies proxies = new Proxies(environment, ProxySelector.getDefault());
        return builder(proxies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .authenticator(new ProxyLogin(proxies))
                .build();
    }

    /**
     * A client for requests that carry a key: it follows no redirect, which would take the key along, and logs in to no proxy.
     */
    public static HttpClient clientForKeys(Map<String, String> environment) {
        return builder(new Proxies(environment, ProxySelector.getDefault())).build();
    }

    private static HttpClient.Builder builder(Proxies proxies) {
        return HttpClient.newBuilder().proxy(proxies).connectTimeout(CONNECT);
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
