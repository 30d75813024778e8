package dev.stripechat.staff;

import static dev.stripechat.staff.AnAccount.PASSWORD;
import static dev.stripechat.staff.AnAccount.anAccount;
import static dev.stripechat.staff.AnAccount.tries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String WRONG = "wrong horse battery";

    private final Account account = anAccount().keptIn(new InMemoryAccounts());

    @Test
    void the_right_password_opens_and_no_other() {
        assertThat(tries(account, PASSWORD, NOON)).isTrue();
        assertThat(tries(account, PASSWORD + " ", NOON)).isFalse();
        assertThat(tries(account, "", NOON)).isFalse();
    }

    @Test
    void five_wrong_passwords_in_a_row_lock_for_15_minutes() {
        fails(4);
        assertThat(account.lockedFor(NOON)).isEmpty();

        fails(1);

        assertThat(account.lockedFor(NOON)).contains(Duration.ofMinutes(15));
        assertThat(account.lockedFor(NOON.plusSeconds(899))).contains(Duration.ofSeconds(1));
        assertThat(account.lockedFor(NOON.plusSeconds(900))).isEmpty();
    }

    @Test
    void a_right_password_forgets_the_wrong_ones() {
        fails(4);
        tries(account, PASSWORD, NOON);

        fails(4);

        assertThat(account.lockedFor(NOON)).isEmpty();
    }

    @Test
    void after_a_lock_five_more_wrong_ones_lock_again() {
        fails(5);
        Instant later = NOON.plus(Account.LOCK);

        for (int attempt = 1; attempt <= 4; attempt++) {
            tries(account, WRONG, later);
        }
        assertThat(account.lockedFor(later)).isEmpty();
        tries(account, WRONG, later);

        assertThat(account.lockedFor(later)).contains(Account.LOCK);
    }

    @Test
    void a_login_does_not_differ_by_upper_and_lower_case() {
        Account loud = anAccount().called("Ada@Shop.EXAMPLE").keptIn(new InMemoryAccounts());

        assertThat(loud.login()).isEqualTo("ada@shop.example");
        assertThat(Account.normal(" Ada@Shop.example\n")).isEqualTo("ada@shop.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "a@b@c", "@shop.example", "ada@", "ada\n"})
    void a_login_that_cannot_be_right_is_refused(String login) {
        assertThat(refusal(login, "Ada", PASSWORD)).isEqualTo("bad_login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t"})
    void a_name_without_a_letter_is_refused(String name) {
        assertThat(refusal("ada", name, PASSWORD)).isEqualTo("bad_name");
        assertThat(refusal("ada", "a".repeat(81), PASSWORD)).isEqualTo("bad_name");
    }

    @Test
    void a_password_has_12_to_200_characters() {
        assertThat(refusal("ada", "Ada", "a".repeat(11))).isEqualTo("bad_password");
        assertThat(refusal("ada", "Ada", "a".repeat(201))).isEqualTo("bad_password");
        assertThat(refusal("ada", "Ada", "")).isEqualTo("bad_password");
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN, ADMIN, true",
        "ADMIN, AGENT, true",
        "AGENT, AGENT, true",
        "AGENT, ADMIN, false"
    })
    void an_admin_may_all_that_an_agent_may_and_no_agent_more(Role has, Role asked, boolean may) {
        assertThat(has.covers(asked)).isEqualTo(may);
    }

    @Test
    void roles_are_agent_and_admin() {
        assertThat(Role.of("agent")).isEqualTo(Role.AGENT);
        assertThat(Role.of("admin")).isEqualTo(Role.ADMIN);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Role.of("ADMIN"));

        assertThat(refusal.code()).isEqualTo("bad_role");
    }

    private void fails(int times) {
        for (int attempt = 1; attempt <= times; attempt++) {
            assertThat(tries(account, WRONG, NOON)).isFalse();
        }
    }

    private static String refusal(String login, String name, String password) {
        return catchThrowableOfType(
                        Refusal.class,
                        () -> new Account(Some.shop(), login, name, Role.AGENT, password))
                .code();
    }
}
