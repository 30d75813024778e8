package dev.stripechat.staff;

import dev.stripechat.runtime.limits.Turnstiles;
import java.time.Clock;

/** Signs in, for tests of other rooms. */
public final class FrontDoor {

    private FrontDoor() {}

    /** The session of whoever has that login and the usual password. */
    public static SignIn.Opened opensFor(
            String login, Accounts accounts, Sessions sessions, Clock clock) {
        TryAccount tryAccount = new TryAccount(accounts, sessions, new RecordingAuditLog(), clock);
        return new SignIn(tryAccount, new Turnstiles()).with(login, AnAccount.PASSWORD).orRefuse();
    }
}
