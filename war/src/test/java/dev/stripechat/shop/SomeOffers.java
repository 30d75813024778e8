package dev.stripechat.shop;

import dev.stripechat.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a sales channel offers, in words: nothing, unless said. */
public final class SomeOffers {

    public static final Instant SEEN = Instant.parse("2026-03-02T11:59:30Z");

    private final List<ShippingOffer> shipping = new ArrayList<>();
    private final List<Offers.PaymentWay> payments = new ArrayList<>();
    private final List<Offers.Destination> destinations = new ArrayList<>();

    private SomeOffers() {}

    public static SomeOffers someOffers() {
        return new SomeOffers();
    }

    public SomeOffers ships(ShippingOffer offer) {
        shipping.add(offer);
        return this;
    }

    public SomeOffers ships(String name, int least, int most, long cents) {
        return ships(
                new ShippingOffer(
                        name,
                        false,
                        Optional.of(new DeliverySpan(least, most, DeliverySpan.Unit.DAY)),
                        Optional.of(prices(ShippingOffer.By.PIECES, tier("0", "0", cents)))));
    }

    public SomeOffers isPaidBy(String name, boolean isConditional) {
        payments.add(new Offers.PaymentWay(name, isConditional));
        return this;
    }

    public SomeOffers goesTo(String iso, String name) {
        destinations.add(new Offers.Destination(iso, name));
        return this;
    }

    public static ShippingOffer.Prices prices(ShippingOffer.By by, ShippingOffer.Tier... tiers) {
        return new ShippingOffer.Prices(by, List.of(tiers));
    }

    /** From, to (0: none), cents. */
    public static ShippingOffer.Tier tier(String from, String to, long cents) {
        return new ShippingOffer.Tier(bound(from), bound(to), new Money(cents, "eur"));
    }

    private static Optional<BigDecimal> bound(String number) {
        return Optional.of(new BigDecimal(number)).filter(bound -> bound.signum() > 0);
    }

    public Offers all() {
        return new Offers(shipping, payments, destinations, SEEN);
    }
}
