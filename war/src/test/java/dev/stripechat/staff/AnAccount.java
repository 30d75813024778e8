package dev.stripechat.staff;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;

/** An account in words: an agent's, with the {@link #PASSWORD}, of some shop, unless said. */
public final class AnAccount {

    /** The right password. */
    public static final String PASSWORD = "correct horse battery";

    private ShopId shop = Some.shop();
    private String login = Some.word() + "@shop.example";
    private Role role = Role.AGENT;

    private AnAccount() {}

    public static AnAccount anAccount() {
        return new AnAccount();
    }

    /** Somebody tries a password. */
    static boolean tries(Account account, String password, Instant now) {
        return account.opens(account.has(password), now);
    }

    public AnAccount of(ShopId owner) {
        shop = owner;
        return this;
    }

    public AnAccount called(String newLogin) {
        login = newLogin;
        return this;
    }

    public AnAccount ofAnAdmin() {
        role = Role.ADMIN;
        return this;
    }

    public Account keptIn(Accounts accounts) {
        Account account = new Account(shop, login, "Ada", role, PASSWORD);
        accounts.keep(account);
        return account;
    }
}
