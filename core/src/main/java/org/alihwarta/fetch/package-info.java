/**
 * Everything that goes out to other people's servers goes through here, so that none of them can make us ask our own network for
 * something (server-side request forgery), keep us waiting, or fill our memory.
 *
 * <p>A {@link org.alihwarta.fetch.Fetcher} sends an {@link org.alihwarta.fetch.Ask} and gives an {@link org.alihwarta.fetch.Answer}; its
 * {@link org.alihwarta.fetch.Limits} say how far it goes, its {@link org.alihwarta.fetch.Reach} where it may go.
 */
@NullMarked
package org.alihwarta.fetch;

import org.jspecify.annotations.NullMarked;
