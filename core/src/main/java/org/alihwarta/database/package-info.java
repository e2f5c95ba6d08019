/**
 * The one PostgreSQL that holds everything: a {@link org.alihwarta.database.Database} gives <em>transactions</em> and
 * <em>statements</em>; {@link org.alihwarta.database.Schema} brings its tables up to date; {@link org.alihwarta.database.Json} writes
 * and reads the documents in it. A newsroom without a server of its own gets an {@link org.alihwarta.database.EmbeddedPostgres}.
 *
 * <p>Nothing outside this package sees JDBC. Stores keep their SQL in text blocks beside the method that runs it. Start at
 * {@link org.alihwarta.database.Database}.
 */
@NullMarked
package org.alihwarta.database;

import org.jspecify.annotations.NullMarked;
