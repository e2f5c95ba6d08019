package org.alihwarta.marian.store;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A file of a model on a server.
 *
 * @param name what it is called once it is unpacked; no path
 * @param packed what it must be as it comes, or null when the registry does not say
 * @param unpacked what it must be afterwards, or null when the registry does not say
 */
public record RemoteFile(
        String name,
        URI address,
        Packing packing,
        @Nullable Expected packed,
        @Nullable Expected unpacked) {

    private static final long UNKNOWN = 20L << 20;

    public RemoteFile {
        FileNames.require(name);
    }

    /** How many bytes come over the network, or a guess where nobody says: most vocabularies and shortlists are smaller. */
    public long roughSize() {
        if (packed != null) {
            return packed.size();
        }
        return unpacked != null ? unpacked.size() : UNKNOWN;
    }
}
