package org.alihwarta.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.alihwarta.error.AlihwartaException;

/** Argon2id with the least that OWASP's password storage cheat sheet asks for: 19 MiB, two passes, one lane. */
final class Passwords {
    private static final int MINIMUM_LENGTH = 10;
    private static final int MAXIMUM_LENGTH = 256;
    private static final int SALT_BYTES = 16;
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /** Checked when there is no such account, so that the answer takes as long. */
    static final String OF_NOBODY = hash("no account has this one");

    private Passwords() {}

    static String hash(String password) {
        if (password.length() < MINIMUM_LENGTH || password.length() > MAXIMUM_LENGTH) {
            throw AlihwartaException.badInput(
                    "A password needs " + MINIMUM_LENGTH + " to " + MAXIMUM_LENGTH + " characters");
        }
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2).getResult();
    }

    /** The parameters are read from the hash, so that those of older hashes go on to work. */
    static boolean matches(String password, String hash) {
        return password.length() <= MAXIMUM_LENGTH
                && Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }
}
