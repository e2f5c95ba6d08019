package org.alihwarta.engine.catalogue;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.marian.store.Connections;

/** Firefox's models: from Remote Settings, which says what every file must be, or else from the registry of their makers. */
public final class Firefox implements Catalogue {
    private final Catalogue remoteSettings;
    private final Catalogue registry;

    private Firefox(Catalogue remoteSettings, Catalogue registry) {
        this.remoteSettings = remoteSettings;
        this.registry = registry;
    }

    /** The two sources by address; {@code environment} is that of the process, for its proxy variables. */
    public static Firefox at(URI remoteSettings, URI registry, Map<String, String> environment) {
        HttpClient client = Connections.client(environment);
        return new Firefox(new RemoteSettings(remoteSettings, client), new FirefoxRegistry(registry, client));
    }

    @Override
    public List<Offer> offers() {
        try {
            return remoteSettings.offers();
        } catch (AlihwartaException unavailable) {
            try {
                return registry.offers();
            } catch (AlihwartaException alsoUnavailable) {
                unavailable.addSuppressed(alsoUnavailable);
                throw unavailable;
            }
        }
    }
}
