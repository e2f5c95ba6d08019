package org.alihwarta.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "fec0::1",
                "::ffff:127.0.0.1",
                "2002:7f00:1::",
                "64:ff9b::a00:1"
            })
    void refusesWhatIsNotOnTheOpenInternet(String address) throws Exception {
        assertThat(Reach.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "192.0.3.1", "2606:4700::1111", "2002:101:101::"})
    void takesWhatIs(String address) throws Exception {
        assertThat(Reach.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1"})
    void seesThroughOtherWaysToWriteAnAddress(String host) {
        assertThatThrownBy(() -> Reach.PUBLIC.resolve(host))
                .satisfiesAnyOf(
                        failure -> assertThat(failure).hasMessageContaining("not on the open internet"),
                        failure -> assertThat(failure).isInstanceOf(java.net.UnknownHostException.class));
    }

    @Test
    void takesServersOfTheHouseThatWereNamed() throws Exception {
        assertThat(Reach.including(List.of("LocalHost")).resolve("localhost")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/",
                "//example.org",
                "http:///x",
                "http://a:b@example.org/"
            })
    void refusesWhatIsNoWebAddress(String address) {
        assertThatThrownBy(() -> Reach.requireWeb(URI.create(address)))
                .hasMessageMatching("(?s).*(web address|password).*");
    }
}
