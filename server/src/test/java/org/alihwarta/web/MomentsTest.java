package org.alihwarta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.alihwarta.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
    private static final Instant NOW = Instant.parse("2026-02-11T05:30:00Z");
    private static final Moments MOMENTS = new Moments(Clock.fixed(NOW, ZoneOffset.UTC), ZoneId.of("Asia/Jakarta"));

    @ParameterizedTest
    @CsvSource({
        "INDONESIAN, PT2H, 2 jam yang lalu",
        "ENGLISH, PT1H, 1 hour ago",
        "ENGLISH, PT30S, now",
        "CHINESE, PT5M, 5分钟前",
        "JAPANESE, P3D, 3 日前",
        "ARABIC, PT1H, قبل ساعة واحدة",
        "ARABIC, PT2H, قبل ساعتين",
        "ARABIC, PT3H, قبل 3 ساعات",
        "ARABIC, PT11H, قبل 11 ساعة",
        "FRENCH, P1D, il y a 1 jour"
    })
    void saysHowLongAgo(Language language, Duration age, String words) {
        assertThat(MOMENTS.show(NOW.minus(age), language).relative()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INDONESIAN | 11 Februari 2026 pukul 12.30 WIB",
                "ENGLISH | February 11, 2026 at 12:30 PM GMT+7",
                "CHINESE | 2026年2月11日 GMT+7 12:30",
                "JAPANESE | 2026年2月11日 12:30 GMT+7",
                "ARABIC | 11 فبراير 2026 في 12:30 م غرينتش+7",
                "FRENCH | 11 février 2026 à 12:30 UTC+7"
            })
    void saysDateTimeAndZone(Language language, String words) {
        assertThat(MOMENTS.absolute(NOW, language).replaceAll("[\\u202f\\u00a0]", " "))
                .isEqualTo(words);
    }

    @Test
    void saysNothingRelativeAfterAWeekOrOfTheFuture() {
        assertThat(MOMENTS.show(NOW.minus(Duration.ofDays(7)), Language.ENGLISH).relative())
                .isNull();
        assertThat(MOMENTS.show(NOW.plusSeconds(5), Language.ENGLISH).relative())
                .isNull();
    }
}
