package dev.stripechat.staff;

import static dev.stripechat.staff.AnAccount.anAccount;
import static dev.stripechat.staff.AnAccount.tries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of accounts keeps. */
public interface AccountsContract extends Together {

    Instant MORNING = Instant.parse("2026-03-02T08:00:00.123Z");

    Accounts accounts();

    @Test
    default void an_account_is_found_by_its_login() {
        Account kept = having(anAccount().ofAnAdmin());

        assertThat(fromOne(() -> accounts().withLogin(kept.login())))
                .map(Account::member)
                .contains(kept.member());
        assertThat(fromOne(() -> accounts().lockedWithLogin(kept.login())))
                .map(Account::member)
                .contains(kept.member());
        assertThat(fromOne(() -> accounts().claimed(kept.login())))
                .map(Account::member)
                .contains(kept.member());
        assertThat(fromOne(() -> accounts().withLogin(Some.word()))).isEmpty();
        assertThat(fromOne(() -> accounts().claimed(Some.word()))).isEmpty();
        assertThat(fromOne(() -> accounts().lockedWithLogin(Some.word()))).isEmpty();
    }

    @Test
    default void an_account_is_named_by_its_own_shop_alone() {
        Account kept = having(anAccount());
        Member member = kept.member();

        assertThat(fromOne(() -> accounts().named(member.shop(), member.id())))
                .map(Account::login)
                .contains(kept.login());
        assertThat(fromOne(() -> accounts().named(Some.shop(), member.id()))).isEmpty();
    }

    @Test
    default void a_login_is_given_once_in_the_whole_installation() {
        Account kept = having(anAccount());
        AnAccount sameOfAnotherShop = anAccount().called(kept.login());

        assertThatThrownBy(() -> having(sameOfAnotherShop)).isInstanceOf(RuntimeException.class);

        assertThat(fromOne(() -> accounts().withLogin(kept.login())))
                .map(account -> account.member().shop())
                .contains(kept.member().shop());
    }

    @Test
    default void the_people_of_a_shop_come_in_the_order_of_their_logins() {
        String word = Some.word();
        Account second = having(anAccount().called("b-" + word));
        Account first = having(anAccount().of(second.member().shop()).called("a-" + word));
        having(anAccount());

        List<Account> found = fromOne(() -> accounts().of(second.member().shop()));

        assertThat(found).extracting(Account::login).containsExactly(first.login(), second.login());
    }

    @Test
    default void a_new_account_is_not_locked() {
        Account kept = having(anAccount());

        assertThat(again(kept).lockedFor(MORNING)).isEmpty();
    }

    @Test
    default void wrong_passwords_are_counted_over_transactions_and_lock() {
        Account kept = having(anAccount());

        for (int attempt = 1; attempt <= Account.ATTEMPTS; attempt++) {
            inOne(() -> tries(locked(kept), "a wrong password", MORNING));
        }

        assertThat(again(kept).lockedFor(MORNING.plusMillis(1)))
                .contains(Account.LOCK.minus(Duration.ofMillis(1)));
    }

    @Test
    default void a_right_password_after_the_lock_opens_for_good() {
        Account kept = having(anAccount());
        inOne(
                () -> {
                    for (int attempt = 1; attempt <= Account.ATTEMPTS; attempt++) {
                        tries(locked(kept), "a wrong password", MORNING);
                    }
                });

        inOne(() -> tries(locked(kept), AnAccount.PASSWORD, MORNING.plus(Account.LOCK)));

        assertThat(again(kept).lockedFor(MORNING)).isEmpty();
    }

    @Test
    default void a_role_and_being_disabled_are_kept() {
        Account kept = having(anAccount());

        inOne(
                () -> {
                    Account held = one(accounts().held(kept.member().shop()), kept);
                    held.becomes(Role.SUPERVISOR);
                    held.disable(MORNING);
                });

        assertThat(again(kept).member().role()).isEqualTo(Role.SUPERVISOR);
        assertThat(again(kept).isDisabled()).isTrue();
        inOne(() -> one(accounts().held(kept.member().shop()), kept).enable());
        assertThat(again(kept).isDisabled()).isFalse();
    }

    @Test
    default void who_comes_by_the_shop_is_found_by_the_id_there_and_in_that_shop_only() {
        ShopUser user = new ShopUser(Some.word(), "Demo", true);
        Account kept = Account.ofShop(Some.shop(), user);
        inOne(() -> accounts().keep(kept));

        assertThat(fromOne(() -> accounts().ofShopUser(kept.member().shop(), user.id())))
                .map(Account::member)
                .contains(kept.member());
        assertThat(fromOne(() -> accounts().ofShopUser(Some.shop(), user.id()))).isEmpty();
        assertThat(fromOne(() -> accounts().ofShopUser(kept.member().shop(), Some.word())))
                .isEmpty();
    }

    @Test
    default void as_soon_as_anybody_has_one_there_is_not_none_any_more() {
        having(anAccount());

        assertThat(fromOne(() -> accounts().noneYet())).isFalse();
    }

    private static Account one(List<Account> all, Account wanted) {
        return all.stream()
                .filter(account -> account.member().id().equals(wanted.member().id()))
                .findAny()
                .orElseThrow();
    }

    private Account having(AnAccount told) {
        return fromOne(() -> told.keptIn(accounts()));
    }

    private Account locked(Account kept) {
        return accounts().lockedWithLogin(kept.login()).orElseThrow();
    }

    private Account again(Account kept) {
        return fromOne(() -> accounts().withLogin(kept.login()).orElseThrow());
    }
}
