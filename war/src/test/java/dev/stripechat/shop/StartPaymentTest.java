package dev.stripechat.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartPaymentTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final ShopId shop = Some.shop();
    private final MovableClock clock = MovableClock.atNoon();
    private final InMemoryShops shops = opened(shop);
    private final InMemorySalesChannels channels = new InMemorySalesChannels();
    private final InMemoryPaymentAttempts attempts = new InMemoryPaymentAttempts();

    @Test
    void the_same_order_is_the_same_attempt_under_a_fresh_link() {
        StartPayment.Started first = starts(order());
        StartPayment.Started second = starts(order());

        assertThat(second.attempt()).isEqualTo(first.attempt());
        assertThat(second.token()).isNotEqualTo(first.token());
        assertThat(attempts.link(first.token())).isPresent();
        assertThat(attempts.link(second.token())).isPresent();
    }

    @Test
    void another_try_to_pay_it_is_another_attempt() {
        assertThat(starts(order().tried("t-2")).attempt())
                .isNotEqualTo(starts(order().tried("t-1")).attempt());
    }

    @Test
    void a_try_of_the_same_name_for_another_order_is_another_attempt() {
        assertThat(starts(order().ordered("order-2").tried("t-1")).attempt())
                .isNotEqualTo(starts(order().tried("t-1")).attempt());
    }

    @Test
    void an_order_of_the_same_name_in_another_shop_is_another_one() {
        ShopId other = Some.shop();
        open(shops, other);

        assertThat(starts(APaymentRequest.of(other)).attempt())
                .isNotEqualTo(starts(order()).attempt());
    }

    @Test
    void what_was_signed_last_is_what_the_order_costs_however_it_arrives() {
        starts(order().costing(5990, "eur").signedAt(NOON.plusMillis(1)));

        starts(order().costing(4780, "eur"));

        assertThat(attempt().amount()).isEqualTo(new Money(5990, "eur"));
    }

    @Test
    void a_link_lives_a_month() {
        StartPayment.Started started = starts(order());

        PaymentLink link = attempts.link(started.token()).orElseThrow();
        assertThat(started.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofDays(30)));
        assertThat(link.isOver(NOON.plus(Duration.ofMinutes(31)))).isFalse();
        assertThat(link.isOver(started.expiresAt())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/thanks",
                "http://shop.example/thanks",
                "https://shop.example:8443/thanks",
                "https://user@shop.example/thanks",
                "https://shop.example.evil.example/",
                "//shop.example/thanks",
                "javascript:alert(1)",
                "https://shop.example\\@evil.example/",
                "thanks"
            })
    void no_shopper_is_sent_to_a_page_that_is_not_the_shops(String url) {
        assertThat(refused(order().returningTo(url)).code()).isEqualTo("bad_return_url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://cdn.example/logo.svg", "http://shop.example/logo.svg", "logo"})
    void no_logo_comes_from_elsewhere(String url) {
        assertThat(refused(order().looking("#2c3e6b", url)).code()).isEqualTo("bad_logo");
    }

    @Test
    void an_app_may_have_the_shopper_back_on_its_sales_channels_whosever_the_chat_is_there() {
        channels.keep(ASalesChannel.of(shop, "https://shop.at"));
        PaymentRequest order = order().returningTo("https://shop.at/thanks").alone();

        assertThat(asks().of(order, Optional.of("https://shop.example"))).isNotNull();
        assertThat(refused(order().returningTo("https://shop.at/thanks")).code())
                .isEqualTo("bad_return_url");
        PaymentRequest elsewhere = order().returningTo("https://shop.fr/thanks").alone();
        assertThatThrownBy(() -> asks().of(elsewhere, Optional.of("https://shop.example")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_page_on_this_machine_needs_no_https() {
        assertThat(starts(order().returningTo("http://localhost:3000/thanks"))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"1234,kwd", "101,isk", "150,ugx", "0,eur", "9,bhd"})
    void an_amount_that_stripe_cannot_take_is_refused(long minor, String currency) {
        assertThat(refused(order().costing(minor, currency)).code()).isEqualTo("bad_amount");
    }

    @ParameterizedTest
    @CsvSource({"12340,kwd", "100,isk", "500,jpy", "1,eur"})
    void an_amount_that_it_can_take_is_taken(long minor, String currency) {
        starts(order().costing(minor, currency));

        assertThat(attempt().amount()).isEqualTo(new Money(minor, currency));
    }

    @Test
    void an_order_that_is_gone_comes_back_when_the_shop_asks_anew() {
        starts(order());

        attempt().withdraw(NOON.minusMillis(1));
        assertThat(attempt().isWithdrawn()).isFalse();
        attempt().withdraw(NOON.plusMillis(1));
        assertThat(attempt().isWithdrawn()).isTrue();
        starts(order());
        assertThat(attempt().isWithdrawn()).isTrue();
        starts(order().signedAt(NOON.plusMillis(2)));
        assertThat(attempt().isWithdrawn()).isFalse();
    }

    private APaymentRequest order() {
        return APaymentRequest.of(shop);
    }

    private PaymentAttempt attempt() {
        return attempts.of(shop, order().order()).orElseThrow();
    }

    private StartPayment.Started starts(APaymentRequest wanted) {
        return asks().of(wanted.alone());
    }

    private StartPayment asks() {
        return new StartPayment(Withdrawing.nothing(), shops, channels, attempts, clock);
    }

    private Refusal refused(APaymentRequest wanted) {
        return catchThrowableOfType(Refusal.class, () -> starts(wanted));
    }

    private static InMemoryShops opened(ShopId id) {
        InMemoryShops all = new InMemoryShops();
        open(all, id);
        return all;
    }

    private static void open(InMemoryShops all, ShopId id) {
        Shop shop = new Shop(id, "Paper & Pens", Language.EN);
        shop.allowPages(List.of("https://shop.example", "http://localhost:3000"));
        all.keep(shop);
    }
}
