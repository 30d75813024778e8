package dev.stripechat.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.world.TestDatabase;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What stands in the tables when a new version comes. */
@Tag("contract")
class OlderRowsTest {

    private static final String BEFORE_LOOKS_AT_ORDERS_WERE_ONE = "202611290400";
    private static final String BEFORE_CLOSINGS_HAD_A_REASON = "202611281720";

    private final TestDatabase database = TestDatabase.empty();
    private final UUID shop = UUID.randomUUID();
    private final UUID wanted = UUID.randomUUID();
    private final UUID withdrawn = UUID.randomUUID();

    @Test
    void what_is_known_of_payments_tells_which_held_money_and_why_we_close_one() {
        grownTo(BEFORE_CLOSINGS_HAD_A_REASON);
        aShopSells();
        paid("pi_paid000000000", wanted, "SUCCEEDED", false);
        paid("pi_onitsway00000", wanted, "PROCESSING", false);
        paid("pi_reserved00000", wanted, "AUTHORIZED", true);
        paid("pi_open000000000", wanted, "DECLINED", false);
        paid("pi_replaced00000", wanted, "REQUIRES_PAYMENT_METHOD", true);
        paid("pi_withdrawn0000", withdrawn, "CANCELED", true);

        grownTo("latest");

        assertThat(
                        database.column(
                                "select payment_intent from paymentpage_payment where money_at is not null order by 1"))
                .containsExactly("pi_onitsway00000", "pi_paid000000000", "pi_reserved00000");
        assertThat(
                        database.column(
                                "select payment_intent || ' ' || closing from payment_payment where closing is not null order by 1"))
                .containsExactly("pi_replaced00000 REPLACED", "pi_withdrawn0000 WITHDRAWN");
    }

    @Test
    void letters_about_orders_that_nobody_carries_any_more_become_looks_at_them() {
        grownTo(BEFORE_LOOKS_AT_ORDERS_WERE_ONE);
        aShopSells();
        letter("WAITING", "shopware-order", "order1");
        letter("DEAD", "shopware-order", "order2");
        letter("WAITING", "shopware-payment", "order3");
        work("shopware-order/order1");
        work("shopware-payment/order3");

        grownTo("latest");

        assertThat(database.column("select order_id from shop_order_touch order by 1"))
                .containsExactly("order1", "order2");
        assertThat(database.column("select payload || ' ' || state from runtime_outbox order by 1"))
                .containsExactly("order1 SKIPPED", "order2 SKIPPED", "order3 WAITING");
        assertThat(database.column("select task_instance from runtime_task"))
                .containsExactly(shop + "/shopware-payment/order3");
    }

    private void letter(String state, String destination, String order) {
        database.run(
                "insert into runtime_outbox (id, shop_id, destination, lane, what, payload, idempotency_key, state, attempts, failures, woken, node, cause, created_at, trying_since, next_at) values ('%s', '%s', '%s', '%s', 'read', '%s', '%s', '%s', 0, 0, false, '', '', now(), now(), %s)"
                        .formatted(
                                UUID.randomUUID(),
                                shop,
                                destination,
                                order,
                                order,
                                order,
                                state,
                                state.equals("DEAD") ? "null" : "now()"));
    }

    private void work(String lane) {
        database.run(
                "insert into runtime_task (task_name, task_instance, execution_time, picked, version) values ('outbox', '%s/%s', now(), false, 1)"
                        .formatted(shop, lane));
    }

    private void grownTo(String version) {
        Flyway.configure(OlderRowsTest.class.getClassLoader())
                .dataSource(database.dataSource())
                .locations("classpath:db/migration")
                .table("runtime_migration")
                .target(version)
                .load()
                .migrate();
    }

    private void aShopSells() {
        database.run(
                "insert into shop_shop (id, name, language) values ('%s', 'Demo shop', 'en')"
                        .formatted(shop));
        asked(wanted, false);
        asked(withdrawn, true);
    }

    private void asked(UUID id, boolean gone) {
        database.run(
                "insert into shop_payment_attempt (id, shop_id, payable, checkout_id, order_id, amount, currency, success_url, cancel_url, signed_at, withdrawn, joined, created_at) values ('%s', '%s', '%s', 'c', 'o', 1, 'eur', 'https://shop.example', 'https://shop.example', now(), %s, false, now())"
                        .formatted(id, shop, id, gone));
    }

    private void paid(String payment, UUID attempt, String state, boolean closing) {
        database.run(
                "insert into payment_payment (shop_id, payment_intent, state, amount, currency, updated_at, account, mode) values ('%s', '%s', '%s', 1, 'eur', now(), 'acct_1', 'TEST')"
                        .formatted(shop, payment, state));
        database.run(
                "insert into paymentpage_payment (shop_id, order_id, number, attempt_id, connection_id, conversation_id, amount, currency, tries, payment_intent, is_over, wanted_at, closing) values ('%s', '%s', 1, '%s', '%s', '%s', 1, 'eur', 0, '%s', false, now(), %s)"
                        .formatted(
                                shop,
                                payment,
                                attempt,
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                payment,
                                closing));
    }
}
