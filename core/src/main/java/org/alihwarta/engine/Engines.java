package org.alihwarta.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alihwarta.language.Language;

/** The engines of an installation, the preferred one first. Safe for use by several threads. */
public final class Engines implements AutoCloseable {
    private final List<Engine> engines;

    public Engines(List<? extends Engine> engines) {
        this.engines = List.copyOf(engines);
    }

    /** All of them, in order of preference. */
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
    }
}
