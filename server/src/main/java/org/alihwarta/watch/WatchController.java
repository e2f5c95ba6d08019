package org.alihwarta.watch;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Numbers for Prometheus, and this process's health for whoever sends it readers. */
@RestController
public final class WatchController {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry;
    private final Measurements measurements;
    private final MetricsGuard guard;
    private final BooleanSupplier ready;

    /** {@code ready}: whether readers and editors can be served. */
    public WatchController(
            PrometheusMeterRegistry registry, Measurements measurements, MetricsGuard guard, BooleanSupplier ready) {
        this.registry = registry;
        this.measurements = measurements;
        this.guard = guard;
        this.ready = ready;
    }

    /** Everything that is measured; to others than the guard lets through, nothing is there. */
    @GetMapping("/metrics")
    public ResponseEntity<String> metrics(HttpServletRequest request) {
        if (!guard.lets(request)) {
            return ResponseEntity.notFound().build();
        }
        measurements.refresh();
        return ResponseEntity.ok()
                .header("Content-Type", TEXT)
                .header("Cache-Control", "no-store")
                .body(registry.scrape());
    }

    /** Whether the process answers at all; who gets no answer starts it again. */
    @GetMapping(value = "/health/live", produces = "text/plain")
    public ResponseEntity<String> live() {
        return ResponseEntity.ok().header("Cache-Control", "no-store").body("alive\n");
    }

    /** Whether it can do its work; while it cannot, readers belong to other servers. */
    @GetMapping(value = "/health/ready", produces = "text/plain")
    public ResponseEntity<String> ready() {
        boolean works = ready.getAsBoolean();
        return ResponseEntity.status(works ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .header("Cache-Control", "no-store")
                .body(works ? "ready\n" : "the database does not answer\n");
    }
}
