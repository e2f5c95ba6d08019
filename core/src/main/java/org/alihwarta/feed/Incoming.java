package org.alihwarta.feed;

import java.time.Instant;
import org.alihwarta.story.Manuscript;
import org.jspecify.annotations.Nullable;

/**
 * A story on its way in.
 *
 * @param publishedAt when readers first saw it elsewhere; absent for one that comes in as a draft
 */
public record Incoming(Manuscript manuscript, @Nullable Instant publishedAt) {}
