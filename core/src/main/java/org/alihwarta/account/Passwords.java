package org.alihwarta.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.List;
import java.util.Locale;
import org.alihwarta.error.AlihwartaException;

/** Argon2id with the least that OWASP's password storage cheat sheet asks for: 19 MiB, two passes, one lane. */
final class Passwords {
    private static final int MINIMUM_LENGTH = 10;
    private static final int MAXIMUM_LENGTH = 256;
    private static final int LEAST_DIFFERENT = 5;
    /** From here on what follows a common beginning is hard enough to guess. */
    private static final int LONG = 16;

    private static final int SALT_BYTES = 16;
    /** Beginnings of the commonest passwords that are long enough, by the lists of known breaches, and of Indonesia's. */
    private static final List<String> COMMON = List.of(
            "123456",
            "qwerty",
            "password",
            "1q2w3e4r",
            "iloveyou",
            "letmein",
            "welcome",
            "admin",
            "abc123",
            "katasandi",
            "rahasia",
            "sayang",
            "bismillah",
            "indonesia",
            "jakarta",
            // What somebody would try at a newsroom's desk of this name.
            "alihwarta",
            "redaksi",
            "wartawan",
            "berita",
            "newsroom");

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /** Checked when there is no such account, so that the answer takes as long. */
    static final String OF_NOBODY = hash("no account has this one");

    private Passwords() {}

    /** Refuses what is easily guessed, as NIST SP 800-63B section 5.1.1.2 asks: short, common, or the account's name. */
    static String hash(String password, String account) {
        String lowerCase = password.toLowerCase(Locale.ROOT);
        boolean common = password.length() < LONG && COMMON.stream().anyMatch(lowerCase::startsWith);
        if (lowerCase.contains(account) || common || isMonotonous(password)) {
            throw AlihwartaException.badInput(
                    "That password is easily guessed: leave out the account's name and well-known passwords");
        }
        return hash(password);
    }

    private static boolean isMonotonous(String password) {
        return password.codePoints().distinct().count() < LEAST_DIFFERENT;
    }

    private static String hash(String password) {
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
