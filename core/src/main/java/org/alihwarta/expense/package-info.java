/**
 * What engines have cost: an {@link org.alihwarta.expense.Expenses} ledger per day and engine, shared by all processes on the database, and
 * the event of every call that cost money.
 */
@NullMarked
package org.alihwarta.expense;

import org.jspecify.annotations.NullMarked;
