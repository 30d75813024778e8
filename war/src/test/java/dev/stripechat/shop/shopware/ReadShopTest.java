package dev.stripechat.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Money;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.shop.CheckoutItem;
import dev.stripechat.shop.InMemoryInstallations;
import dev.stripechat.shop.SeenOrder;
import dev.stripechat.shop.ShopReader;
import dev.stripechat.shop.ShopUnread;
import dev.stripechat.shopware.api.AddressRefused;
import dev.stripechat.shopware.api.AdminApi;
import dev.stripechat.shopware.api.KeysRefused;
import dev.stripechat.shopware.api.OrderTransaction;
import dev.stripechat.shopware.api.OrdersPage;
import dev.stripechat.shopware.api.ShopAccess;
import dev.stripechat.shopware.api.ShopOrder;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadShopTest {

    private static final String ID = "0a".repeat(16);
    private static final Instant CHANGED = Instant.parse("2026-03-02T11:00:00.123Z");

    private final List<String> asked = new ArrayList<>();
    private final MovableClock clock = MovableClock.atNoon();
    private Optional<RuntimeException> trouble = Optional.empty();
    private String total = "47.8";
    private String currency = "EUR";
    private String label = "Notebook";
    private JsonObject fields = JsonValue.EMPTY_JSON_OBJECT;

    @Test
    void an_order_is_told_in_our_words_and_nothing_of_the_person() {
        fields =
                Json.createReader(
                                new StringReader(
                                        "{\"stripe_payment_context\":{\"payment\":{\"payment_intent_id\":\"pi_0123456789\"}}}"))
                        .readObject();

        SeenOrder seen = seen();

        assertThat(seen.facts().number()).isEqualTo("10001");
        assertThat(seen.facts().total()).isEqualTo(new Money(4780, "eur"));
        assertThat(payable()).contains(new Money(4780, "eur"));
        assertThat(seen.facts().language()).contains("de-DE");
        assertThat(seen.facts().transactions().get(0).paymentIntent().orElseThrow())
                .hasToString("pi_0123456789");
        assertThat(seen.facts().deliveries().get(0).trackingCodes()).containsExactly("JD1");
        assertThat(seen.changedAt()).isEqualTo(CHANGED);
        assertThat(seen.lookedAt()).isEqualTo(clock.instant());
        assertThat(seen.cart().phone()).isEmpty();
        assertThat(seen.toString()).doesNotContain("CANARY");
    }

    @Test
    void amounts_follow_the_currency_and_are_rounded_unless_they_are_charged() {
        total = "1234.5";
        currency = "JPY";
        assertThat(seen().facts().total()).isEqualTo(new Money(1235, "jpy"));
        assertThat(payable()).isEmpty();

        total = "9.995";
        currency = "EUR";
        assertThat(seen().facts().total()).isEqualTo(new Money(1000, "eur"));

        assertThat(payable()).isEmpty();

        total = "-1";
        assertThat(seen().facts().total().minor()).isZero();
    }

    @Test
    void whatever_stands_in_a_line_or_in_the_field_of_a_plugin_the_order_can_be_stored() {
        label = "🙂".repeat(300);
        fields =
                Json.createObjectBuilder()
                        .add(
                                "stripe_payment_context",
                                Json.createObjectBuilder()
                                        .add(
                                                "payment",
                                                Json.createObjectBuilder()
                                                        .add("payment_intent_id", "<script>")))
                        .build();
        assertThat(seen().facts().transactions().get(0).paymentIntent()).isEmpty();
        assertThat(line().name()).isEqualTo("🙂".repeat(200));

        label = "  ";
        assertThat(line().name()).isEqualTo("product");
        assertThat(line().quantity()).isOne();
    }

    @Test
    void a_page_goes_on_where_the_one_before_has_ended() {
        ShopReader.Page first = reader().changedSince(Some.shop(), CHANGED, Optional.empty());
        ShopReader.Page second = reader().changedSince(Some.shop(), CHANGED, first.next());

        assertThat(first.orders()).hasSize(1);
        assertThat(second.next()).isEmpty();
        assertThat(asked)
                .containsExactly(
                        "ordersChangedSince[" + CHANGED + ", Optional.empty]",
                        "ordersChangedSince[" + CHANGED + ", Optional[100]]");
    }

    @Test
    void why_a_shop_does_not_answer_is_told_in_a_word() {
        trouble =
                Optional.of(
                        new KeysRefused(
                                new ShopAccess(
                                        URI.create("https://shop.example"), "id", "secret")));
        assertThat(unread()).isEqualTo(ShopUnread.Why.KEYS_REFUSED);
        trouble = Optional.of(new AddressRefused());
        assertThat(unread()).isEqualTo(ShopUnread.Why.REFUSED);
        ReadShop nowhere =
                new ReadShop(
                        new AskShop(shop -> Optional.empty()), new InMemoryInstallations(), clock);
        ShopUnread gone =
                catchThrowableOfType(ShopUnread.class, () -> nowhere.order(Some.shop(), ID));
        assertThat(gone.why()).isEqualTo(ShopUnread.Why.CLOSED);
    }

    private ShopUnread.Why unread() {
        return catchThrowableOfType(ShopUnread.class, this::seen).why();
    }

    private CheckoutItem line() {
        return seen().cart().items().get(0);
    }

    private SeenOrder seen() {
        return reader().order(Some.shop(), ID).orElseThrow();
    }

    private ReadShop reader() {
        AdminApi api =
                (AdminApi)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {AdminApi.class},
                                (proxy, method, given) -> answer(method.getName(), given));
        return new ReadShop(
                new AskShop(shop -> Optional.of(api)), new InMemoryInstallations(), clock);
    }

    private Object answer(String question, Object[] given) {
        asked.add(question + Arrays.toString(given));
        trouble.ifPresent(
                why -> {
                    throw why;
                });
        return question.equals("order")
                ? Optional.of(order())
                : new OrdersPage(
                        List.of(order()),
                        Optional.of(100L).filter(last -> given[1].equals(Optional.empty())),
                        Optional.of(CHANGED));
    }

    private ShopOrder order() {
        return new ShopOrder(
                ID,
                "10001",
                "open",
                "channel-1",
                "language-1",
                Optional.of("de-DE"),
                currency,
                new BigDecimal(total),
                CHANGED,
                CHANGED,
                Optional.of("CANARY-link"),
                buyer(),
                List.of(transaction()),
                List.of(delivery()),
                List.of(item()),
                JsonValue.EMPTY_JSON_OBJECT);
    }

    private static ShopOrder.Buyer buyer() {
        return new ShopOrder.Buyer(
                Optional.of("customer-1"),
                "CANARY@shop.example",
                "CANARY",
                "CANARY",
                Optional.of("+49 30 CANARY"));
    }

    private Optional<Money> payable() {
        return seen().facts().transactions().get(0).amount();
    }

    private OrderTransaction transaction() {
        BigDecimal amount = new BigDecimal(total);
        return new OrderTransaction(
                "t-1", ID, "open", "m-1", "payment_stripe", amount, CHANGED, CHANGED, fields);
    }

    private static ShopOrder.Delivery delivery() {
        return new ShopOrder.Delivery("d-1", "open", List.of("JD1", ""), Optional.empty(), CHANGED);
    }

    private ShopOrder.Item item() {
        BigDecimal amount = new BigDecimal(total);
        return new ShopOrder.Item(
                "i-1", "product", label, 0, amount, amount, Optional.empty(), Optional.empty());
    }
}
