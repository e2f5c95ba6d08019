package org.alihwarta.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alihwarta.marian.network.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Translates one file with this project's decoder and with the peers, in rounds, and writes what came of it as Markdown.
 *
 * <p>Without {@code --model} the speed is that of a model in the shape of Firefox' tiny ones (see {@link TinyShape}).
 */
public final class SideBySide {

    private final Arguments arguments;
    private final List<String> lines;
    private final Path folder;

    private SideBySide(Arguments arguments) throws IOException {
        this.arguments = arguments;
        this.lines = Files.readAllLines(arguments.input());
        Path model = arguments.model();
        this.folder = model != null ? model : TinyShape.grow(arguments.shipped(), Files.createTempDirectory("tiny"));
    }

    public static void main(String[] words) throws Exception {
        SideBySide run;
        try {
            run = new SideBySide(Arguments.parse(List.of(words)));
        } catch (IllegalArgumentException | IOException e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(2);
            return;
        }
        String report = run.run();
        Files.writeString(run.arguments.report(), report);
        System.out.print(report);
    }

    private String run() throws Exception {
        Report report = new Report(arguments, lines, folder, Machine.description(), Clock.systemUTC());
        tell("start-up");
        report.addStartUp(StartUp.measure(folder, arguments.input(), arguments.rounds()));
        tell("speed");
        report.addSpeed(speed(), absent());
        tell("cost per word");
        report.addFlatness(Flatness.measure(folder, lines));
        tell("quality");
        report.addQuality(quality());
        if (arguments.hasKernels()) {
            tell("kernels");
            report.addKernels(Kernels.run(arguments.shipped()));
        }
        report.addNotes();
        return report.text();
    }

    private static void tell(String part) {
        System.err.println("bench: measuring " + part + " ...");
    }

    private Map<String, Measurement> speed() throws IOException, InterruptedException {
        try (OwnDecoder own = new OwnDecoder(folder, lines, Precision.FAST, 1, 1);
                OwnDecoder exact = new OwnDecoder(folder, lines, Precision.EXACT, 1, 1);
                OwnDecoder two = new OwnDecoder(folder, lines, Precision.FAST, 1, 2);
                OwnDecoder beam = new OwnDecoder(folder, lines, Precision.FAST, 4, 1)) {
            List<Peer> all = new ArrayList<>(List.of(own));
            addPeers(all, folder, true);
            all.addAll(List.of(exact, two, beam));
            own.measure();
            two.measure();
            return rounds(all);
        }
    }

    private void addPeers(List<Peer> all, Path model, boolean withVariants) {
        Path program = arguments.program();
        if (program != null) {
            all.add(new NativeMarian(program, model, arguments.input(), 1, 1));
            if (withVariants) {
                all.add(new NativeMarian(program, model, arguments.input(), 1, 2));
            }
        }
        if (Bergamot.isIn(arguments.peers())) {
            all.add(new Bergamot(arguments.peers(), model, arguments.input()));
        }
    }

    private Map<String, Measurement> rounds(List<Peer> peers) throws IOException, InterruptedException {
        Map<String, List<Measurement>> rounds = new LinkedHashMap<>();
        for (int round = 0; round < arguments.rounds(); round++) {
            for (Peer peer : peers) {
                tell("round " + (round + 1) + ", " + peer.name());
                rounds.computeIfAbsent(peer.name(), name -> new ArrayList<>()).add(peer.measure());
            }
        }
        Map<String, Measurement> medians = new LinkedHashMap<>();
        rounds.forEach((name, list) -> medians.put(name, Measurement.median(list)));
        return medians;
    }

    /** What the shipped model gives in each decoder: every one once. */
    private List<Measurement> quality() throws IOException, InterruptedException {
        Path shipped = arguments.shipped();
        List<Measurement> all = new ArrayList<>();
        for (Precision precision : Precision.values()) {
            try (OwnDecoder own = new OwnDecoder(shipped, lines, precision, 1, 1)) {
                all.add(own.measure());
            }
        }
        List<Peer> peers = new ArrayList<>();
        addPeers(peers, shipped, false);
        for (Peer peer : peers) {
            all.add(peer.measure());
        }
        Path plain = FloatCopy.of(shipped, Files.createTempDirectory("float"));
        try (OwnDecoder own = new OwnDecoder(plain, lines, Precision.FAST, 1, 1)) {
            Measurement measured = own.measure();
            all.add(new Measurement("Alihwarta, the same weights in float", 0, 0, measured.output()));
        }
        return all;
    }

    private Map<String, String> absent() {
        Map<String, String> absent = new TreeMap<>();
        if (arguments.program() == null) {
            absent.put("marian-decoder (native)", "build github.com/browsermt/marian-dev and name it: --native FILE");
        }
        if (!Bergamot.isIn(arguments.peers())) {
            absent.put("Bergamot WASM", "install Node: apt-get install nodejs npm");
        }
        return absent;
    }

    /** The figures of a decoder whose name begins so. */
    static @Nullable Measurement find(Map<String, Measurement> all, String beginning) {
        return all.values().stream()
                .filter(one -> one.decoder().startsWith(beginning))
                .findFirst()
                .orElse(null);
    }
}
