package dev.stripechat.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.shop.PaymentStanding.Kind;
import dev.stripechat.shopware.api.AddressRefused;
import dev.stripechat.shopware.api.KeysRefused;
import dev.stripechat.shopware.api.PrivilegesMissing;
import dev.stripechat.shopware.api.ShopAccess;
import dev.stripechat.shopware.api.ShopRefused;
import dev.stripechat.shopware.api.ShopSilent;
import jakarta.json.Json;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Stripe says reaches the shop's order, however long the shop is away. */
class SettleTransactionsTest {

    private final ShopOffice office = new ShopOffice("unconfirmed");

    @Test
    void what_is_paid_is_paid_in_the_shop() {
        office.becomes(Kind.PAID);

        assertThat(office.sends()).containsExactly("SENT");
        assertThat(office.shop.machine.state()).isEqualTo("paid");
    }

    @Test
    void a_letter_that_leaves_late_tells_how_it_stands_then() {
        office.becomes(Kind.DECLINED);
        office.becomes(Kind.PROCESSING);
        office.becomes(Kind.PAID);

        assertThat(office.sends()).containsOnly("SENT");
        assertThat(office.shop.machine.state()).isEqualTo("paid");
        assertThat(office.shop.machine.moves()).isOne();
    }

    @Test
    void the_same_news_twice_is_one_letter() {
        office.becomes(Kind.PAID);
        office.backendTells("n0");

        assertThat(office.sends()).containsExactly("SENT");
    }

    @Test
    void a_shop_that_is_away_is_told_when_it_is_back() {
        office.shop.fails(new ShopSilent("away", Optional.empty()));
        office.becomes(Kind.PAID);
        assertThat(office.sends()).containsExactly("WAITING shop_silent");

        office.shop.isWell();

        assertThat(office.sends()).containsExactly("SENT");
        assertThat(office.shop.machine.state()).isEqualTo("paid");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        new KeysRefused(
                                new ShopAccess(URI.create("https://shop.example"), "a", "b")),
                        "keys_refused"),
                Arguments.of(new AddressRefused(), "bad_address"),
                Arguments.of(
                        new PrivilegesMissing("no", List.of("order:update")), "privileges_missing"),
                Arguments.of(new ShopRefused(400, "X", "no"), "shop_refused"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_the_shop_refuses_lies_with_the_admin(RuntimeException refusal, String cause) {
        office.shop.fails(refusal);
        office.becomes(Kind.PAID);

        assertThat(office.sends()).singleElement().asString().endsWith(cause);
    }

    @Test
    void a_shop_that_has_taken_the_app_out_is_waited_for() {
        office.uninstalls();
        office.becomes(Kind.PAID);

        assertThat(office.sends()).singleElement().asString().endsWith("not_installed");
        assertThat(office.shop.machine.moves()).isZero();
    }

    @Test
    void what_was_paid_while_nobody_was_registered_is_booked_once_when_the_shop_is_back() {
        office.uninstalls();
        office.becomes(Kind.PROCESSING);
        office.becomes(Kind.PAID);
        assertThat(office.sends()).first().asString().endsWith("not_installed");

        office.registersAnew();

        assertThat(office.sends()).containsOnly("SENT");
        assertThat(office.shop.machine.state()).isEqualTo("paid");
        assertThat(office.shop.machine.moves()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"PAID, paid", "REFUNDED_PARTIALLY, refunded_partially"})
    void a_dispute_that_was_won_is_no_chargeback_any_more(Kind then, String state) {
        office.becomes(Kind.PAID);
        office.becomes(Kind.DISPUTED);
        office.sends();
        assertThat(office.shop.machine.state()).isEqualTo("chargeback");

        office.winsTheDispute(then);
        office.sends();

        assertThat(office.shop.machine.state()).isEqualTo(state);
    }

    @Test
    void a_chargeback_that_somebody_has_set_by_hand_stays() {
        ShopOffice byHand = new ShopOffice("chargeback");

        byHand.becomes(Kind.PAID);
        byHand.sends();

        assertThat(byHand.shop.machine.state()).isEqualTo("chargeback");
    }

    @Test
    void so_does_one_that_somebody_sets_after_a_dispute_was_won() {
        office.becomes(Kind.PAID);
        office.winsTheDispute(Kind.PAID);
        office.sends();
        office.shop.machine.move("chargeback");

        office.becomes(Kind.PAID);
        office.sends();

        assertThat(office.shop.machine.state()).isEqualTo("chargeback");
    }

    @Test
    void an_order_that_the_app_has_not_asked_for_is_told_in_another_way() {
        office.signedAttemptIsPaid();

        assertThat(office.sends()).isEmpty();
    }

    @Test
    void an_order_that_is_gone_needs_no_word() {
        office.shop.isDeleted();
        office.becomes(Kind.PAID);

        assertThat(office.sends()).singleElement().asString().endsWith("order_gone");
    }

    @Test
    void payment_and_chat_are_noted_once_beside_what_others_have_noted() {
        office.shop.fields.put(
                OneShop.TRANSACTION,
                Json.createObjectBuilder().add("stripe_payment_context", "theirs").build());
        office.becomes(Kind.PROCESSING);
        office.becomes(Kind.PAID);
        office.sends();

        assertThat(office.shop.fields.get(OneShop.TRANSACTION).getString("stripe_payment_context"))
                .isEqualTo("theirs");
        assertThat(
                        office.shop
                                .fields
                                .get(OneShop.TRANSACTION)
                                .getString("stripe_chat_payment_intent"))
                .isEqualTo(ShopOffice.PAYMENT.value());
        assertThat(office.shop.fields.get(OneShop.ORDER).getString("stripe_chat_id"))
                .isEqualTo(ShopOffice.CHAT.toString());
        assertThat(office.shop.written).containsExactly("orderFields", "transactionFields");
    }
}
