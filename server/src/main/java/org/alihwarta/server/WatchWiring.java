package org.alihwarta.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import org.alihwarta.watch.Measurements;
import org.alihwarta.watch.MetricsGuard;
import org.alihwarta.watch.WatchController;
import org.springframework.context.annotation.Bean;

/** Puts together what a newsroom's engineer watches. */
final class WatchWiring {
    @Bean
    Measurements measurements(MeterRegistry registry, Newsroom newsroom, Configuration configuration, Clock clock) {
        return Measurements.start(
                registry,
                new Measurements.Stores(
                        newsroom.audit(),
                        newsroom.editions(),
                        newsroom.queue(),
                        newsroom.expenses(configuration.timeZone())),
                clock);
    }

    @Bean
    WatchController watchController(
            PrometheusMeterRegistry registry,
            Measurements measurements,
            Newsroom newsroom,
            Configuration configuration) {
        MetricsGuard guard =
                new MetricsGuard(configuration.find(Setting.METRICS_TOKEN).orElse(null));
        return new WatchController(registry, measurements, guard, newsroom::isReachable);
    }
}
