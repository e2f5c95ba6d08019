package org.alihwarta.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.alihwarta.error.AlihwartaException;
import org.jspecify.annotations.Nullable;

/**
 * Which servers may be asked: those of the open internet, and those of the house that were named.
 *
 * @param privateHosts names or addresses as they stand in the URL; {@code *} for any
 */
public record Reach(Set<String> privateHosts) {
    /** The open internet only. */
    public static final Reach PUBLIC = new Reach(Set.of());

    public Reach {
        privateHosts = privateHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    public static Reach including(Collection<String> privateHosts) {
        return new Reach(Set.copyOf(privateHosts));
    }

    /** Refuses what is no web address. */
    static URI requireWeb(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || address.getHost() == null) {
            throw AlihwartaException.badInput(
                    "\"" + address + "\" is no web address: it must begin with http:// or https://");
        }
        if (address.getUserInfo() != null) {
            throw AlihwartaException.badInput(
                    "The address of " + address.getHost() + " holds a password: give user and password apart from it");
        }
        return address;
    }

    /**
     * The addresses of a host, looked up once: what is connected to is what was looked at.
     *
     * @throws UnknownHostException when there is none
     * @throws AlihwartaException of kind BAD_INPUT when one of them belongs to a network that is not the open internet
     */
    InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!isNamed(host)) {
            for (InetAddress address : addresses) {
                if (!isPublic(address)) {
                    throw AlihwartaException.badInput(host + " is at " + address.getHostAddress()
                            + ", which is not on the open internet: if it is yours, name it in fetch.private-hosts");
                }
            }
        }
        return addresses;
    }

    private boolean isNamed(String host) {
        String plain = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
        return privateHosts.contains("*") || privateHosts.contains(plain);
    }

    /** Whether an address can be reached by anybody (RFC 6890 lists those that cannot). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        if (address instanceof Inet4Address) {
            return isPublic(address.getAddress(), 0);
        }
        byte[] bytes = address.getAddress();
        Integer embedded = findEmbedded(bytes);
        boolean global = (bytes[0] & 0xe0) == 0x20; // 2000::/3 is all that is given out
        return address instanceof Inet6Address && global && (embedded == null || isPublic(bytes, embedded));
    }

    /** Where an address of IPv6 holds one of IPv4 that it leads to: 6to4 (RFC 3056); NAT64 and mapped ones are not in 2000::/3. */
    private static @Nullable Integer findEmbedded(byte[] bytes) {
        return bytes[0] == 0x20 && bytes[1] == 0x02 ? 2 : null;
    }

    private static boolean isPublic(byte[] bytes, int from) {
        int first = bytes[from] & 0xff;
        int second = bytes[from + 1] & 0xff;
        int third = bytes[from + 2] & 0xff;
        boolean reserved = first == 0
                || first == 10
                || first == 127
                || first >= 224
                || (first == 100 && second >= 64 && second < 128) // shared by carriers
                || (first == 169 && second == 254)
                || (first == 172 && second >= 16 && second < 32)
                || (first == 192 && second == 168)
                || (first == 192 && second == 0 && (third == 0 || third == 2))
                || (first == 198 && (second == 18 || second == 19)) // benchmarks
                || (first == 198 && second == 51 && third == 100)
                || (first == 203 && second == 0 && third == 113);
        return !reserved;
    }
}
