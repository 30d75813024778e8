package dev.stripechat.staff;

import static dev.stripechat.staff.AnAccount.tries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.MapConfig;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstAdminTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String PASSWORD = "the first password";

    private final ShopId shop = Some.shop();
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final RecordingAuditLog audit = new RecordingAuditLog();
    private final Map<String, String> config =
            new HashMap<>(
                    Map.of(
                            "stripe-chat.shop.id",
                            shop.toString(),
                            "stripe-chat.admin.login",
                            "Boss@Shop.example",
                            "stripe-chat.admin.password",
                            PASSWORD));

    @Test
    void the_configured_admin_is_made_for_the_configured_shop() {
        starts();

        Account boss = accounts.withLogin("boss@shop.example").orElseThrow();

        assertThat(boss.member().shop()).isEqualTo(shop);
        assertThat(boss.member().role()).isEqualTo(Role.ADMIN);
        assertThat(tries(boss, PASSWORD, NOON)).isTrue();
        assertThat(audit.of(shop))
                .containsExactly("staff.account_added by system: " + boss.member().id());
    }

    @Test
    void at_the_next_start_nothing_is_made() {
        starts();

        starts();

        assertThat(accounts.of(shop)).hasSize(1);
        assertThat(audit.of(shop)).hasSize(1);
    }

    @Test
    void another_password_in_the_configuration_does_not_change_the_account() {
        starts();
        config.put("stripe-chat.admin.password", "another password");

        starts();

        Account boss = accounts.withLogin("boss@shop.example").orElseThrow();
        assertThat(tries(boss, PASSWORD, NOON)).isTrue();
        assertThat(tries(boss, "another password", NOON)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stripe-chat.shop.id",
                "stripe-chat.admin.login",
                "stripe-chat.admin.password"
            })
    void without_all_three_keys_nobody_is_made(String missing) {
        config.remove(missing);

        starts();

        assertThat(accounts.of(shop)).isEmpty();
    }

    @Test
    void a_password_that_is_too_short_is_refused() {
        config.put("stripe-chat.admin.password", "admin");

        assertThatThrownBy(this::starts)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("12 characters");

        assertThat(accounts.of(shop)).isEmpty();
    }

    @Test
    void the_id_of_the_shop_may_have_blanks_around_it() {
        config.put("stripe-chat.shop.id", " " + shop + " ");

        starts();

        assertThat(accounts.of(shop)).hasSize(1);
    }

    private void starts() {
        new FirstAdmin(accounts, audit, new MapConfig(config)).prepare("started");
    }
}
