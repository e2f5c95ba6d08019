package org.alihwarta.watch;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Who may see the numbers: with a token, whoever shows it; without one, programs on this machine that no proxy stands before. */
public final class MetricsGuard {
    private static final List<String> MARKS_OF_PROXIES = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private final byte @Nullable [] expected;

    public MetricsGuard(@Nullable String token) {
        expected = token == null ? null : ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    }

    boolean lets(HttpServletRequest request) {
        return expected == null ? isFromHere(request) : shows(request, expected);
    }

    private static boolean shows(HttpServletRequest request, byte[] expected) {
        String shown = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "");
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), expected);
    }

    /** Readers that come through a proxy on this machine come from here, too. */
    private static boolean isFromHere(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    && MARKS_OF_PROXIES.stream().allMatch(mark -> request.getHeader(mark) == null);
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
