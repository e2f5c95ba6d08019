package org.alihwarta.engine.remote;

/**
 * What a service charges for.
 *
 * @param characters of the source, in code points
 * @param inputTokens as a chat counts them; zero elsewhere
 * @param outputTokens likewise
 */
public record Usage(long characters, long inputTokens, long outputTokens) {
    static final Usage NOTHING = new Usage(0, 0, 0);

    /** As a service counts that charges for characters. */
    static Usage ofCharacters(long characters) {
        return new Usage(characters, 0, 0);
    }
}
