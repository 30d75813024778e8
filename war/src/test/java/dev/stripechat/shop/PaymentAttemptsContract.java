package dev.stripechat.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Some;
import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of payment attempts keeps. */
public interface PaymentAttemptsContract extends Together {

    Instant ASKED = Instant.parse("2026-03-02T12:00:00.123Z");
    Look LOOK =
            new Look(
                    Optional.of("Notebooks & more"),
                    Optional.of("#2c3e6b"),
                    Optional.of("https://shop.example/logo.svg"));

    PaymentAttempts paymentAttempts();

    Shops shops();

    @Test
    default void an_attempt_is_found_with_all_that_the_shop_signed() {
        ShopId shop = sells();
        PaymentAttempt kept = asked(APaymentRequest.of(shop).tried("t-1"));

        PaymentAttempt found =
                fromOne(() -> paymentAttempts().named(shop, kept.id())).orElseThrow();

        assertThat(found.amount()).isEqualTo(new Money(4780, "eur"));
        assertThat(found.order())
                .isEqualTo(
                        new PaymentRequest.Order(
                                "order-1", Optional.of("t-1"), Optional.of("10001")));
        assertThat(found.checkoutId()).isEqualTo("checkout-1");
        assertThat(found.returnUrls())
                .isEqualTo(
                        new ReturnUrls(
                                "https://shop.example/thanks",
                                Optional.empty(),
                                "https://shop.example/cart"));
        assertThat(found.conversation()).isEmpty();
        assertThat(found.salesChannel()).isEmpty();
        assertThat(found.language()).isEmpty();
        assertThat(found.look()).isEqualTo(Look.PLAIN);
        assertThat(found.isWithdrawn()).isFalse();
    }

    @Test
    default void another_shop_finds_none_of_it() {
        ShopId shop = sells();
        PaymentAttempt kept = asked(APaymentRequest.of(shop));
        ShopId other = sells();

        assertThat(fromOne(() -> paymentAttempts().named(other, kept.id()))).isEmpty();
        assertThat(fromOne(() -> paymentAttempts().held(other, kept.id()))).isEmpty();
        assertThat(fromOne(() -> paymentAttempts().of(other, kept.order()))).isEmpty();
        assertThat(fromOne(() -> paymentAttempts().ofOrder(other, "order-1"))).isEmpty();
    }

    @Test
    default void an_order_and_each_try_to_pay_it_have_one_attempt() {
        ShopId shop = sells();
        asked(APaymentRequest.of(shop));
        asked(APaymentRequest.of(shop).tried("t-1"));
        asked(APaymentRequest.of(shop).tried("t-2"));

        assertThatThrownBy(() -> asked(APaymentRequest.of(shop).tried("t-1")))
                .isInstanceOf(RuntimeException.class);

        assertThat(fromOne(() -> paymentAttempts().ofOrder(shop, "order-1"))).hasSize(3);
    }

    @Test
    default void what_becomes_of_an_attempt_is_kept() {
        ShopId shop = sells();
        PaymentAttempt kept = asked(APaymentRequest.of(shop));
        ConversationId chat = new ConversationId(UUID.randomUUID());

        inOne(
                () -> {
                    PaymentAttempt held = paymentAttempts().held(shop, kept.id()).orElseThrow();
                    held.follow(
                            APaymentRequest.of(shop)
                                    .costing(500, "jpy")
                                    .looking(LOOK)
                                    .signedAt(ASKED.plusSeconds(1))
                                    .alone());
                    held.talksIn(chat, true);
                });

        PaymentAttempt found =
                fromOne(() -> paymentAttempts().of(shop, kept.order())).orElseThrow();
        assertThat(found.amount()).isEqualTo(new Money(500, "jpy"));
        assertThat(found.look()).isEqualTo(LOOK);
        assertThat(found.conversation()).contains(chat);
        assertThat(fromOne(() -> paymentAttempts().talkingIn(shop, chat)))
                .map(PaymentAttempt::id)
                .contains(kept.id());
        assertThat(fromOne(() -> paymentAttempts().talkingIn(Some.shop(), chat))).isEmpty();
    }

    @Test
    default void who_withdrew_an_attempt_is_kept_until_the_shop_asks_again() {
        ShopId shop = sells();
        PaymentAttempt kept = asked(APaymentRequest.of(shop));

        inOne(() -> of(kept).abandon(ASKED.plusSeconds(1)));
        assertThat(fromOne(() -> of(kept))).matches(PaymentAttempt::isWithdrawn);
        assertThat(fromOne(() -> of(kept))).matches(PaymentAttempt::isAbandoned);
        inOne(() -> of(kept).withdraw(ASKED.plusSeconds(2)));

        assertThat(fromOne(() -> of(kept))).matches(PaymentAttempt::isWithdrawn);
        assertThat(fromOne(() -> of(kept))).matches(found -> !found.isAbandoned());
    }

    private PaymentAttempt of(PaymentAttempt kept) {
        return paymentAttempts().held(kept.shop(), kept.id()).orElseThrow();
    }

    @Test
    default void who_joined_by_an_attempt_is_kept() {
        ShopId shop = sells();
        PaymentAttempt kept = asked(APaymentRequest.of(shop));
        ConversationId chat = new ConversationId(UUID.randomUUID());

        inOne(
                () -> {
                    PaymentAttempt held = paymentAttempts().held(shop, kept.id()).orElseThrow();
                    held.talksIn(chat, true);
                    assertThat(paymentAttempts().isJoined(shop, chat)).isFalse();
                    assertThat(held.join()).isTrue();
                    held.talksIn(new ConversationId(UUID.randomUUID()), true);
                    assertThat(held.join()).isTrue();
                    held.talksIn(chat, false);
                    assertThat(held.join()).isFalse();
                });

        PaymentAttempt found =
                fromOne(() -> paymentAttempts().of(shop, kept.order())).orElseThrow();
        assertThat(found.join()).isFalse();
        assertThat(fromOne(() -> paymentAttempts().isJoined(shop, chat))).isTrue();
        assertThat(fromOne(() -> paymentAttempts().isJoined(Some.shop(), chat))).isFalse();
    }

    @Test
    default void a_link_opens_its_attempt() {
        ShopId shop = sells();
        PaymentAttempt kept = asked(APaymentRequest.of(shop));
        OpaqueToken token = OpaqueToken.random();

        inOne(() -> paymentAttempts().keep(new PaymentLink(token, kept, ASKED)));

        PaymentLink found = fromOne(() -> paymentAttempts().link(token)).orElseThrow();
        assertThat(found.shop()).isEqualTo(shop);
        assertThat(found.attempt()).isEqualTo(kept.id());
        assertThat(found.expiresAt()).isEqualTo(ASKED.plus(Duration.ofDays(30)));
        assertThat(fromOne(() -> paymentAttempts().link(OpaqueToken.random()))).isEmpty();
    }

    private ShopId sells() {
        ShopId id = Some.shop();
        inOne(() -> shops().keep(new Shop(id, "Paper & Pens", Language.EN)));
        return id;
    }

    private PaymentAttempt asked(APaymentRequest wanted) {
        PaymentAttempt attempt = new PaymentAttempt(wanted.signedAt(ASKED).alone(), ASKED);
        inOne(() -> paymentAttempts().keep(attempt));
        return attempt;
    }
}
