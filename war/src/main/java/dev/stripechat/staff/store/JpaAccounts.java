package dev.stripechat.staff.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StaffId;
import dev.stripechat.runtime.database.NamedLock;
import dev.stripechat.staff.Account;
import dev.stripechat.staff.Accounts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

/** Accounts in {@code staff_account}. */
@Dependent
class JpaAccounts implements Accounts {

    private final EntityManager entities;

    @Inject
    JpaAccounts(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Account> withLogin(String login) {
        return byLogin(login).getResultStream().findAny();
    }

    @Override
    public Optional<Account> lockedWithLogin(String login) {
        return byLogin(login)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findAny();
    }

    @Override
    public Optional<Account> claimed(String login) {
        NamedLock.take(entities, "staff_account " + login);
        return withLogin(login);
    }

    @Override
    public Optional<Account> named(ShopId shop, StaffId id) {
        return entities.createQuery(
                        "select a from Account a where a.id = :id and a.shopId = :shop",
                        Account.class)
                .setParameter("id", id.value())
                .setParameter("shop", shop.value())
                .getResultStream()
                .findAny();
    }

    @Override
    public List<Account> of(ShopId shop) {
        return entities.createQuery(
                        "select a from Account a where a.shopId = :shop order by a.login",
                        Account.class)
                .setParameter("shop", shop.value())
                .getResultList();
    }

    @Override
    public Optional<Account> ofShopUser(ShopId shop, String user) {
        return entities.createQuery(
                        "select a from Account a where a.shopId = :shop and a.shopUser = :user",
                        Account.class)
                .setParameter("shop", shop.value())
                .setParameter("user", user)
                .getResultStream()
                .findAny();
    }

    @Override
    public List<Account> held(ShopId shop) {
        NamedLock.take(entities, "staff_account of " + shop);
        return of(shop);
    }

    @Override
    public boolean noneYet() {
        NamedLock.take(entities, "staff_account first of all");
        return entities.createQuery("select count(a) from Account a", Long.class).getSingleResult()
                == 0;
    }

    @Override
    public void keep(Account account) {
        entities.persist(account);
    }

    private TypedQuery<Account> byLogin(String login) {
        return entities.createQuery("select a from Account a where a.login = :login", Account.class)
                .setParameter("login", login);
    }
}
