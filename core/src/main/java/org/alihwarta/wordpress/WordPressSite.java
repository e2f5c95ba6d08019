package org.alihwarta.wordpress;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.alihwarta.story.Section;
import org.jspecify.annotations.Nullable;

/**
 * A newsroom's WordPress.
 *
 * @param home its address, as readers know it
 * @param user absent for a site whose published posts are only read
 * @param password an application password of that user
 * @param section of posts whose category says none
 */
public record WordPressSite(
        URI home, @Nullable String user, @Nullable String password, Section section) {
    /** What posts of this site are known by. */
    String name() {
        return home.getRawAuthority()
                + (home.getPath() == null ? "" : home.getPath().replaceAll("/+$", ""));
    }

    Optional<String> authorization() {
        if (user == null || password == null) {
            return Optional.empty();
        }
        String both = user + ":" + password;
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return user == null ? home.toString() : home + " as " + user + ":***";
    }
}
