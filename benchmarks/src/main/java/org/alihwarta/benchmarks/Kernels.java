package org.alihwarta.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the JMH benchmarks of this package and prints a row of a table for each. */
final class Kernels {

    private Kernels() {}

    static List<String> run(Path model) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("org\\.alihwarta\\.benchmarks\\..*Benchmark\\..*")
                        .param("model", model.toString())
                        .timeUnit(TimeUnit.MICROSECONDS)
                        .forks(1)
                        .warmupIterations(2)
                        .warmupTime(TimeValue.milliseconds(500))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.milliseconds(500))
                        // ONNX Runtime 1.29 overflows a usual stack when the command line is as long as JMH's.
                        .jvmArgs("-XX:+UseSerialGC", "-Xss16m")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        List<String> rows = new ArrayList<>();
        for (RunResult result : results) {
            Result<?> primary = result.getPrimaryResult();
            rows.add(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f |",
                    name(result.getParams()),
                    primary.getScore(),
                    primary.getScoreError()));
        }
        return rows;
    }

    private static String name(BenchmarkParams params) {
        String[] parts = params.getBenchmark().split("\\.", -1);
        String shapes = params.getParamsKeys().stream()
                .filter(key -> !key.equals("model"))
                .map(key -> key + " " + params.getParam(key))
                .collect(Collectors.joining(", "));
        return parts[parts.length - 2].replace("Benchmark", "") + "." + parts[parts.length - 1]
                + (shapes.isEmpty() ? "" : " (" + shapes + ")");
    }
}
