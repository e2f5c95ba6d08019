package org.alihwarta.termbase;

import java.util.function.Function;
import java.util.function.Supplier;
import org.alihwarta.registry.Registry;
import org.jspecify.annotations.Nullable;

/** Something that is made from the registry, and made anew when that has changed. Thread-safe. */
public final class PerRegistry<T> implements Supplier<T> {
    private final Supplier<Registry> registry;
    private final Function<Registry, T> maker;
    private @Nullable Registry madeFrom;
    private @Nullable T made;

    public PerRegistry(Supplier<Registry> registry, Function<Registry, T> maker) {
        this.registry = registry;
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        Registry now = registry.get();
        T last = made;
        if (last != null && now == madeFrom) {
            return last;
        }
        T fresh = maker.apply(now);
        made = fresh;
        madeFrom = now;
        return fresh;
    }
}
