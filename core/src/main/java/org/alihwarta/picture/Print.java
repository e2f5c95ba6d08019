package org.alihwarta.picture;

/** A print and what is in its file. */
@SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
public record Print(PictureFile file, byte[] bytes) {}
