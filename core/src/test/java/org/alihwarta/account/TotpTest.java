package org.alihwarta.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The last six digits of the eight of RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void givesTheCodesOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void acceptsTheCodeBeforeAndAfterAndNoOther() {
        Instant now = Instant.ofEpochSecond(3_000);

        assertThat(Totp.findStep(SECRET, Totp.code(SECRET, now.minusSeconds(30)), now, 0))
                .hasValue(99);
        assertThat(Totp.findStep(SECRET, " " + Totp.code(SECRET, now.plusSeconds(30)), now, 0))
                .hasValue(101);
        assertThat(Totp.findStep(SECRET, Totp.code(SECRET, now.minusSeconds(60)), now, 0))
                .isEmpty();
        assertThat(Totp.findStep(SECRET, "", now, 0)).isEmpty();
    }

    @Test
    void acceptsNoCodeTwice() {
        Instant now = Instant.ofEpochSecond(3_000);

        assertThat(Totp.findStep(SECRET, Totp.code(SECRET, now), now, 100)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesSecretsInBase32(String text, String written) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

        assertThat(Totp.base32(bytes)).isEqualTo(written);
        assertThat(Totp.fromBase32(written)).isEqualTo(bytes);
    }
}
