package org.alihwarta.engine.remote;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.alihwarta.engine.remote.RemoteEngine.Surroundings;
import org.alihwarta.engine.remote.RemoteEngine.Terms;
import org.alihwarta.registry.Registry;
import org.jspecify.annotations.Nullable;

/** Makes engines for the services that there are; all of one process share a client, a clock and a ledger. */
public final class RemoteEngines {
    private static final int ID_BYTES = 6;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Ledger ledger;
    private final Surroundings surroundings;

    public RemoteEngines(Ledger ledger, Surroundings surroundings) {
        this.ledger = ledger;
        this.surroundings = surroundings;
    }

    /**
     * An OpenAI-compatible chat.
     *
     * @param registry whose names it is told
     */
    public RemoteEngine chat(URI server, String model, Secret key, Terms terms, Registry registry) {
        ChatProtocol.Settings settings = new ChatProtocol.Settings(server, model);
        return engine(new ChatProtocol(settings, key, Glossary.of(registry), RemoteEngines::id), terms, key);
    }

    public RemoteEngine libreTranslate(URI server, Secret key, Terms terms) {
        return engine(new LibreTranslateProtocol(server, key), terms, key);
    }

    public RemoteEngine deepL(URI server, Secret key, Terms terms) {
        return engine(new DeepLProtocol(server, key), terms, key);
    }

    /** Google's v2 with an API key, or v3 with an access token where a project is named. */
    public RemoteEngine google(URI server, @Nullable String project, Secret key, Terms terms) {
        return engine(new GoogleProtocol(server, key, project), terms, key);
    }

    private RemoteEngine engine(Protocol protocol, Terms terms, Secret key) {
        return new RemoteEngine(protocol, terms, key, ledger, surroundings);
    }

    private static String id() {
        byte[] bytes = new byte[ID_BYTES];
        CHANCE.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
