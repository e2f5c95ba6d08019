package org.alihwarta.database;

import java.sql.SQLException;
import java.util.Set;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.error.AlihwartaException.Kind;
import org.postgresql.util.PSQLState;

/** What the newsroom hears when a statement fails. */
final class Failures {
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";
    private static final String DISK_FULL = "53100";

    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

    private Failures() {}

    static AlihwartaException translated(String what, SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.equals(PSQLState.UNIQUE_VIOLATION.getState())
                || state.equals(SERIALIZATION_FAILURE)
                || state.equals(DEADLOCK)) {
            return new AlihwartaException(
                    Kind.CONFLICT,
                    "Somebody else changed the same thing at the same time; read it again and retry",
                    failure);
        }
        if (UNSTORABLE.contains(state)) {
            return new AlihwartaException(
                    Kind.BAD_INPUT, "The text holds a character that cannot be stored (U+0000): remove it", failure);
        }
        if (state.equals(DISK_FULL)) {
            return AlihwartaException.unavailable("The database's disk is full: free some space, then retry", failure);
        }
        if (state.startsWith("08") || state.startsWith("57P") || state.equals("53300")) {
            return AlihwartaException.unavailable(
                    "The database does not answer (" + failure.getMessage() + "): check that it runs, then retry",
                    failure);
        }
        return new AlihwartaException(
                Kind.BUG, "The database refused to " + what + ": " + failure.getMessage(), failure);
    }
}
