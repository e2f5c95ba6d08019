/**
 * The whole newsroom in one file: a {@link org.alihwarta.backup.Backup} is taken while everybody goes on working and shows one moment; a
 * {@link org.alihwarta.backup.Restoration} brings it into an empty database; the {@link org.alihwarta.backup.Manifest} says what is in
 * it and what every part must add up to.
 *
 * <p>The file is a ZIP archive: rows in PostgreSQL's text format, which any PostgreSQL reads, the configuration without secrets, and the
 * manifest as JSON. Models are named with their sums, not copied: they can be fetched again. Start at
 * {@link org.alihwarta.backup.Backup}.
 */
@NullMarked
package org.alihwarta.backup;

import org.jspecify.annotations.NullMarked;
