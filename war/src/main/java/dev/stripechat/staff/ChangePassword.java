package dev.stripechat.staff;

import dev.stripechat.kernel.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * A person chooses another password. The present one is proved by signing in anew, so that wrong ones are counted; every
 * other session of the account ends.
 */
@Dependent
public class ChangePassword {

    private final SignIn signIn;
    private final TakePassword takePassword;

    @Inject
    public ChangePassword(SignIn signIn, TakePassword takePassword) {
        this.signIn = signIn;
        this.takePassword = takePassword;
    }

    /**
     * Changes it, and opens the session that goes on.
     *
     * @throws Refusal invalid ({@code bad_password}, {@code wrong_password}), too many ({@code locked}), or unavailable
     *     ({@code busy})
     */
    public SignIn.Opened by(Member member, String present, String wanted) {
        Passwords.require(wanted);
        SignIn.Outcome outcome = signIn.with(takePassword.loginOf(member), present);
        if (outcome instanceof SignIn.Wrong) {
            throw Refusal.invalid("wrong_password", "That is not your present password.");
        }
        SignIn.Opened proved = outcome.orRefuse();
        return takePassword.of(proved.member(), wanted);
    }
}
