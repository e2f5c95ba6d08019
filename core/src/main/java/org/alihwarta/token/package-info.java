/**
 * Tokens by which programs use the API, as accounts are for people.
 *
 * <p>A <em>token</em> has a name, by which the audit log knows who did something; its <em>secret</em> is shown once, when it is added; its
 * {@linkplain org.alihwarta.token.Scope scopes} say what it may do. Start at {@link org.alihwarta.token.Tokens}.
 */
@NullMarked
package org.alihwarta.token;

import org.jspecify.annotations.NullMarked;
