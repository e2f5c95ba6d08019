package org.alihwarta.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;

/** Readers who ask at a steady rate whether answers come or not; times count from when a request was due. */
final class Load implements AutoCloseable {
    private static final Duration SLICE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Readers readers;
    private final int rate;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    private final ConcurrentLinkedQueue<Double> slice = new ConcurrentLinkedQueue<>();
    private final List<Slice> slices = new ArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger under = new AtomicInteger();

    /** What happened in ten seconds: times in milliseconds, sorted; memory in use after the last collection or before it, in MB. */
    @SuppressWarnings("ArrayRecordComponent") // sorted once and never handed out
    private record Slice(double[] times, double megabytes) {
        double at(double share) {
            return times.length == 0 ? 0 : times[Math.min(times.length - 1, (int) (times.length * share))];
        }
    }

    /** Begins at once. */
    Load(Readers readers, int rate) {
        this.readers = readers;
        this.rate = rate;
        long pause = TimeUnit.SECONDS.toNanos(1) / rate;
        var asking = clock.scheduleAtFixedRate(this::ask, 0, pause, TimeUnit.NANOSECONDS);
        var slicing = clock.scheduleAtFixedRate(this::cut, SLICE.toMillis(), SLICE.toMillis(), TimeUnit.MILLISECONDS);
        assert !asking.isDone() && !slicing.isDone();
    }

    private void ask() {
        long due = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(URI.create(readers.site().address(readers.next())))
                .timeout(PATIENCE)
                .header("Accept-Encoding", "gzip")
                .build();
        under.incrementAndGet();
        var unused = client.sendAsync(request, BodyHandlers.ofByteArray()).whenComplete((answer, failure) -> {
            under.decrementAndGet();
            if (failure != null || answer.statusCode() != 200) {
                failures.incrementAndGet();
            }
            slice.add((System.nanoTime() - due) / 1e6);
        });
    }

    private synchronized void cut() {
        List<Double> times = new ArrayList<>();
        for (Double time = slice.poll(); time != null; time = slice.poll()) {
            times.add(time);
        }
        Runtime runtime = Runtime.getRuntime();
        double megabytes = (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
        slices.add(new Slice(
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray(), megabytes));
    }

    /** Ends the asking and waits for the answers. */
    void stop() throws InterruptedException {
        clock.shutdown();
        clock.awaitTermination(SLICE.toMillis(), TimeUnit.MILLISECONDS);
        for (int i = 0; i < PATIENCE.toSeconds() && under.get() > 0; i++) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    synchronized String results() {
        double[] all = slices.stream()
                .flatMapToDouble(one -> Arrays.stream(one.times()))
                .sorted()
                .toArray();
        Slice whole = new Slice(all, 0);
        return String.format(
                Locale.ROOT,
                "Under load: %,d requests of %d a second wanted, %.0f a second answered, %d failed; p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, worst %.0f"
                        + " ms.%nHeap in use: %.0f MB in the first minute, %.0f MB in the last, at the lowest points.%n%n![Times and memory](load.svg)%n",
                all.length,
                rate,
                all.length / (double) (slices.size() * SLICE.toSeconds()),
                failures.get(),
                whole.at(0.5),
                whole.at(0.95),
                whole.at(0.99),
                whole.at(1),
                lowest(slices.subList(0, Math.min(6, slices.size()))),
                lowest(slices.subList(Math.max(0, slices.size() - 6), slices.size())));
    }

    private static double lowest(List<Slice> some) {
        return some.stream().mapToDouble(Slice::megabytes).min().orElse(0);
    }

    /** Lines over time: p50 and p99 in milliseconds, heap in MB. */
    synchronized String graph() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 260\" font-family=\"sans-serif\" font-size=\"11\">\n"
                + curve("p99 ms", "#b00020", 20, one -> one.at(0.99))
                + curve("p50 ms", "#1a5fb4", 100, one -> one.at(0.5))
                + curve("heap MB", "#26734d", 180, Slice::megabytes)
                + "</svg>\n";
    }

    private String curve(String name, String colour, int top, ToDoubleFunction<Slice> value) {
        double most = slices.stream().mapToDouble(value).max().orElse(1);
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < slices.size(); i++) {
            double x = 90 + 540.0 * i / Math.max(1, slices.size() - 1);
            double y = top + 60 - 60 * value.applyAsDouble(slices.get(i)) / Math.max(most, 1e-9);
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
        }
        return String.format(
                Locale.ROOT,
                "<text x=\"4\" y=\"%d\">%s</text><text x=\"4\" y=\"%d\">0 to %.1f</text>%n<polyline fill=\"none\" stroke=\"%s\" points=\"%s\"/>%n",
                top + 28,
                name,
                top + 44,
                most,
                colour,
                points.toString().strip());
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
