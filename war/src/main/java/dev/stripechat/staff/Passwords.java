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

    /** Compared when the login is unknown, so that the time tells nothing about who has an account. */
    private static final String NOBODY = hashOf("nobody has this password");

    private Passwords() {}

    static String hash(String password) {
        if (password.length() < LEAST || password.length() > MOST) {
            throw Refusal.invalid(
                    "bad_password",
                    "A password has at least " + LEAST + " characters, at most " + MOST + ".");
        }
        return hashOf(password);
    }

    static boolean matches(String password, String hash) {
        return password.length() <= MOST && Password.check(password, hash).with(ARGON2ID);
    }

    static void compareWithNobody(String password) {
        matches(password, NOBODY);
    }

    private static String hashOf(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
    }
}
