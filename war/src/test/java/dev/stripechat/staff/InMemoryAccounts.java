package dev.stripechat.staff;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StaffId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Accounts in memory. */
public final class InMemoryAccounts implements Accounts {

    private final List<Account> accounts = new ArrayList<>();

    @Override
    public Optional<Account> withLogin(String login) {
        return accounts.stream().filter(account -> account.login().equals(login)).findAny();
    }

    @Override
    public Optional<Account> lockedWithLogin(String login) {
        return withLogin(login);
    }

    @Override
    public Optional<Account> claimed(String login) {
        return withLogin(login);
    }

    @Override
    public Optional<Account> named(ShopId shop, StaffId id) {
        return of(shop).stream().filter(account -> account.member().id().equals(id)).findAny();
    }

    @Override
    public List<Account> of(ShopId shop) {
        return accounts.stream()
                .filter(account -> account.member().shop().equals(shop))
                .sorted(Comparator.comparing(Account::login))
                .toList();
    }

    @Override
    public Optional<Account> ofShopUser(ShopId shop, String user) {
        return of(shop).stream()
                .filter(account -> account.shopUser().filter(user::equals).isPresent())
                .findAny();
    }

    @Override
    public List<Account> held(ShopId shop) {
        return of(shop);
    }

    @Override
    public boolean noneYet() {
        return accounts.isEmpty();
    }

    @Override
    public void keep(Account account) {
        if (withLogin(account.login()).isPresent()) {
            throw new IllegalStateException("this login exists");
        }
        accounts.add(account);
    }
}
