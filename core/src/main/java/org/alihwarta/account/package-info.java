/**
 * Who works in the newsroom: an {@link org.alihwarta.account.Account} has a name for life and {@link org.alihwarta.account.Role}s; its
 * password is kept as an Argon2id hash only.
 *
 * <p>Start at {@link org.alihwarta.account.Accounts}. How often somebody may try is the business of the edge that they come through.
 */
@NullMarked
package org.alihwarta.account;

import org.jspecify.annotations.NullMarked;
