package org.alihwarta.risk;

/** A person's name at a place of a text. */
record Person(String name, int start, int end) {}
