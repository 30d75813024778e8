package dev.stripechat.shop.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.shop.InMemoryShops;
import dev.stripechat.shop.InMemoryTokenKeys;
import dev.stripechat.shop.Look;
import dev.stripechat.shop.PaymentRequest;
import dev.stripechat.shop.Shop;
import java.time.Duration;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JosePaymentsTest {

    private static final String US = "https://chat.example";
    private static final String TYPE = "payment-attempt+jwt";
    private static final String ORDER =
            "\"checkoutId\":\"c-1\",\"amount\":4780,\"currency\":\"eur\",\"orderId\":\"o-1\",\"orderNumber\":\"10001\","
                    + "\"language\":\"de-AT\",\"returnUrls\":{\"success\":\"https://shop.example/t\",\"cancel\":\"https://shop.example/\"},"
                    + "\"look\":{\"brand\":\"#2C3E6B\"}";

    private final MovableClock clock = MovableClock.atNoon();
    private final InMemoryShops shops = new InMemoryShops();
    private final ShopKey key = new ShopKey();
    private final Shop shop = opened();
    private final JwtClaims claims = ShopKey.claims(shop.id(), US, clock.instant());
    private final JosePayments payments = new JosePayments(shops, new PublicUrl(US), clock);

    @Test
    void what_the_shop_signed_is_read() {
        PaymentRequest request = payments.verified(key.typed(TYPE, json(ORDER)));

        assertThat(request.shop()).isEqualTo(shop.id());
        assertThat(request.checkoutId()).isEqualTo("c-1");
        assertThat(request.amount()).isEqualTo(new Money(4780, "eur"));
        assertThat(request.order())
                .isEqualTo(new PaymentRequest.Order("o-1", Optional.empty(), Optional.of("10001")));
        assertThat(request.language()).contains(Language.DE);
        assertThat(request.returnUrls().processing()).isEmpty();
        assertThat(request.look()).isEqualTo(new Look(Optional.of("#2c3e6b"), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "checkout+jwt", "payment-withdrawal+jwt", "shop-token+jwt"})
    void a_document_of_another_kind_is_none(String type) {
        refused(key.typed(type, json(ORDER)));
    }

    @Test
    void no_document_is_a_shop_token() {
        JoseShopTokens tokens =
                new JoseShopTokens(new PublicUrl(US), new InMemoryTokenKeys(), clock);
        String document = key.typed(TYPE, json(ORDER));

        assertThat(
                        catchThrowableOfType(Refusal.class, () -> tokens.verified(shop, document))
                                .code())
                .isEqualTo("bad_shop_token");
    }

    @Test
    void another_key_another_audience_and_an_old_document_are_refused() {
        refused(new ShopKey().typed(TYPE, json(ORDER)));
        String document = key.typed(TYPE, json(ORDER));
        clock.pass(Duration.ofMinutes(16));
        refused(document);
        refused("no.document.this");
        claims.setAudience("https://elsewhere.example");
        refused(key.typed(TYPE, json(ORDER)));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"amount\":4780', '\"amount\":0', amount",
        "'\"amount\":4780', '\"amount\":47.8', amount",
        "'\"amount\":4780', '\"amount\":\"4780\"', amount",
        "'\"currency\":\"eur\"', '\"currency\":\"EUR\"', currency",
        "'\"orderId\":\"o-1\"', '\"orderId\":\"\"', orderId",
        "'\"checkoutId\":\"c-1\"', '\"checkoutId\":\"a/b\"', checkoutId",
        "'\"orderNumber\":\"10001\"', '\"role\":\"admin\"', role",
        "'\"cancel\"', '\"other\"', returnUrls.other",
        "'\"#2C3E6B\"', '\"pine\"', look.brand",
        "'\"#2C3E6B\"', '\"#2c3e6b;}\"', look.brand",
        "'\"brand\"', '\"font\"', look.font"
    })
    void a_field_that_is_wrong_is_named(String right, String wrong, String named) {
        String document = key.typed(TYPE, json(ORDER.replace(right, wrong)));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> payments.verified(document));

        assertThat(refusal.code()).isEqualTo("bad_payment_attempt");
        assertThat(refusal).hasMessageContaining(named);
    }

    @Test
    void a_withdrawal_names_the_order() {
        String gone = key.typed("payment-withdrawal+jwt", json("\"orderId\":\"o-1\""));

        assertThat(payments.withdrawal(gone).order().id()).isEqualTo("o-1");
        assertThat(payments.claimed(gone)).contains(shop.id());
        assertThat(payments.claimed("x")).isEmpty();
    }

    private void refused(String document) {
        assertThat(catchThrowableOfType(Refusal.class, () -> payments.verified(document)).code())
                .isEqualTo("bad_payment_signature");
    }

    private String json(String order) {
        claims.unsetClaim("checkoutId");
        return claims.toJson().replaceFirst("}$", "") + "," + order + "}";
    }

    private Shop opened() {
        Shop opened = new Shop(Some.shop(), "Paper & Pens", Language.EN);
        opened.trust(key.publicKey());
        shops.keep(opened);
        return opened;
    }
}
