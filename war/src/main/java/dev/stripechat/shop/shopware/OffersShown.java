package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.Money;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.shop.DeliverySpan;
import dev.stripechat.shop.Offers;
import dev.stripechat.shop.ShippingOffer;
import dev.stripechat.shopware.ProtocolRefused;
import dev.stripechat.shopware.api.ChannelOffers;
import dev.stripechat.shopware.api.DeliveryTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Offers of Shopware in our words. A price is only told where no rule can decide otherwise, and in a currency that it is written in.
 */
final class OffersShown {

    private static final int MOST_DECIMALS = 3;
    private static final int MOST_DIGITS = 12;
    private static final int BY_PIECES = 1;
    private static final int BY_VALUE = 2;
    private static final int BY_WEIGHT = 3;

    private final ChannelOffers channel;

    private OffersShown(ChannelOffers channel) {
        this.channel = channel;
    }

    /** As it was shown by a look that began then. */
    static Offers of(ChannelOffers channel, Instant began) {
        OffersShown shown = new OffersShown(channel);
        return new Offers(
                channel.shippings().stream()
                        .filter(ChannelOffers.Shipping::active)
                        .sorted(Comparator.comparing(ChannelOffers.Shipping::position))
                        .map(shown::shipping)
                        .toList(),
                channel.payments().stream()
                        .filter(ChannelOffers.Payment::active)
                        .sorted(Comparator.comparing(ChannelOffers.Payment::position))
                        .map(one -> new Offers.PaymentWay(one.name(), one.hasRule()))
                        .toList(),
                channel.countries().stream()
                        .filter(one -> one.active() && one.shippingAvailable())
                        .map(one -> new Offers.Destination(one.iso(), one.name()))
                        .toList(),
                began);
    }

    private ShippingOffer shipping(ChannelOffers.Shipping one) {
        return new ShippingOffer(
                one.name(),
                one.hasRule(),
                one.deliveryTime().flatMap(OffersShown::span),
                prices(one.prices()));
    }

    static Optional<DeliverySpan> span(DeliveryTime time) {
        boolean isSane = time.min() >= 0 && time.max() >= Math.max(1, time.min());
        return Arrays.stream(DeliverySpan.Unit.values())
                .filter(unit -> unit.name().equals(time.unit().toUpperCase(Locale.ROOT)))
                .filter(unit -> isSane)
                .map(unit -> new DeliverySpan(time.min(), time.max(), unit))
                .findFirst();
    }

    private Optional<ShippingOffer.Prices> prices(List<ChannelOffers.Price> rows) {
        List<ShippingOffer.Tier> tiers =
                rows.stream()
                        .flatMap(row -> tier(row).stream())
                        .sorted(Comparator.comparing(tier -> tier.from().orElse(BigDecimal.ZERO)))
                        .toList();
        boolean isPlain =
                channel.showsGross()
                        && !rows.isEmpty()
                        && tiers.size() == rows.size()
                        && rows.stream().map(ChannelOffers.Price::calculation).distinct().count()
                                == 1;
        return isPlain && follow(tiers)
                ? by(rows.get(0).calculation()).map(by -> new ShippingOffer.Prices(by, tiers))
                : Optional.empty();
    }

    private static Optional<ShippingOffer.By> by(int calculation) {
        return switch (calculation) {
            case BY_PIECES -> Optional.of(ShippingOffer.By.PIECES);
            case BY_VALUE -> Optional.of(ShippingOffer.By.VALUE);
            case BY_WEIGHT -> Optional.of(ShippingOffer.By.WEIGHT);
            default -> Optional.empty();
        };
    }

    /** Where two rows lie over each other, the cheapest counts, and that is more than a list of steps can say. */
    private static boolean follow(List<ShippingOffer.Tier> tiers) {
        for (int i = 1; i < tiers.size(); i++) {
            Optional<BigDecimal> end = tiers.get(i - 1).to();
            BigDecimal start = tiers.get(i).from().orElse(BigDecimal.ZERO);
            if (end.filter(bound -> bound.compareTo(start) <= 0).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Optional<ShippingOffer.Tier> tier(ChannelOffers.Price row) {
        return Optional.ofNullable(row.gross().get(channel.currencyId()))
                .filter(gross -> !row.hasRule() && gross.signum() >= 0)
                .filter(gross -> isWritten(row, row.from()) && isWritten(row, row.to()))
                .flatMap(this::money)
                .map(price -> new ShippingOffer.Tier(start(row), row.to(), price));
    }

    /** From the first piece on is from the beginning. */
    private static Optional<BigDecimal> start(ChannelOffers.Price row) {
        return row.from()
                .filter(
                        from ->
                                row.calculation() != BY_PIECES
                                        || from.compareTo(BigDecimal.ONE) > 0);
    }

    /** A bound in money has no more decimals than money. */
    private boolean isWritten(ChannelOffers.Price row, Optional<BigDecimal> bound) {
        int decimals =
                row.calculation() == BY_VALUE
                        ? Money.decimals(channel.currency().toLowerCase(Locale.ROOT))
                        : MOST_DECIMALS;
        return bound.filter(one -> one.precision() > MOST_DIGITS).isEmpty()
                && bound.map(one -> one.stripTrailingZeros().scale() <= decimals).orElse(true);
    }

    private Optional<Money> money(BigDecimal gross) {
        try {
            return Optional.of(Amounts.money(gross, channel.currency()));
        } catch (ProtocolRefused | Refusal noMoney) {
            return Optional.empty();
        }
    }
}
