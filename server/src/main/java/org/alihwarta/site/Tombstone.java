package org.alihwarta.site;

/**
 * What is left of a story that was retracted: that it was, when and why; nothing of what it said.
 *
 * @param ground in the reader's language
 * @param reason in Indonesian, as the newsroom wrote it
 */
public record Tombstone(Frame frame, String text, String ground, String reason, MissingPage.Link home) {}
