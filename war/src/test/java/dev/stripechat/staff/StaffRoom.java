package dev.stripechat.staff;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.limits.Turnstiles;
import java.util.List;

/** A shop with one agent who has an account, in memory. */
final class StaffRoom {

    static final String LOGIN = "ada@shop.example";
    static final String WRONG = "wrong horse battery";

    private final MovableClock clock = MovableClock.atNoon();
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemorySessions sessions = new InMemorySessions();
    private final InMemoryResetLinks links = new InMemoryResetLinks();
    private final InMemoryFrameCodes codes = new InMemoryFrameCodes();
    private final RecordingAuditLog audit = new RecordingAuditLog();
    private final Turnstiles turnstiles = new Turnstiles();
    private final ShopId shop = Some.shop();
    private final Member ada =
            AnAccount.anAccount().of(shop).called(LOGIN).keptIn(accounts).member();

    ShopId shop() {
        return shop;
    }

    Member ada() {
        return ada;
    }

    MovableClock clock() {
        return clock;
    }

    InMemoryAccounts accounts() {
        return accounts;
    }

    /** The audit log of the shop. */
    List<String> log() {
        return audit.of(shop);
    }

    SignIn.Outcome signsIn(String login, String password) {
        return new SignIn(tryAccount(), turnstiles).with(login, password);
    }

    TryAccount tryAccount() {
        return new TryAccount(accounts, sessions, audit, clock);
    }

    SignIn.Opened signsIn() {
        return signsIn(LOGIN, AnAccount.PASSWORD).orRefuse();
    }

    /** Five wrong passwords in a row. */
    void isLocked() {
        for (int attempt = 1; attempt <= Account.ATTEMPTS; attempt++) {
            signsIn(LOGIN, WRONG);
        }
    }

    Doorman doorman() {
        return new Doorman(sessions, accounts, clock);
    }

    AddAccount addAccount() {
        return new AddAccount(accounts, audit, turnstiles);
    }

    ChangeAccount changeAccount() {
        return new ChangeAccount(accounts, links, sessions, audit, clock);
    }

    ResetPassword resetPassword() {
        return new ResetPassword(accounts, links, sessions, audit, turnstiles, clock);
    }

    ChangePassword changePassword() {
        OpenSession open = new OpenSession(sessions, audit, clock);
        return new ChangePassword(
                new SignIn(tryAccount(), turnstiles),
                new TakePassword(accounts, sessions, open, audit, turnstiles));
    }

    EnterByShop enterByShop() {
        OpenSession open = new OpenSession(sessions, audit, clock);
        return new EnterByShop(accounts, codes, sessions, open, audit, clock);
    }

    /** An admin with an account; the log has no line about it. */
    Member admin() {
        return AnAccount.anAccount().of(shop).ofAnAdmin().keptIn(accounts).member();
    }
}
