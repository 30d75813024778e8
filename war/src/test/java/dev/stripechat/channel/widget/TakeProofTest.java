package dev.stripechat.channel.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.conversation.ClaimPayment;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.RefuseClaim;
import dev.stripechat.conversation.TalkingShop;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.payment.StripeTill;
import dev.stripechat.runtime.MapConfig;
import dev.stripechat.runtime.limits.Limits;
import dev.stripechat.runtime.limits.Turnstiles;
import dev.stripechat.shop.InMemoryShops;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.ShopToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakeProofTest {

    private static final String WRONG = "wrong";

    private final TalkingShop shop = new TalkingShop();
    private final StripeTill till = new StripeTill(shop.id());
    private final InMemoryShops shops = new InMemoryShops();
    private final RefuseClaim refuseClaim = new RefuseClaim(shop.conversations(), shop.audit());
    private final TakeProof takeProof =
            new TakeProof(
                    new WidgetAccess(
                            shops,
                            TakeProofTest::verified,
                            shop.startConversation(),
                            shop.linkPayment(),
                            new InMemoryWidgetTokens(),
                            shop.clock()),
                    new ClaimPayment(till.provePayment(), shop.linkPayment(), refuseClaim),
                    refuseClaim,
                    new Limits(new MapConfig(Map.of()), shop.clock()::nanos),
                    new Turnstiles());
    private final Visitor visitor = visitor();

    @BeforeEach
    void a_shop_is_open() {
        shops.keep(new Shop(shop.id(), "Paper & Pens", Language.EN));
    }

    @Test
    void who_claims_a_proved_payment_again_and_again_is_not_taken_to_stripe_each_time() {
        claims(10, visitor);
        int asked = till.asked();

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> claims(1, visitor));

        assertThat(refusal.code()).isEqualTo("too_many");
        assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(12));
        assertThat(till.asked()).isEqualTo(asked);
        claims(1, visitor());
        shop.clock().pass(Duration.ofSeconds(12));
        claims(1, visitor);
    }

    @Test
    void many_chats_of_a_shop_that_claim_at_once_ask_stripe_a_few_times() {
        claims(10, visitor());
        claims(10, visitor());
        int asked = till.asked();

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> claims(1, visitor));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        assertThat(till.asked()).isEqualTo(asked);
        shop.clock().pass(Duration.ofSeconds(1));
        claims(1, visitor);
    }

    @Test
    void of_wrong_tokens_in_a_chat_five_a_minute_are_looked_at_and_one_an_hour_is_noted() {
        List<String> codes = IntStream.range(0, 100).mapToObj(i -> identifies(WRONG)).toList();

        assertThat(codes.subList(0, 5)).containsOnly("bad_shop_token");
        assertThat(codes.subList(5, 100)).containsOnly("too_many");
        assertThat(noted()).hasSize(1);

        shop.clock().pass(Duration.ofMinutes(59));
        identifies(WRONG);
        assertThat(noted()).hasSize(1);

        shop.clock().pass(Duration.ofMinutes(1));
        identifies(WRONG);
        assertThat(noted()).hasSize(2);
    }

    @Test
    void good_tokens_are_not_counted() {
        for (int i = 0; i < 50; i++) {
            takeProof.identify(visitor, "good");
        }

        assertThat(identifies(WRONG)).isEqualTo("bad_shop_token");
    }

    @Test
    void a_wrong_token_in_one_chat_keeps_no_other_from_being_noted() {
        identifies(WRONG);

        catchThrowableOfType(Refusal.class, () -> takeProof.identify(visitor(), WRONG));

        assertThat(noted()).hasSize(2);
    }

    @Test
    void chats_that_were_to_begin_with_a_wrong_token_are_noted_once_an_hour() {
        for (int i = 0; i < 50; i++) {
            catchThrowableOfType(
                    Refusal.class,
                    () -> takeProof.open(shop.id(), Language.EN, Optional.of(WRONG)));
        }

        assertThat(noted()).hasSize(1);
    }

    private Visitor visitor() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("Hello"));
        return new Visitor(shop.id(), conversation.id(), Instant.MAX);
    }

    private void claims(int times, Visitor who) {
        for (int i = 0; i < times; i++) {
            takeProof.claim(who, till.secret());
        }
    }

    private String identifies(String token) {
        return catchThrowableOfType(Refusal.class, () -> takeProof.identify(visitor, token)).code();
    }

    private List<String> noted() {
        return shop.audit().of(shop.id()).stream()
                .filter(row -> row.startsWith("payment.claim_refused"))
                .toList();
    }

    private static ShopToken verified(Shop issuer, String compact) {
        if (compact.equals(WRONG)) {
            throw Refusal.invalid("bad_shop_token", "The ShopToken is not valid.");
        }
        return new ShopToken(
                issuer.id(),
                "checkout-1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }
}
