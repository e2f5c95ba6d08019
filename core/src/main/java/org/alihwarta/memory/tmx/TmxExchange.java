package org.alihwarta.memory.tmx;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.alihwarta.audit.Actor;
import org.alihwarta.language.Language;
import org.alihwarta.memory.Memory;
import org.alihwarta.memory.Provenance;

/** Brings memories in from TMX files and takes the newsroom's out. Thread-safe. */
public final class TmxExchange {
    private final Memory memory;
    private final Clock clock;

    public TmxExchange(Memory memory, Clock clock) {
        this.memory = memory;
        this.clock = clock;
    }

    /** Takes in a whole file or, when anything in it cannot be read, nothing. What the memory has already is not doubled. */
    public Imported importFrom(InputStream file, String name, Actor actor) {
        Provenance fallback = new Provenance(Provenance.Source.IMPORT, name, null, clock.instant());
        return memory.takeIn(name, actor, taker -> {
            TmxReport report = new TmxReader(name, fallback, taker).read(file);
            return added -> new Imported(report, added);
        });
    }

    /** Writes all units of some languages, oldest first; how many they were. */
    public long exportTo(OutputStream out, Set<Language> languages) {
        AtomicLong count = new AtomicLong();
        try (TmxWriter writer = new TmxWriter(out, clock.instant())) {
            memory.forEach(languages, match -> {
                writer.write(match.id(), match.unit());
                count.incrementAndGet();
            });
        }
        return count.get();
    }

    /**
     * What came of an import.
     *
     * @param added units that the memory did not have
     */
    public record Imported(TmxReport report, long added) {}
}
