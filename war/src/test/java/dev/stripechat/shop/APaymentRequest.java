package dev.stripechat.shop;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.Optional;

/** What a shop signs about an order in words: of 47.80 EUR, signed at noon, unless said. */
public final class APaymentRequest {

    private final ShopId shop;
    private String orderId = "order-1";
    private Optional<String> transaction = Optional.empty();
    private Optional<String> customer = Optional.empty();
    private Money amount = new Money(4780, "eur");
    private String success = "https://shop.example/thanks";
    private Look look = Look.PLAIN;
    private Instant signedAt = Instant.parse("2026-03-02T12:00:00Z");

    private APaymentRequest(ShopId shop) {
        this.shop = shop;
    }

    public static APaymentRequest of(ShopId shop) {
        return new APaymentRequest(shop);
    }

    public APaymentRequest ordered(String id) {
        orderId = id;
        return this;
    }

    public APaymentRequest tried(String id) {
        transaction = Optional.of(id);
        return this;
    }

    public APaymentRequest by(String customerId) {
        customer = Optional.of(customerId);
        return this;
    }

    public APaymentRequest costing(long minor, String currency) {
        amount = new Money(minor, currency);
        return this;
    }

    public APaymentRequest returningTo(String url) {
        success = url;
        return this;
    }

    public APaymentRequest looking(Look wanted) {
        look = wanted;
        return this;
    }

    public APaymentRequest looking(String brand, String logo) {
        look = new Look(Optional.of(brand), Optional.of(logo));
        return this;
    }

    public APaymentRequest signedAt(Instant at) {
        signedAt = at;
        return this;
    }

    public PaymentRequest.Order order() {
        return new PaymentRequest.Order(orderId, transaction, Optional.of("10001"));
    }

    public PaymentRequest alone() {
        return new PaymentRequest(
                shop,
                "checkout-1",
                amount,
                order(),
                Optional.empty(),
                customer,
                Optional.empty(),
                new ReturnUrls(success, Optional.empty(), "https://shop.example/cart"),
                look,
                signedAt);
    }
}
