package dev.stripechat.staff;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StaffId;
import java.util.List;
import java.util.Optional;

/** All accounts. A login is unique in the whole installation, because signing in is what tells the shop. */
public interface Accounts {

    Optional<Account> withLogin(String login);

    /** Like {@link #withLogin}, held for the rest of the transaction, so that attempts are counted one by one. */
    Optional<Account> lockedWithLogin(String login);

    /** Like {@link #withLogin}; where there is none, nobody else makes one before the end of the transaction. */
    Optional<Account> claimed(String login);

    Optional<Account> named(ShopId shop, StaffId id);

    List<Account> of(ShopId shop);

    /** That of a person of the shop's administration, by the id that they have there. */
    Optional<Account> ofShopUser(ShopId shop, String user);

    /** Like {@link #of}; until the end of the transaction nobody else changes them by this. */
    List<Account> held(ShopId shop);

    /** Whether nobody has one in the whole installation. Until the end of the transaction nobody else is told the same. */
    boolean noneYet();

    void keep(Account account);
}
