package dev.stripechat.paymentpage;

import static dev.stripechat.paymentpage.PayDesk.ACCOUNT;
import static dev.stripechat.paymentpage.PayDesk.KEY;
import static dev.stripechat.paymentpage.PayDesk.OTHER_ACCOUNT;
import static dev.stripechat.paymentpage.PayDesk.OTHER_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.payment.InMemoryStripe;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.settings.Mode;
import org.junit.jupiter.api.Test;

/** The admin connects another account, or another key, while an order is open in the first one. */
class MovedAccountTest {

    private final PayDesk desk = new PayDesk();
    private final OpaqueToken link = desk.asks(desk.order());
    private final InMemoryStripe other = desk.stripes.behind(OTHER_KEY);

    @Test
    void a_payment_in_an_account_that_nobody_can_ask_any_more_is_followed_by_none() {
        opens(link);
        desk.connect(OTHER_ACCOUNT, OTHER_KEY);

        assertThat(refused(link)).isEqualTo("not_connected");
        assertThat(refused(desk.asks(desk.order().tried("t-2")))).isEqualTo("not_connected");
        desk.closes();

        assertThat(other.all()).isEmpty();
        assertThat(desk.closing()).containsExactly("DEAD no_access");
    }

    @Test
    void a_key_that_finds_nothing_ends_nothing() {
        PaymentIntentId payment = opens(link);
        desk.connect(ACCOUNT, OTHER_KEY);

        assertThat(refused(link)).isEqualTo("not_connected");
        desk.closes();

        assertThat(other.all()).isEmpty();
        assertThat(desk.closing()).containsExactly("DEAD unknown_payment");
        desk.connect(ACCOUNT, KEY);
        assertThat(opens(link)).isEqualTo(payment);
    }

    @Test
    void once_its_account_can_be_asked_again_the_old_one_is_closed_and_the_next_one_opened() {
        PaymentIntentId old = opens(link);
        desk.connect(OTHER_ACCOUNT, OTHER_KEY);
        refused(link);
        desk.closes();
        desk.alsoConnect(ACCOUNT, KEY);

        desk.sendsAgain();
        assertThat(desk.closing()).containsExactly("SENT");
        PaymentIntentId next = opens(link);

        assertThat(desk.stripe.all())
                .singleElement()
                .matches(p -> p.state() == PaymentState.CANCELED);
        assertThat(other.all()).singleElement().matches(p -> p.paymentIntent().equals(next));
        assertThat(next).isNotEqualTo(old);
    }

    @Test
    void what_is_in_reach_is_closed_in_its_account_before_another_takes_the_money() {
        opens(link);
        desk.connect(OTHER_ACCOUNT, OTHER_KEY);
        desk.alsoConnect(ACCOUNT, KEY);

        opens(link);

        assertThat(desk.stripe.all()).allMatch(p -> p.state() == PaymentState.CANCELED);
        assertThat(other.all()).hasSize(1);
        assertThat(desk.open()).isOne();
    }

    @Test
    void what_is_paid_in_its_account_is_paid() {
        desk.stripe.becomes(opens(link), PaymentState.SUCCEEDED);
        desk.connect(OTHER_ACCOUNT, OTHER_KEY);
        desk.alsoConnect(ACCOUNT, KEY);

        assertThat(refused(link)).isEqualTo("already_paid");
        assertThat(other.all()).isEmpty();
    }

    @Test
    void one_that_was_never_made_is_made_where_the_shop_takes_its_money_now() {
        desk.stripe.isSilent();
        refused(link);
        desk.connect(OTHER_ACCOUNT, OTHER_KEY);

        opens(link);

        assertThat(desk.stripe.all()).isEmpty();
        assertThat(other.all()).hasSize(1);
    }

    @Test
    void one_that_is_made_while_the_account_changes_is_given_to_nobody() {
        desk.stripe.whenAsked(
                () -> {
                    desk.connect(OTHER_ACCOUNT, OTHER_KEY);
                    opens(link);
                });

        PaymentIntentId given = opens(link);

        assertThat(other.all()).singleElement().matches(p -> p.paymentIntent().equals(given));
    }

    @Test
    void test_money_does_not_pay_once_the_shop_takes_real_money() {
        String liveKey = "rk_live_" + "k3".repeat(12);
        InMemoryStripe live = desk.stripes.behind(liveKey);
        opens(link);
        desk.alsoConnect(Mode.LIVE, ACCOUNT, liveKey);

        opens(link);

        assertThat(desk.stripe.all()).allMatch(p -> p.state() == PaymentState.CANCELED);
        assertThat(live.all()).singleElement().matches(p -> p.mode() == Mode.LIVE);
    }

    @Test
    void what_was_paid_with_test_money_is_to_be_paid_once_the_shop_takes_real_money() {
        String liveKey = "rk_live_" + "k3".repeat(12);
        InMemoryStripe live = desk.stripes.behind(liveKey);
        PaymentIntentId pretended = opens(link);
        desk.alsoConnect(Mode.LIVE, ACCOUNT, liveKey);
        desk.stripe.becomes(pretended, PaymentState.SUCCEEDED);
        desk.hears(pretended);

        assertThat(desk.told).isEmpty();
        assertThat(desk.page(link).state()).isEqualTo("open");
        opens(link);

        assertThat(live.all()).hasSize(1);
    }

    @Test
    void test_money_does_not_step_in_while_real_money_cannot_be_taken() {
        PaymentIntentId pretended = opens(link);
        desk.alsoConnect(Mode.TEST, ACCOUNT, KEY);
        desk.connect(Mode.LIVE, ACCOUNT, "rk_live_" + "k3".repeat(12), true);
        desk.stripe.becomes(pretended, PaymentState.SUCCEEDED);

        desk.hears(pretended);

        assertThat(desk.told).isEmpty();
        assertThat(desk.page(link).mode()).isEqualTo(Mode.LIVE);
        assertThat(desk.page(link).connection()).isEmpty();
        assertThat(desk.page(link).state()).isEqualTo("open");
        assertThat(refused(link)).isEqualTo("not_connected");
        assertThat(desk.stripe.all()).hasSize(1);
    }

    @Test
    void a_key_that_only_reads_opens_and_changes_nothing() {
        opens(link);
        desk.connect(Mode.TEST, ACCOUNT, KEY, true);

        assertThat(refused(desk.asks(desk.order().costing(5990, "eur"))))
                .isEqualTo("not_connected");
        assertThat(desk.stripe.all()).singleElement().matches(p -> p.amount().minor() == 4780);
    }

    @Test
    void the_page_shows_the_account_where_it_will_be_paid() {
        opens(link);
        desk.connect(OTHER_ACCOUNT, OTHER_KEY);

        assertThat(desk.page(link).connection().orElseThrow().account()).isEqualTo(OTHER_ACCOUNT);
    }

    @Test
    void the_admin_is_told_once_a_day() {
        opens(link);
        desk.connect(OTHER_ACCOUNT, OTHER_KEY);

        refused(link);
        refused(link);

        assertThat(desk.shop.departures().all())
                .filteredOn(one -> one.lane().destination().equals(ClosePayments.NAME))
                .extracting(Departure::state)
                .hasSize(1);
    }

    private PaymentIntentId opens(OpaqueToken token) {
        return desk.opens(token).secret().paymentIntent();
    }

    private String refused(OpaqueToken token) {
        return catchThrowableOfType(Refusal.class, () -> desk.opens(token)).code();
    }
}
