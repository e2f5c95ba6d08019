package org.alihwarta.site;

import java.net.URI;
import java.util.Optional;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Scheme, host and port under which readers know the site: as configured, or as the running request has it. */
public final class PublicOrigin {
    private final Optional<URI> configured;

    public PublicOrigin(Optional<URI> configured) {
        this.configured = configured;
    }

    /** Without a slash at its end. */
    public String now() {
        return configured
                .map(URI::toString)
                .orElseGet(() ->
                        ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    }
}
