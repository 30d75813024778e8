package dev.stripechat.staff;

import com.password4j.Argon2Function;
import com.password4j.HashingFunction;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.stripechat.kernel.Refusal;

/** Password hashing: Argon2id with the parameters that OWASP names first (19 MiB, 2 passes). */
final class Passwords {

    private static final int LEAST = 12;
    private static final int MOST = 200;
    private static final HashingFunction ARGON2ID =
            Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    /** In the place of a hash: no password opens it. */
    static final String NONE = "";

    /** Compared when the login is unknown, so that the time tells nothing about who has an account. */
    private static final String NOBODY = hashOf("nobody has this password");

    private Passwords() {}

    static String hash(String password) {
        require(password);
        return hashOf(password);
    }

    /** Refuses what is no password. */
    static void require(String password) {
        if (password.length() < LEAST || password.length() > MOST) {
            throw Refusal.invalid(
                    "bad_password",
                    "A password has at least " + LEAST + " characters, at most " + MOST + ".");
        }
    }

    static boolean matches(String password, String hash) {
        if (hash.isEmpty()) {
            compareWithNobody(password);
            return false;
        }
        return password.length() <= MOST && Password.check(password, hash).with(ARGON2ID);
    }

    static void compareWithNobody(String password) {
        matches(password, NOBODY);
    }

    private static String hashOf(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
    }
}
