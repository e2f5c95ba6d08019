package org.alihwarta.engine.catalogue;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.alihwarta.engine.ModelCard;
import org.alihwarta.engine.VersionOrder;
import org.alihwarta.language.Language;
import org.alihwarta.marian.store.RemoteFile;

/**
 * A model that can be fetched.
 *
 * @param architecture the registry's word for its size: {@code base}, {@code base-memory}, {@code tiny}
 * @param licence SPDX identifier
 * @param catalogue the address of the list that it stands in
 */
public record Offer(
        String name,
        String version,
        Language source,
        Language target,
        String architecture,
        String licence,
        URI catalogue,
        List<RemoteFile> files) {

    /** Larger networks translate better; {@code base-memory} is what Firefox releases for desktops where it has it. */
    private static final List<String> ARCHITECTURES = List.of("tiny", "base", "base-memory");

    /** The better architecture first. */
    static final Comparator<Offer> LARGEST_FIRST = Comparator.<Offer>comparingInt(
                    offer -> ARCHITECTURES.indexOf(offer.architecture()))
            .reversed();

    /** The newest version first, of one version the better architecture. */
    static final Comparator<Offer> BEST_FIRST = Comparator.comparing(Offer::version, VersionOrder.OLDEST_FIRST)
            .reversed()
            .thenComparing(LARGEST_FIRST);

    public Offer {
        files = List.copyOf(files);
    }

    /** As people write it: {@code en-fr}. */
    public String pair() {
        return source.code() + "-" + target.code();
    }

    /** How many bytes are fetched, roughly where the registry does not say. */
    public long size() {
        return files.stream().mapToLong(RemoteFile::roughSize).sum();
    }

    /** Firefox publishes what it holds good enough for its users, and so do we. */
    ModelCard card() {
        return new ModelCard(name, version, source, Set.of(target), false, ModelCard.Fitness.READERS, licence);
    }
}
