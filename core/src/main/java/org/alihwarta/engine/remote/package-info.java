/**
 * Engines that are asked over the network: an OpenAI-compatible chat, LibreTranslate, DeepL, Google.
 *
 * <p>A <em>protocol</em> knows how one kind of service is asked and what its answers look like; a <em>line</em> carries requests and knows
 * when to wait, to try again and to leave a service alone; a <em>ledger</em> keeps what was spent within the day's budget. Start at
 * {@link org.alihwarta.engine.remote.RemoteEngine}.
 */
@NullMarked
package org.alihwarta.engine.remote;

import org.jspecify.annotations.NullMarked;
