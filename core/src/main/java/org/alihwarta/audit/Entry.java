package org.alihwarta.audit;

import java.time.Instant;

/**
 * One line of the audit log.
 *
 * @param kind the event's name, such as {@code EditionReleased}
 * @param details the event's components as a JSON object
 */
public record Entry(Position position, Instant at, Actor actor, String kind, Subject subject, String details) {}
