package org.alihwarta.marian.store;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses the proxy of a connection: Java's own properties where they are set, otherwise the variables that curl reads ({@code
 * https_proxy}, {@code HTTPS_PROXY}, {@code http_proxy}, {@code ALL_PROXY}, {@code NO_PROXY}).
 *
 * <p>{@code HTTP_PROXY} in capitals is not read, as curl does not: on a web server it may come from a request's header.
 */
final class Proxies extends ProxySelector {

    private static final int STANDARD_PORT = 3128;

    private final Map<String, String> environment;
    private final ProxySelector java;

    Proxies(Map<String, String> environment, ProxySelector java) {
        this.environment = Map.copyOf(environment);
        this.java = java;
    }

    @Override
    public List<Proxy> select(URI address) {
        if (isSetInJava(address.getScheme())) {
            return java.select(address);
        }
        return proxy(address)
                .filter(proxy -> !isExempt(address))
                .map(proxy -> new Proxy(
                        Proxy.Type.HTTP,
                        InetSocketAddress.createUnresolved(
                                proxy.getHost(), proxy.getPort() < 0 ? STANDARD_PORT : proxy.getPort())))
                .map(List::of)
                .orElse(List.of(Proxy.NO_PROXY));
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
        java.connectFailed(address, proxy, failure);
    }

    /** The {@code user:password} of the proxy at a place, if the environment gives one. */
    Optional<String> login(String host, int port) {
        return Stream.of("https", "http")
                .map(scheme -> proxy(URI.create(scheme + "://any")))
                .flatMap(Optional::stream)
                .filter(proxy -> host.equalsIgnoreCase(proxy.getHost()))
                .filter(proxy -> port == (proxy.getPort() < 0 ? STANDARD_PORT : proxy.getPort()))
                .map(URI::getUserInfo)
                .filter(login -> login != null && login.indexOf(':') > 0)
                .findFirst();
    }

    private static boolean isSetInJava(String scheme) {
        return Stream.of(scheme + ".proxyHost", "socksProxyHost")
                        .anyMatch(property -> System.getProperty(property) != null)
                || Boolean.getBoolean("java.net.useSystemProxies");
    }

    private Optional<URI> proxy(URI address) {
        Stream<String> variables = address.getScheme().equals("https")
                ? Stream.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                : Stream.of("http_proxy", "all_proxy", "ALL_PROXY");
        return variables
                .map(name -> environment.getOrDefault(name, "").strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> URI.create(value.contains("://") ? value : "http://" + value))
                .filter(proxy -> proxy.getHost() != null);
    }

    private boolean isExempt(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        String place = host + ":" + address.getPort();
        String exempt = environment.getOrDefault("no_proxy", environment.getOrDefault("NO_PROXY", ""));
        return Stream.of(exempt.toLowerCase(Locale.ROOT).split("[,\\s]+", -1))
                .map(entry -> entry.startsWith(".") ? entry.substring(1) : entry)
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry ->
                        entry.equals("*") || host.equals(entry) || host.endsWith("." + entry) || place.equals(entry));
    }
}
