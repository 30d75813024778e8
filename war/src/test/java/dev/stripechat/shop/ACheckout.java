package dev.stripechat.shop;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A checkout in words: of 10.99 EUR at some shop, signed at noon, an empty cart, unless said. */
public final class ACheckout {

    private final List<CheckoutItem> items = new ArrayList<>();
    private ShopId shop = Some.shop();
    private String id = "checkout-1";
    private Money total = new Money(1099, "eur");
    private Optional<Money> shipping = Optional.empty();
    private Optional<String> orderNumber = Optional.empty();
    private Optional<String> phone = Optional.empty();
    private Instant signedAt = Instant.parse("2026-03-02T12:00:00.123Z");

    private ACheckout() {}

    public static ACheckout aCheckout() {
        return new ACheckout();
    }

    public ACheckout of(ShopId owner) {
        shop = owner;
        return this;
    }

    public ACheckout called(String name) {
        id = name;
        return this;
    }

    public ACheckout with(String name, int quantity, long amount) {
        items.add(new CheckoutItem(name, quantity, amount));
        return this;
    }

    public ACheckout costing(long minor, String currency) {
        total = new Money(minor, currency);
        return this;
    }

    public ACheckout shippedFor(long minor) {
        shipping = Optional.of(new Money(minor, total.currency()));
        return this;
    }

    public ACheckout ordered(String number) {
        orderNumber = Optional.of(number);
        return this;
    }

    public ACheckout by(String phoneNumber) {
        phone = Optional.of(phoneNumber);
        return this;
    }

    public ACheckout signedAt(Instant at) {
        signedAt = at;
        return this;
    }

    public Checkout alone() {
        return new Checkout(
                shop, id, new Cart(total, shipping, orderNumber, phone, items), signedAt);
    }

    public Checkout keptIn(Checkouts all) {
        Checkout checkout = alone();
        all.keep(checkout);
        return checkout;
    }
}
