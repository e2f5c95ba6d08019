package org.alihwarta.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alihwarta.language.Language;

/** The engines of an installation, the preferred one first. Safe for use by several threads. */
public final class Engines implements AutoCloseable {
    private final List<Engine> engines;
    private final List<Engine> fromEnglish;

    public Engines(List<? extends Engine> engines) {
        this(engines, List.of());
    }

    /** {@code fromEnglish} read English and write Indonesian; nothing of theirs reaches readers without a person. */
    public Engines(List<? extends Engine> engines, List<? extends Engine> fromEnglish) {
        this.engines = List.copyOf(engines);
        this.fromEnglish = List.copyOf(fromEnglish);
    }

    /** Those that read English and write Indonesian, in order of preference. */
    public List<Engine> fromEnglish() {
        return fromEnglish;
    }

    /** All that read Indonesian, in order of preference. */
    public List<Engine> all() {
        return engines;
    }

    /** Those that translate into {@code target} now, in order of preference; empty when there is no model for it. */
    public List<Engine> serving(Language target) {
        return engines.stream()
                .filter(engine -> engine.targets().contains(target))
                .toList();
    }

    public Set<Language> targets() {
        Set<Language> targets = EnumSet.noneOf(Language.class);
        engines.forEach(engine -> targets.addAll(engine.targets()));
        return targets;
    }

    @Override
    public void close() {
        engines.forEach(Engine::close);
        fromEnglish.forEach(Engine::close);
    }
}
