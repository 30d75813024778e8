package dev.stripechat.conversation;

import static dev.stripechat.shop.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.PaymentIntentId;
import dev.stripechat.payment.APayment;
import dev.stripechat.payment.AskStripe;
import dev.stripechat.payment.InMemoryOrderNames;
import dev.stripechat.payment.PaymentShown;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.InMemoryStripeConnections;
import dev.stripechat.settings.Mode;
import dev.stripechat.shop.AnOrder;
import dev.stripechat.shop.InMemoryOrders;
import dev.stripechat.shop.Order;
import dev.stripechat.shop.OrderChanged;
import dev.stripechat.shop.ShopToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payments of another plugin come to the conversation of the order's customer, whoever tells first, and to nobody else's. */
class TieOrderPaymentsTest {

    private static final String ORDER = "0a".repeat(16);
    private static final String TRANSACTION = "0b".repeat(16);
    private static final String CUSTOMER = "customer-1";
    private static final Money COST = new Money(4780, "eur");
    private static final Map<String, String> NAMED =
            Map.of("shopware_order_transaction_id", TRANSACTION);
    private static final Map<String, String> NUMBERED = Map.of("order_number", "10001");

    private final TalkingShop shop = new TalkingShop();
    private final InMemoryOrders orders = new InMemoryOrders();
    private final InMemoryStripeConnections connections = new InMemoryStripeConnections();
    private final PaymentIntentId payment = Some.payment();
    private final Conversation chat = shop.startConversation().in(shop.id(), Language.EN);

    TieOrderPaymentsTest() {
        TieOrderPayments tie =
                new TieOrderPayments(
                        orders,
                        new InMemoryOrderNames(),
                        shop.payments(),
                        new AskStripe(
                                connections,
                                shop.payments(),
                                new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=")),
                        shop.startConversation(),
                        shop.conversations(),
                        shop.jobs(),
                        shop.clock());
        shop.announcer().tell(PaymentShown.class, tie::shown);
        shop.announcer().tell(OrderChanged.class, tie::changed);
        shop.announcer().tell(AtCheckout.class, tie::moved);
        this.job = new TieOrders(tie, shop.linkPayment());
    }

    private final TieOrders job;

    @ParameterizedTest
    @ValueSource(strings = {"EOC", "ECO", "OEC", "OCE", "CEO", "COE"})
    void event_order_and_chat_come_in_any_order(String arrivals) {
        arrivals.chars().forEach(what -> arrives((char) what, NAMED));

        assertThat(links()).containsExactly(LinkedPayment.Proof.ORDER);
        arrivals.chars().forEach(what -> arrives((char) what, NAMED));
        assertThat(links()).hasSize(1);
        assertThat(shop.audit().of(shop.id())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EFC", "ECF", "FEC", "FCE", "CEF", "CFE"})
    void so_they_do_when_only_the_field_of_the_plugin_tells(String arrivals) {
        arrivals.chars().forEach(what -> arrives((char) what, Map.of()));

        assertThat(links()).containsExactly(LinkedPayment.Proof.ORDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EOC", "OCE", "CEO"})
    void a_number_is_enough_where_it_fits(String arrivals) {
        arrivals.chars().forEach(what -> arrives((char) what, NUMBERED));

        assertThat(links()).hasSize(1);
    }

    private void arrives(char what, Map<String, String> metadata) {
        switch (what) {
            case 'E' -> shows(payment, metadata, COST);
            case 'O' -> places(anOrder().paid(TRANSACTION, "open"));
            case 'F' -> places(anOrder().paidBy(TRANSACTION, "open", payment.value()));
            default -> comesTo(ORDER, Optional.of(CUSTOMER));
        }
        works();
    }

    @Test
    void the_chat_at_the_cart_goes_on_with_the_payment_of_the_order() {
        comesTo("cart", Optional.of(CUSTOMER));
        shop.hears(chat, "Hello");
        arrives('O', NAMED);
        arrives('E', NAMED);

        assertThat(links()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-2", ""})
    void who_is_not_known_to_be_the_customer_learns_nothing(String somebody) {
        comesTo(ORDER, Optional.of(somebody).filter(name -> !name.isEmpty()));
        arrives('O', NAMED);
        arrives('E', NAMED);

        assertThat(links()).isEmpty();
    }

    @Test
    void a_chat_of_long_ago_is_about_something_else() {
        comesTo("cart", Optional.of(CUSTOMER));
        shop.clock().pass(Duration.ofHours(2));
        arrives('O', NAMED);
        arrives('E', NAMED);

        assertThat(links()).isEmpty();
    }

    @Test
    void retries_overwrite_there_and_stay_here() {
        comesTo(ORDER, Optional.of(CUSTOMER));
        PaymentIntentId second = Some.payment();
        arrives('E', Map.of());
        arrives('F', Map.of());
        places(
                anOrder()
                        .paidBy(TRANSACTION, "open", second.value())
                        .seen(Instant.parse("2026-03-02T12:10:00Z")));
        shows(second, Map.of(), COST);
        works();

        assertThat(links()).hasSize(2);
    }

    @Test
    void test_money_is_told_to_nobody_where_real_money_is_taken() {
        connections.keep(APayment.connection(shop.id(), "acct_1Live000000", Mode.LIVE));

        "COE".chars().forEach(what -> arrives((char) what, NAMED));

        assertThat(links()).isEmpty();
    }

    @Test
    void what_stripe_has_not_told_of_is_not_tied() {
        arrives('C', NAMED);
        arrives('F', NAMED);

        assertThat(links()).isEmpty();
    }

    @Test
    void a_number_of_another_amount_or_of_two_orders_says_nothing() {
        arrives('C', NUMBERED);
        arrives('O', NUMBERED);
        shows(payment, NUMBERED, new Money(4781, "eur"));
        works();
        assertThat(links()).isEmpty();

        PaymentIntentId fitting = Some.payment();
        orders.keep(new Order(shop.id(), anOrder().called("twin").seen()));
        shows(fitting, NUMBERED, COST);
        works();

        assertThat(links()).isEmpty();
    }

    @Test
    void our_own_payments_are_none_of_another_plugin() {
        arrives('C', NAMED);
        arrives('O', NAMED);
        shows(payment, Map.of("order_id", ORDER, "stripe_chat_attempt", "a"), COST);
        works();

        assertThat(links()).isEmpty();
    }

    @Test
    void an_order_of_another_shop_is_another_one() {
        arrives('C', NAMED);
        orders.keep(
                new Order(Some.shop(), anOrder().called(ORDER).paid(TRANSACTION, "open").seen()));
        arrives('E', NAMED);

        assertThat(links()).isEmpty();
    }

    private void shows(PaymentIntentId id, Map<String, String> metadata, Money amount) {
        if (shop.payments().named(shop.id(), id).isEmpty()) {
            APayment.aPayment()
                    .of(shop.id())
                    .called(id)
                    .of(amount)
                    .declined("insufficient_funds")
                    .keptIn(shop.payments());
        }
        shop.announcer().announce(new PaymentShown(shop.id(), id, metadata));
    }

    private void places(AnOrder shown) {
        AnOrder order = shown.called(ORDER);
        orders.named(shop.id(), ORDER)
                .ifPresentOrElse(
                        known -> known.follow(order.seen()),
                        () -> orders.keep(new Order(shop.id(), order.seen())));
        shop.announcer().announce(new OrderChanged(shop.id(), ORDER));
    }

    private void comesTo(String checkout, Optional<String> customer) {
        ShopToken token =
                new ShopToken(
                        shop.id(),
                        checkout,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        customer,
                        shop.clock().instant());
        shop.linkPayment().by(token, chat.id());
    }

    private void works() {
        shop.jobs().ordered(TieOrders.NAME).forEach(job::run);
    }

    private List<LinkedPayment.Proof> links() {
        return shop.conversations().links(shop.id(), List.of(chat.id())).stream()
                .map(LinkedPayment::proof)
                .toList();
    }
}
